// How much of a download is the code of one part of the app. Measured by leaving it out: the same file with and without the
// bodies of the functions whose names match, each compressed.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { brotli } from "./server.mjs";

/** What script/hooks/bundle.mjs works with: the code as the compiler made it, with the names of its functions. */
const FILES = ["vejviseren.wasm", "split_pages.wasm"];
/** The engine, what the app does with it, and the hash that only it uses. */
const SHARING = /sharing|4sha2|4hmac|4hkdf/;
/** Screens and texts. */
const SHOWN = /2ui|\.\.ui\.\.|4text|\.\.text\.\./;

export default async function code({ folders, samples, say }) {
  const parts = join(process.env.CARGO_TARGET_DIR ?? join(folders.root, "target"), "split");
  if (!existsSync(join(parts, FILES[0]))) throw new Error(`${parts} has no code: build the app first`);
  const binaryen = (await import(pathToFileURL(join(process.env.NODE_TOOLS, "node_modules/binaryen/index.js")))).default;
  let [bytes, functions] = [0, 0];
  for (const file of FILES) {
    const named = join(parts, `named-${file}`);
    execFileSync("wasm-opt", ["-Oz", "-g", "--all-features", join(parts, file), "-o", named], { stdio: ["ignore", "inherit", "pipe"] });
    const wasm = binaryen.readBinary(readFileSync(named));
    const before = brotli(wasm.emitBinary()).length;
    for (const name of namesOf(binaryen, wasm).filter((name) => SHARING.test(name) && !SHOWN.test(name))) {
      const { params, results } = binaryen.getFunctionInfo(wasm.getFunction(name));
      wasm.removeFunction(name);
      wasm.addFunction(name, params, results, [], wasm.unreachable());
      functions += 1;
    }
    bytes += before - brotli(wasm.emitBinary()).length;
    wasm.dispose();
  }
  if (functions === 0) throw new Error("no function is named as the sharing ones are");
  samples.add("bytes.sharing", bytes / 1000);
  say(`sharing: ${functions} functions, ${(bytes / 1000).toFixed(1)} kB brotli`);
}

function namesOf(binaryen, wasm) {
  const all = Array.from({ length: wasm.getNumFunctions() }, (_, place) => binaryen.getFunctionInfo(wasm.getFunctionByIndex(place)));
  // Functions of the page's own, not of the browser.
  return all.filter((info) => info.base === null || info.base === "").map((info) => info.name);
}
