// Scrolling down the list with a finger, tapping «Vis flere» where there is one: the longest time between two frames of
// the page. The bare page beside it shows what the browser itself needs on this machine.

/** How far down, in CSS pixels, and how fast a finger goes, in pixels a second. */
const FAR = 30_000;
const FAST = 3_000;
const STROKE = 3_000;

export default async function scrolling({ phone, server, most, runs, samples, say }) {
  for (const [name, path] of [["app", "/noter"], ["html", "/"]]) {
    await samples.attempt(`scrolling.${name}`, async () => {
      const page = await phone.open();
      const session = await page.createCDPSession();
      await page.goto(server.url(`${name}-${most}`, path), { waitUntil: "domcontentloaded" });
      await page.evaluate(() => bench.counted);
      for (let run = 0; run < runs; run += 1) {
        // The way back up is a jump nobody makes.
        await page.evaluate(() => scrollTo(0, 0) ?? bench.shown(() => true));
        await page.evaluate(() => (bench.watched = bench.frames()));
        for (let down = 0; down < FAR; down += STROKE) {
          await session.send("Input.synthesizeScrollGesture", {
            x: 195, y: 500, yDistance: -STROKE, speed: FAST, gestureSourceType: "touch", preventFling: true,
          });
          await page.evaluate(() => bench.named("main button", "Vis flere")?.click());
        }
        samples.add(`scrolling.${name}`, await page.evaluate(() => bench.watched.stop()));
        samples.add(`scrolling.${name}.depth`, await page.evaluate(() => scrollY));
        say(`scrolling ${name}: ${run + 1}/${runs}`);
      }
      await page.close();
    });
  }
}
