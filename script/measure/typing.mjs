// «Ny note» opened from the icon: from the start of the page until the first letter typed is painted. The letter is
// typed as soon as a field has the focus, so the time is that of the field and that of the keystroke, without the
// fingers between them.

import { press } from "./browser.mjs";

const READY = "document.activeElement?.localName === 'textarea'";

export default async function typing({ phone, server, runs, samples, say }) {
  await samples.attempt("typing", async () => {
    for (let run = 0; run <= runs; run += 1) {
      const page = await phone.open();
      await page.evaluateOnNewDocument(`bench.ready = bench.shown(() => ${READY})`);
      await page.goto(server.url("app-1000", "/noter/ny?type=interview"), { waitUntil: "domcontentloaded" });
      const ready = await page.evaluate(() => bench.ready);
      const pressed = await press(page, "V", "document.querySelector('textarea').value === 'V'");
      // The first round only fills the caches.
      if (run > 0) samples.add("typing.1000", ready + pressed);
      // Leaves no draft, because the app would offer it in the next measurement.
      await page.waitForFunction("!document.getElementById('app-shell') && document.querySelector('textarea')?.value === 'V'");
      await page.keyboard.press("Backspace");
      await page.waitForFunction("document.querySelector('textarea').value === ''");
      await page.close();
      say(`typing ${run}/${runs}`);
    }
  });
}
