// A tap on Gem: from lifting the finger until the app says that the note is saved and shows it in the list. The app
// says so once the note is on disk. In TiddlyWiki, saving a note writes the whole wiki; measured until it has handed the
// file to the browser, without the time the browser takes to store it.

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
  await samples.attempt(`saving.tiddlywiki.${most}`, async () => {
    const page = await phone.open();
    await page.goto(server.url(`tiddlywiki-${most}`));
    await page.evaluate(() => bench.counted);
    for (let run = 0; run < runs; run += 1) {
      samples.add(`saving.tiddlywiki.${most}`, await page.evaluate(saveWiki, run));
      say(`saving tiddlywiki: ${run + 1}/${runs}`);
    }
    await page.close();
  });
}

async function saveWiki(number) {
  const began = performance.now();
  const text = `Gemt som nummer ${number + 1} af målingen`;
  $tw.wiki.addTiddler({ title: text, text, created: new Date(), modified: new Date() });
  $tw.rootWidget.dispatchEvent({ type: "tm-save-wiki" });
  await bench.shown(() => [...document.querySelectorAll("article")].some((one) => one.textContent.includes(text)));
  return performance.now() - began;
}
