// The benchmark: prepares the data sets and the peers, measures group by group, prints the table and saves the raw
// data. Called by script/bench.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import audit from "./audit.mjs";
import { openBrowser } from "./browser.mjs";
import capture from "./capture.mjs";
import code from "./code.mjs";
import memory from "./memory.mjs";
import lock from "./lock.mjs";
import { fieldbook } from "./notes.mjs";
import pages from "./pages.mjs";
import photos from "./photos.mjs";
import { plainField, plainPage, tiddlyWiki } from "./peers.mjs";
import puts from "./puts.mjs";
import { publish } from "./publish.mjs";
import { Samples } from "./samples.mjs";
import saving from "./saving.mjs";
import scrolling from "./scrolling.mjs";
import search from "./search.mjs";
import { serve } from "./server.mjs";
import sharing from "./sharing.mjs";
import sizes from "./sizes.mjs";
import start from "./start.mjs";
import { judge } from "./targets.mjs";
import { table } from "./table.mjs";
import { exports, imports, tiddlyImports } from "./transfer.mjs";
import typing from "./typing.mjs";

// Saving adds notes, so it comes after every group that counts them.
const GROUPS = { sizes, code, start, typing, capture, search, scrolling, pages, exports, photos, lock, sharing, memory, audit, saving };
const COUNTS = [100, 1_000, 10_000];

const words = process.argv.slice(2);
const quick = words.includes("--quick");
const asked = words.filter((word) => !word.startsWith("--"));
const unknown = asked.filter((word) => !(word in GROUPS) && word !== "imports");

const root = process.env.ROOT;
const folders = {
  root, app: join(root, "dist"), bench: join(root, "target/bench"), hello: join(root, "target/bench/hello"), peers: join(root, "target/bench/peers"),
};
const say = (line) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`);
const samples = new Samples();
if (unknown.length > 0) {
  say(`Error: the groups are imports, ${Object.keys(GROUPS).join(", ")}; not: ${unknown.join(", ")}`);
  process.exit(1);
}

say("making the notes and the peers");
rmSync(folders.peers, { recursive: true, force: true });
mkdirSync(folders.peers, { recursive: true });
plainField(join(folders.peers, "field"));
for (const count of COUNTS) {
  const { notes } = fieldbook(count);
  plainPage(join(folders.peers, `html-${count}`), notes);
  tiddlyWiki(join(folders.peers, `tiddlywiki-${count}`), notes);
}

const server = await serve((host) => (/^(html|tiddlywiki|field)\b/.test(host) ? join(folders.peers, host) : folders.app));
const phone = await openBrowser(folders.bench);
const bench = { phone, server, folders, samples, say, quick, counts: COUNTS, few: COUNTS[0], most: COUNTS.at(-1), runs: quick ? 1 : 9, visits: quick ? 10 : 100 };
try {
  if (asked.length === 0 || asked.some((group) => group !== "sizes")) {
    const all = asked.length === 0 || asked.includes("imports");
    await imports({ ...bench, runs: all ? bench.runs : 1 });
    if (all) {
      const { notes } = fieldbook(bench.most);
      await puts({ ...bench, texts: notes.map((note) => `[1,${JSON.stringify(note)}]`) });
      await tiddlyImports(bench);
    }
  }
  for (const [name, measure] of Object.entries(GROUPS)) {
    if (asked.length === 0 || asked.includes(name)) await samples.attempt(name, () => measure(bench));
  }
} finally {
  await phone.browser.close();
  server.stop();
}

const rows = judge(samples).filter((row) => (asked.length === 0 && !quick) || row.measured || row.failure);
console.log(table(rows));
const whole = asked.length === 0 && !quick && rows.every((row) => row.mine);
publish({ rows, samples, folders, version: phone.version, whole });
const missed = rows.filter((row) => !row.ok);
if (missed.length > 0) {
  say(`Error: ${missed.length} of ${rows.length} not reached: ${missed.map((row) => row.title).join("; ")}`);
  process.exit(1);
}
