// Saves a result: the raw data as JSON and the chart in target/bench; after a complete run also in result/, and the
// table in docs/performance.md.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";
import { join } from "node:path";

import { SLOWER } from "./browser.mjs";
import { chart } from "./chart.mjs";
import { table } from "./table.mjs";
import { toolVersion } from "./tools.mjs";

const BEGIN = "<!-- script/bench writes from here -->";
const END = "<!-- to here -->";
const CHART = "![How long one waits for Vejviseren beside its peers, and how much of each limit is used](../script/measure/result/chart.svg)";
const RAW = "Every single time is in [`result.json`](../script/measure/result/result.json).";

export function publish({ rows, samples, folders, version, whole }) {
  const about = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}`,
    browser: version.replace("/", " "),
    slower: SLOWER,
    tiddlywiki: toolVersion("tiddlywiki"),
    lighthouse: toolVersion("lighthouse"),
    command: "script/bench",
  };
  const raw = JSON.stringify({ about, samples: rounded(samples.values), failures: samples.failures }, null, 1).replace(/\n {3,}|\n {2}(?=\])/g, " ");
  for (const folder of [folders.bench, ...(whole ? [join(folders.root, "script/measure/result")] : [])]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "result.json"), `${raw}\n`);
    writeFileSync(join(folder, "chart.svg"), chart(rows, samples, about));
  }
  if (whole) writeTable(join(folders.root, "docs/performance.md"), rows, about);
}

// No clock here is more precise than a hundredth.
function rounded(values) {
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.map((value) => Math.round(value * 100) / 100)]));
}

function writeTable(path, rows, about) {
  const text = readFileSync(path, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} lacks the place for the result`);
  const words = `${about.date}, ${about.machine}; ${about.browser}, processor slowed ${about.slower} times; TiddlyWiki ${about.tiddlywiki}, Lighthouse ${about.lighthouse}. Medians, in brackets the least and the most.`;
  writeFileSync(path, `${text.slice(0, begin)}${BEGIN}\n${CHART}\n\n${words} ${RAW}\n\n${table(rows)}\n${text.slice(end)}`);
}
