// 10,000 notes with the lock: unlocking them until the list can be used, against a start without a lock, and a keystroke in
// a sealed draft. Deriving the key is work on purpose, so it has a row of its own.

import { join } from "node:path";

import { armed, tap } from "./browser.mjs";
import { empty, typeLine } from "./capture.mjs";
import { importOnce } from "./transfer.mjs";

const PASSPHRASE = "en sætning til at måle med";
const COUNTED = "10000 noter";

/** Notes when the worker has derived the key: its first answer is that it listens, its second is the key. */
const WATCH_WORKER = `{
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given) {
      super(...given);
      let answers = 0;
      this.addEventListener("message", () => (answers += 1) === 2 && (bench.keyAt = performance.now()));
    }
  };
}`;

export default async function lock(bench) {
  const { phone, server, folders, samples, most } = bench;
  const [locked, open] = [`locked-${most}`, `app-${most}`];
  await samples.attempt("lock", async () => {
    await importOnce(phone, server.url(locked, "/data"), join(folders.bench, `noter-${most}.json`), () => {});
    await turnOn(bench, locked);
    await starts(bench, locked, open);
    await typing(bench, locked, open);
  });
}

async function turnOn({ phone, server, samples }, host) {
  const page = await phone.open({ slower: 1 });
  await page.goto(server.url(host, "/indstillinger"));
  await tap(page, "button", "Slå lås til");
  for (const label of ["Adgangssætning", "Gentag adgangssætningen"]) {
    await (await page.waitForSelector(`dialog[open] input[aria-label='${label}']`)).type(PASSPHRASE);
  }
  await tap(page, "dialog[open] button", "Videre");
  await page.waitForSelector("dialog[open] ol");
  await (await page.waitForSelector("dialog[open] input[type=checkbox]")).click();
  await page.evaluate(() => bench.next("click", () => bench.said("Låsen er slået til")));
  await tap(page, "dialog[open] button", "Slå lås til");
  samples.add("lock.on", await armed(page));
  await page.close();
}

/** By turns, so that other load on the machine affects both; the first round only fills the caches. */
async function starts({ phone, server, runs, samples, say }, locked, open) {
  for (let round = 0; round <= runs; round += 1) {
    const add = (what, time) => round > 0 && samples.add(`lock.${what}`, time);
    const plain = await phone.open();
    await plain.goto(server.url(open, "/noter"), { waitUntil: "domcontentloaded" });
    add("without.first", await plain.evaluate(() => bench.first));
    add("without.counted", await plain.evaluate(() => bench.counted));
    await plain.close();

    const page = await phone.open();
    await page.evaluateOnNewDocument(WATCH_WORKER);
    await page.goto(server.url(locked, "/noter"), { waitUntil: "domcontentloaded" });
    const field = await page.waitForSelector("input[aria-label='Adgangssætning']");
    await field.type(PASSPHRASE);
    await page.evaluate((counted) => {
      addEventListener("keydown", (event) => (bench.pressedAt = event.timeStamp), { once: true, capture: true });
      bench.listed = bench.shown(() => document.querySelector("main article"));
      bench.complete = bench.shown(() => bench.status(counted));
    }, COUNTED);
    await page.keyboard.press("Enter");
    const [listed, complete] = await page.evaluate(() => Promise.all([bench.listed, bench.complete]));
    const { keyAt, pressedAt } = await page.evaluate(() => ({ keyAt: bench.keyAt, pressedAt: bench.pressedAt }));
    add("key", keyAt - pressedAt);
    add("first", listed - keyAt);
    add("counted", complete - keyAt);
    add("whole", complete - pressedAt);
    await page.close();
    say(`unlocking ${round}/${runs}`);
  }
}

async function typing({ phone, server, runs, samples, say }, locked, open) {
  const pages = [];
  for (const [host, what] of [[open, "without.typing"], [locked, "typing"]]) {
    const page = await phone.open();
    await page.goto(server.url(host, "/noter"));
    if (host === locked) {
      await (await page.waitForSelector("input[aria-label='Adgangssætning']")).type(PASSPHRASE);
      await page.keyboard.press("Enter");
    }
    await page.waitForFunction((counted) => bench.status(counted), {}, COUNTED);
    await page.evaluate(() => bench.go("/noter/ny"));
    pages.push([page, what]);
  }
  for (let run = 0; run < runs; run += 1) {
    for (const [page, what] of pages) {
      await page.bringToFront();
      await typeLine(page, (time) => samples.add(`lock.${what}`, time));
    }
    say(`typing sealed ${run + 1}/${runs}`);
  }
  for (const [page] of pages) {
    await page.bringToFront();
    await empty(page);
    await page.close();
  }
}
