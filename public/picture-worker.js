// Makes a picture smaller beside the page, which reading 12 megapixels would stop for a quarter of a second. The answer is
// null where the browser can't do it here.

// In a worker Safari may forget to turn a picture upright, and doesn't say so: it did in one of eight runs on a busy machine.
const MAY_FORGET = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

self.onmessage = async ({ data: [file, width, height] }) => {
  // Of the «high» quality nothing is seen at this size, and it takes twice as long.
  const size = { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" };
  const smaller = MAY_FORGET
    ? null
    : await createImageBitmap(file, { imageOrientation: "from-image", ...size }).catch(() => null);
  self.postMessage(smaller, smaller ? [smaller] : []);
};
self.postMessage(true);
