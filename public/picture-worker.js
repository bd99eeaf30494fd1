// Makes a picture smaller beside the page, which reading 12 megapixels would stop for a quarter of a second. The answer is
// null where the browser can't do it here.

// Upright, as the camera says: Firefox does it only when asked.
const FROM_CAMERA = { imageOrientation: "from-image" };

self.onmessage = async ({ data: [file, width, height] }) => {
  const smaller = await shrunk(file, width, height).catch(() => null);
  self.postMessage(smaller, smaller ? [smaller] : []);
};
self.postMessage(true);

async function shrunk(file, width, height) {
  if (!(await turnsUpright())) return null;
  // Not by the options of createImageBitmap: with those Safari forgets to turn the picture.
  const whole = await createImageBitmap(file, FROM_CAMERA);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(whole, 0, 0, width, height);
  whole.close();
  return canvas.transferToImageBitmap();
}

// Whether a picture is turned as its camera says, which browsers learnt at different times. Tried with two points side by
// side, which Exif says are one above the other.
async function turnsUpright() {
  const canvas = new OffscreenCanvas(2, 1);
  canvas.getContext("2d");
  const plain = await canvas.convertToBlob({ type: "image/jpeg" });
  const jpeg = new Uint8Array(await plain.arrayBuffer());
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  // In one piece: Firefox looks at the first alone.
  const bytes = new Uint8Array([...jpeg.slice(0, 2), ...exif, ...tiff, ...jpeg.slice(2)]);
  const turned = new Blob([bytes], { type: "image/jpeg" });
  const { width, height } = await createImageBitmap(turned, FROM_CAMERA);
  return width === 1 && height === 2;
}
