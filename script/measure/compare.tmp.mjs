import { join } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
import { armed, openBrowser, tap } from "./browser.mjs";
import { exported, fieldbook } from "./notes.mjs";
import { plainPage, tiddlyWiki } from "./peers.mjs";
import { Samples, median } from "./samples.mjs";
import { serve } from "./server.mjs";
const root = process.env.ROOT, bench = "/tmp/w/bench";
mkdirSync(bench, { recursive: true });
const counts = [1000, 10000], rounds = +process.argv[2] || 5;
for (const count of counts) {
  const book = fieldbook(count);
  writeFileSync(join(bench, `noter-${count}.json`), exported(book));
  mkdirSync(join(bench, `tw-${count}`), { recursive: true });
  tiddlyWiki(join(bench, `tw-${count}`), book.notes);
}
const server = await serve((host) => host.startsWith("old") ? "/tmp/w/old" : host.startsWith("tw") ? join(bench, host) : join(root, "dist"));
const phone = await openBrowser(bench);
const samples = new Samples();
for (const name of ["new", "old"]) for (const count of counts) {
  const page = await phone.open();
  await page.goto(server.url(`${name}-${count}`, "/data"));
  await page.evaluate(() => navigator.serviceWorker.ready);
  const input = await page.waitForSelector("input[type=file]:not([disabled])");
  await page.evaluate(() => { bench.next("change", () => bench.named("button", "Hent ind")); });
  await input.uploadFile(join(bench, `noter-${count}.json`));
  await armed(page);
  await page.evaluate(() => bench.next("click", () => bench.said("Hentet ind: ")));
  await tap(page, "button", "Hent ind");
  await armed(page);
  await page.close();
  console.error("imported", name, count);
}
for (let round = 0; round <= rounds; round++) for (const count of counts) for (const name of ["new", "old", "tw"]) {
  const page = await phone.open();
  await page.goto(server.url(`${name}-${count}`, name === "tw" ? "/" : "/noter"), { waitUntil: "domcontentloaded" });
  const t = await page.evaluate(async () => ({ first: await bench.first, counted: await bench.counted }));
  if (round) for (const k in t) samples.add(`${name}.${count}.${k}`, t[k]);
  await page.close();
}
for (const k in samples.values) console.log(k, Math.round(median(samples.values[k])), samples.values[k].map(Math.round).join(" "));
await phone.browser.close(); server.stop(); process.exit(0);
