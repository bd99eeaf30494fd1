// Finds what script/setup installed outside the checkout.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const inTools = createRequire(join(process.env.NODE_TOOLS, "node_modules", "bench.js"));

/** The npm package called `name`. */
export const tool = (name) => import(pathToFileURL(inTools.resolve(name)));

/** The version of that package. */
export const toolVersion = (name) => inTools(`${name}/package.json`).version;
