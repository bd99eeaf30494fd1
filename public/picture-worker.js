// Makes a picture smaller beside the page, which reading 12 megapixels would stop for a quarter of a second. The answer is
// null where the browser can't do it here.
self.onmessage = async ({ data: [file, width, height] }) => {
  // Of the «high» quality nothing is seen at this size, and it takes twice as long.
  const size = { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" };
  const smaller = await turnsUpright()
    .then((turns) => (turns ? createImageBitmap(file, size) : null))
    .catch(() => null);
  self.postMessage(smaller, smaller ? [smaller] : []);
};
self.postMessage(true);

// Whether a picture is turned as its camera says: Safari doesn't do that in a worker. Tried with two points side by side,
// which Exif says are one above the other.
async function turnsUpright() {
  const canvas = new OffscreenCanvas(2, 1);
  canvas.getContext("2d");
  const jpeg = await canvas.convertToBlob({ type: "image/jpeg" });
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const turned = new Blob([jpeg.slice(0, 2), new Uint8Array([...exif, ...tiff]), jpeg.slice(2)]);
  const { width, height } = await createImageBitmap(turned);
  return width === 1 && height === 2;
}
