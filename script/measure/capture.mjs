// A keystroke in a new note: from when the browser receives the key until the letter is painted. The app saves the
// draft at every keystroke; a bare field on an empty page shows what the browser itself needs on this machine.

import { press } from "./browser.mjs";

/** Only letters that every keyboard has, so that each takes one key. */
const LINE = "Vi savner bogbussen, for der var altid kaffe og en snak.";

export default async function capture({ phone, server, few, most, runs, samples, say }) {
  for (const [name, host] of [["field", "field"], [few, `app-${few}`], [most, `app-${most}`]]) {
    await samples.attempt(`capture.${name}`, async () => {
      const page = await phone.open();
      if (name === "field") await page.goto(server.url(host));
      else await openForm(page, server.url(host, "/noter"));
      for (let run = 0; run < runs; run += 1) {
        await typeLine(page, (time) => samples.add(`capture.${name}`, time));
        say(`capture ${name}: ${run + 1}/${runs}`);
      }
      // Leaves no draft, because the app would offer it in the next measurement.
      await empty(page);
      await page.close();
    });
  }
}

/** Types the line in an empty field, and calls `add` with the time of each key. */
export async function typeLine(page, add) {
  await empty(page);
  for (const [place, letter] of [...LINE].entries()) {
    add(await press(page, letter, `document.activeElement.value.length === ${place + 1}`));
  }
}

async function openForm(page, list) {
  await page.goto(list);
  await page.evaluate(() => bench.counted);
  await page.evaluate(() => bench.go("/noter/ny"));
}

/** Leaves nothing in the field. */
export async function empty(page) {
  const field = await page.waitForSelector("textarea[aria-label=Note]");
  await field.evaluate((it) => (it.focus(), it.select()));
  await page.keyboard.press("Backspace");
  await page.waitForFunction(() => document.activeElement.value === "");
}
