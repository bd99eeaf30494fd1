// Prints raw, gzip and brotli sizes of what the first visit needs, and fails over the budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const BUDGET = 300_000; // bytes, brotli
const dist = process.argv[2] ?? "dist";

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

// Each file is compressed alone, as a server does. 404.html is index.html again.
const files = readdirSync(dist).filter((name) => name !== "404.html");
const measure = (ending) =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(dist, name)))
    .map((bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes).length])
    .reduce((sum, sizes) => sum.map((size, i) => size + sizes[i]), [0, 0, 0]);

const rows = [["HTML", ".html"], ["CSS", ".css"], ["JS", ".js"], ["WASM", ".wasm"]].map(([kind, ending]) => [kind, measure(ending)]);
const total = rows.reduce((sum, [, sizes]) => sum.map((size, i) => size + sizes[i]), [0, 0, 0]);

const line = (name, cells) => console.log(name.padEnd(6) + cells.map((cell) => cell.padStart(10)).join(""));
const kilobytes = (sizes) => sizes.map((size) => (size / 1000).toFixed(1));
line("kB", ["raw", "gzip -9", "brotli 11"]);
for (const [kind, sizes] of rows) line(kind, kilobytes(sizes));
line("total", kilobytes(total));

if (rows.some(([, [raw]]) => raw === 0)) {
  console.error(`Error: ${dist} lacks a kind of file; is it a finished build?`);
  process.exit(1);
}
if (total[2] > BUDGET) {
  console.error(`Error: over the budget of ${BUDGET / 1000} kB brotli.`);
  process.exit(1);
}
