// Scrolling down the list, tapping «Vis flere» whenever it comes into view: the longest time between two frames of the
// page. The bare page shows what the browser itself needs on this machine. The gesture is a mouse wheel's, because
// headless Chromium accepts a touch gesture but doesn't scroll.

/** How far down to scroll, in CSS pixels, and how fast, in pixels a second. */
const FAR = 30_000;
const FAST = 3_000;
const STROKE = 3_000;

export default async function scrolling({ phone, server, most, runs, samples, say }) {
  for (const [name, path] of [["app", "/noter"], ["html", "/"]]) {
    await samples.attempt(`scrolling.${name}`, async () => {
      for (let run = 0; run < runs; run += 1) {
        const page = await phone.open();
        await page.goto(server.url(`${name}-${most}`, path), { waitUntil: "domcontentloaded" });
        await page.evaluate(() => bench.counted);
        samples.add(`scrolling.${name}`, await scrollDown(page));
        await page.close();
        say(`scrolling ${name}: ${run + 1}/${runs}`);
      }
    });
  }
}

async function scrollDown(page) {
  const session = await page.createCDPSession();
  await page.evaluate(() => (bench.watched = bench.frames()));
  for (let down = 0; down < FAR; down += STROKE) {
    await session.send("Input.synthesizeScrollGesture", {
      x: 195, y: 500, yDistance: -STROKE, speed: FAST, gestureSourceType: "mouse", preventFling: true,
    });
    await page.evaluate(() => {
      const more = bench.named("main button", "Vis flere");
      if (more?.getBoundingClientRect().top < innerHeight) more.click();
    });
  }
  const { longest, depth } = await page.evaluate(() => ({ longest: bench.watched.stop(), depth: scrollY }));
  // A gesture at the end of what has been drawn scrolls less far.
  if (depth < FAR * 0.9) throw new Error(`scrolled ${depth} pixels of ${FAR}`);
  return longest;
}
