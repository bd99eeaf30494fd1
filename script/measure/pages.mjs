// Going from one page of the app to another: until its heading is painted, together with everything that is drawn at
// once. Every page has to be quick, so the slowest one counts.

import { PAGES } from "./memory.mjs";

/** The page to start from: it shows no records. */
const HOME = "/om";

export default async function pages({ phone, server, few, most, runs, samples, say }) {
  for (const count of [few, most]) {
    await samples.attempt(`pages.${count}`, async () => {
      const page = await phone.open();
      await page.goto(server.url(`app-${count}`, "/noter"));
      await page.evaluate(() => bench.counted);
      for (let run = 0; run < runs; run += 1) {
        let slowest = 0;
        for (const path of PAGES.filter((path) => path !== HOME)) {
          await page.evaluate((home) => bench.go(home), HOME);
          const time = await page.evaluate(async (path) => {
            const tapped = performance.now();
            return (await bench.go(path)) - tapped;
          }, path);
          samples.add(`pages.${count}.${path}`, time);
          slowest = Math.max(slowest, time);
        }
        samples.add(`pages.${count}.slowest`, slowest);
        say(`pages ${count}: ${run + 1}/${runs}`);
      }
      await page.close();
    });
  }
}
