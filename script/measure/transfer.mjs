// Import and export with the app's own buttons. The imports also provide the notes for all other measurements.

import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { armed, tap } from "./browser.mjs";
import { exported, fieldbook } from "./notes.mjs";

/** Imports each data set once, and the largest until there are enough runs. */
export async function imports({ phone, server, folders, counts, runs, samples, say }) {
  for (const count of counts) {
    const book = fieldbook(count);
    const file = join(folders.bench, `noter-${count}.json`);
    writeFileSync(file, exported(book));
    const times = count === Math.max(...counts) ? runs : 1;
    for (let run = 0; run < times; run += 1) {
      // A separate device for each run; the first is reused by the other measurements.
      const host = run === 0 ? `app-${count}` : `import-${run}`;
      const add = (what, value) => samples.add(`import.${count}.${what}`, value);
      await samples.attempt(`import.${count}`, () => importOnce(phone, server.url(host, "/data"), file, add));
      say(`import ${count}: ${run + 1}/${times}`);
    }
  }
}

export async function importOnce(phone, url, file, add) {
  const page = await phone.open();
  try {
    await page.goto(url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const input = await page.waitForSelector("input[type=file]:not([disabled])");
    await page.evaluate(() => {
      bench.watched = bench.frames();
      bench.shown(() => document.querySelector("progress")).then(() => (bench.progress = true));
      bench.next("change", () => bench.named("button", "Hent ind"));
    });
    await input.uploadFile(file);
    const read = await armed(page);
    await page.evaluate(() => bench.next("click", () => bench.said("Hentet ind: ")));
    await tap(page, "button", "Hent ind");
    // The app says so once everything is on disk.
    const merged = await armed(page);
    add("time", read + merged);
    add("frame", await page.evaluate(() => bench.watched.stop()));
    add("progress", await page.evaluate(() => (bench.progress ? 1 : 0)));
  } finally {
    await page.close();
  }
}

/** Imports the largest data set into TiddlyWiki, through its own reader of files, until the list shows all. */
export async function tiddlyImports({ phone, server, folders, most, runs, samples, say }) {
  const tiddlers = readFileSync(join(folders.peers, `tiddlywiki-${most}`, "wiki/tiddlers/noter.json"), "utf8");
  await samples.attempt(`import.tiddlywiki.${most}`, async () => {
    for (let run = 0; run < runs; run += 1) {
      const page = await phone.open();
      await page.goto(server.url("tiddlywiki-100"));
      await page.evaluate(() => bench.counted);
      samples.add(`import.tiddlywiki.${most}.time`, await page.evaluate(takeIn, tiddlers));
      await page.close();
      say(`import tiddlywiki: ${run + 1}/${runs}`);
    }
  });
}

async function takeIn(text) {
  const began = performance.now();
  for (const one of $tw.wiki.deserializeTiddlers("application/json", text, {})) $tw.wiki.addTiddler(one);
  const { length } = $tw.wiki.filterTiddlers("[!is[system]]");
  await bench.shown(() => bench.status(`${length} noter`));
  return performance.now() - began;
}

/** Exports the largest data set repeatedly. */
export async function exports({ phone, server, folders, counts, runs, samples, say }) {
  const most = Math.max(...counts);
  const downloads = join(folders.bench, "downloads");
  await samples.attempt("export", async () => {
    const page = await phone.open();
    await page.goto(server.url(`app-${most}`, "/noter"));
    await page.evaluate(() => bench.counted);
    for (let run = 0; run < runs; run += 1) {
      // A message left over from the previous run must not count for this one.
      await page.evaluate(() => bench.closeToast());
      // Coming straight from another page, because what the page Data prepares when it opens must not delay the export.
      await page.evaluate(() => bench.go("/om"));
      await page.evaluate(() => (bench.watched = bench.frames()));
      await page.evaluate(() => bench.go("/data"));
      await page.evaluate(() => bench.next("click", () => bench.said("Filen er lavet")));
      await tap(page, "button", "Gem alt i en fil (JSON)");
      samples.add("export.time", await armed(page));
      samples.add("export.frame", await page.evaluate(() => bench.watched.stop()));
      await arrived(downloads);
      say(`export ${run + 1}/${runs}`);
    }
    await page.close();
  });
}

// The app's message alone is no proof: the file must exist and not be empty.
async function arrived(folder) {
  for (let look = 0; look < 100; look += 1) {
    const files = readdirSync(folder).filter((name) => name.includes(".json") && !name.endsWith(".crdownload"));
    if (files.some((name) => statSync(join(folder, name)).size > 10_000)) {
      files.forEach((name) => rmSync(join(folder, name)));
      return;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("no exported file came");
}
