// A tap on Gem: from lifting the finger until the app says that the note is saved and shows it in the list. The app
// says so once the note is on disk.

import { armed, tap } from "./browser.mjs";

const SAVED = "Noten er gemt på denne enhed";

export default async function saving({ phone, server, few, most, runs, samples, say }) {
  for (const count of [few, most]) {
    await samples.attempt(`saving.${count}`, async () => {
      const page = await phone.open();
      await page.goto(server.url(`app-${count}`, "/noter"));
      await page.evaluate(() => bench.counted);
      for (let run = 0; run < runs; run += 1) {
        const text = `Gemt som nummer ${run + 1} af målingen`;
        await tap(page, "nav a", "Ny note");
        const field = await page.waitForSelector("textarea[aria-label=Note]");
        await field.type(text);
        // A message left over from the previous run must not count for this one.
        await page.evaluate(() => bench.closeToast());
        await page.evaluate(
          (saved, text) => bench.next("click", () => bench.said(saved) && document.querySelector("article")?.textContent.includes(text)),
          SAVED, text,
        );
        await tap(page, "button", "Gem");
        samples.add(`saving.${count}`, await armed(page));
        say(`saving ${count}: ${run + 1}/${runs}`);
      }
      await page.close();
    });
  }
}
