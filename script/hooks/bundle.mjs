#!/usr/bin/env node
// After each build: puts all scripts in one file and names it in the page, because a start waits for each file in turn,
// also from the device. Adds the code that script/tools/wasm-bindgen split off, and what loads it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const folder = process.env.TRUNK_STAGING_DIR;
const base = process.env.TRUNK_PUBLIC_URL;
const parts = `${process.env.TRUNK_SOURCE_DIR}/../target/split`;
const address = `${folder}/index.html`;
let page = readFileSync(address, "utf8");

const file = (url) => `${folder}/${url.slice(url.lastIndexOf("/") + 1)}`;
const of = (tag, name) => tag.match(new RegExp(`${name}="?([^" >]+)`))?.[1];
const hash = (content, algorithm, encoding) => createHash(algorithm).update(content).digest(encoding);
const named = (content) => hash(content, "sha256", "hex").slice(0, 16);

// Not every host sends the type without which browsers refuse to compile while downloading.
const FETCH = `fetch(document.querySelector("meta[name=pages]").content)
      .then((answer) => answer.ok ? new Response(answer.body, { headers: { "Content-Type": "application/wasm" } }) : answer)`;

/** What `pattern` finds in `text`; the build must fail where a tool writes something else than it did. */
function found(text, pattern, what) {
  const match = text.match(pattern);
  if (!match) throw new Error(`bundle: ${what} not found`);
  return match;
}

/** Copies the part of the code to the page's files, and returns its name. */
function copyPart() {
  const part = `${parts}/split_pages.wasm`;
  const small = `${parts}/small.wasm`;
  if (process.env.TRUNK_PROFILE === "release") {
    // What Rust's target has without being asked: the linker's own list isn't in the part.
    const features = ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
    const options = ["-Oz", "--strip-debug", "--strip-producers", ...features.map((name) => `--enable-${name}`)];
    execFileSync("wasm-opt", [...options, part, "-o", small], { stdio: ["ignore", "inherit", "pipe"] });
  } else {
    copyFileSync(part, small);
  }
  const name = `pages-${named(readFileSync(small))}.wasm`;
  copyFileSync(small, `${folder}/${name}`);
  return name;
}

/** The glue with the loader of the part inside it, as one scope of its own: they import each other. */
function withLoader(glue) {
  const loader = readFileSync(`${parts}/__wasm_split.js`, "utf8");
  const [own] = found(loader, /import \{ initSync \} from "[^"]+";/, "the loader's import");
  const [asks] = found(loader, /fetch\(new URL\("[^"]+", import\.meta\.url\)\)/, "where the loader asks for the part");
  const exported = [...loader.matchAll(/export const (\w+)/g)].map(([, name]) => name);
  const [theirs, name] = found(glue, /import\s*\*\s*as\s+([\w$]+)\s+from\s*"\.\/__wasm_split\.js";?/, "the import of the loader");
  found(glue, /function initSync\(/, "the function that the loader imports");
  const inside = loader
    .replace(own, "")
    .replace(asks, FETCH)
    .replaceAll("export const", "const");
  return glue.replace(theirs, () => `const ${name} = (() => {\n${inside}\nreturn { ${exported.join(", ")} };\n})();`);
}

const glue = page.match(/<link[^>]*modulepreload[^>]*>\s*/)?.[0];
const scripts = page.match(/<script[^>]*type="?module[^>]*><\/script>\s*/g) ?? [];
// A page whose scripts are in one file already, as the tests make them: nothing is left to do.
if (glue && scripts.length > 0) {
  const files = [of(glue, "href"), ...scripts.map((tag) => of(tag, "src"))].map(file);
  const [start, ...own] = files.map((name) => readFileSync(name, "utf8"));
  const [, startApp] = found(start, /export\s*\{[^}]*?([\w$]+) as default/, "the default export of what wasm-bindgen wrote");
  // Each in a block, so that they don't share names.
  const all = [withLoader(start), `const startApp=${startApp};`, ...own.map((text) => `{\n${text}\n}`)].join("\n");
  const bundle = `start-${named(all)}.js`;
  for (const name of files) rmSync(name);
  writeFileSync(`${folder}/${bundle}`, all);
  const integrity = `sha384-${hash(all, "sha384", "base64")}`;
  const tag = `<script type=module async fetchpriority=high src="${base}${bundle}" integrity="${integrity}"></script>`;
  page = page.replace(glue, `<meta name=pages content="${base}${copyPart()}">`).replace(scripts.at(-1), tag);
  for (const other of scripts.slice(0, -1)) page = page.replace(other, "");
  writeFileSync(address, page);
}
