#!/usr/bin/env node
// After each build: puts all scripts in one file and names it in the page, because a start waits for each file in turn,
// also from the device.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const folder = process.env.TRUNK_STAGING_DIR;
const base = process.env.TRUNK_PUBLIC_URL;
const address = `${folder}/index.html`;
let page = readFileSync(address, "utf8");

const file = (url) => `${folder}/${url.slice(url.lastIndexOf("/") + 1)}`;
const of = (tag, name) => tag.match(new RegExp(`${name}="?([^" >]+)`))?.[1];

const glue = page.match(/<link[^>]*modulepreload[^>]*>\s*/)?.[0];
const scripts = page.match(/<script[^>]*type="?module[^>]*><\/script>\s*/g) ?? [];
// A page whose scripts are in one file already, as the tests make them: nothing is left to do.
if (glue && scripts.length > 0) {
  const files = [of(glue, "href"), ...scripts.map((tag) => of(tag, "src"))].map(file);
  const [start, ...own] = files.map((name) => readFileSync(name, "utf8"));
  const name = start.match(/export\s*\{[^}]*?(\w+) as default/)?.[1];
  if (!name) throw new Error("bundle: what wasm-bindgen wrote has no default export");
  // Each in a block, so that they don't share names.
  const all = [start, `const startApp=${name};`, ...own.map((text) => `{\n${text}\n}`)].join("\n");
  const hash = (algorithm, encoding) => createHash(algorithm).update(all).digest(encoding);
  const bundle = `start-${hash("sha256", "hex").slice(0, 16)}.js`;
  for (const name of files) rmSync(name);
  writeFileSync(`${folder}/${bundle}`, all);
  const integrity = `sha384-${hash("sha384", "base64")}`;
  const tag = `<script type=module async fetchpriority=high src="${base}${bundle}" integrity="${integrity}"></script>`;
  page = page.replace(glue, "").replace(scripts.at(-1), tag);
  for (const other of scripts.slice(0, -1)) page = page.replace(other, "");
  writeFileSync(address, page);
}
