// What a first visit downloads before its first screen works: the page, its styles, its program. In thousands of bytes,
// with each file compressed separately, as a server does.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { brotli } from "./server.mjs";

/** How the name begins of what comes after the first screen. */
const LATER = "pages-";
/** The workers and their program: asked for when somebody saves or opens a file, or chooses a picture. */
const ON_DEMAND = ["files", "file-worker", "picture-worker"];
const ENDINGS = [".html", ".css", ".js", ".wasm"];

export default function sizes({ folders, samples, say }) {
  for (const [name, folder] of [["app", folders.app], ["hello", folders.hello]]) {
    // 404.html is a copy of index.html.
    const isCounted = (file) => file !== "404.html" && !ON_DEMAND.some((start) => file.startsWith(start));
    const files = readdirSync(folder).filter(isCounted);
    const size = (found) => found.reduce((sum, file) => sum + brotli(readFileSync(join(folder, file))).length / 1000, 0);
    const first = files.filter((file) => !file.startsWith(LATER));
    const parts = ENDINGS.map((ending) => size(first.filter((file) => file.endsWith(ending))));
    samples.add(`bytes.${name}.later`, size(files.filter((file) => file.startsWith(LATER))));
    if (!parts[0] || !parts[3]) throw new Error(`${folder} is no finished build`);
    ENDINGS.forEach((ending, place) => samples.add(`bytes.${name}${ending}`, parts[place]));
    samples.add(`bytes.${name}`, parts.reduce((sum, part) => sum + part));
    say(`${name}: ${ENDINGS.map((ending, place) => `${ending.slice(1)} ${parts[place].toFixed(1)}`).join(" + ")} kB brotli`);
  }
}
