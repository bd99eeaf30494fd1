#!/usr/bin/env node
// Before each build: writes the licences of everything in the WASM to target/licences/licenser.txt, or to the file
// named on the command line. Crates that run only during compilation are left out; crates behind unused features may be
// included.
//
// The file consists of sections separated by a line of ═; src/ui/pages/licences.rs displays it. The first line of each
// section says what it is about.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const out = process.argv[2] ?? "target/licences/licenser.txt";

const run = (program, ...words) => execFileSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28 });
const fail = (why) => {
  console.error(`licences: ${why}`);
  process.exit(1);
};

/** The crates the app is built from, without the app itself. */
function crates() {
  const target = ["--filter-platform", "wasm32-unknown-unknown"];
  const tree = JSON.parse(run("cargo", "metadata", "--offline", "--locked", "--format-version", "1", ...target));
  const crate = new Map(tree.packages.map((it) => [it.id, it]));
  const needs = new Map(tree.resolve.nodes.map((it) => [it.id, it.deps]));
  const isMacro = (id) => crate.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set();
  const visit = (id) => {
    if (found.has(id) || isMacro(id)) return;
    found.add(id);
    for (const { pkg, dep_kinds } of needs.get(id)) if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(tree.resolve.root);
  found.delete(tree.resolve.root);
  const byName = (one, other) => (one.name < other.name ? -1 : 1);
  return [...found].map((id) => ({ ...crate.get(id), folder: dirname(crate.get(id).manifest_path) })).sort(byName);
}

/** The licences and notices beside a crate's manifest. */
function files({ folder, license_file }) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isFile()).map((it) => it.name);
  const named = names.filter((name) => /^((un)?licen[cs]e|copying|copyright|notice)/i.test(name));
  const all = new Set([...named.map((name) => join(folder, name)), ...(license_file ? [join(folder, license_file)] : [])]);
  return [...all].map((path) => readFileSync(path, "utf8"));
}

/** Joins a text's hard-wrapped lines into paragraphs, so that texts with the same words are equal. */
function flow(text) {
  const paragraphs = text.replace(/\r/g, "").trim().split(/\n\s*\n/);
  const starts = /\n\s*(?=Copyright|©|[*•-] |\([a-z0-9]\) |https?:)/g; // The beginnings of lines that stay separate.
  return paragraphs.map((it) => it.trim().replace(starts, "\u0000").replace(/\s+/g, " ").replaceAll("\u0000", "\n")).join("\n\n");
}

/** The standard library's own licences, from the toolchain's list of the crates compiled for the WASM. */
function standardLibrary() {
  const root = run("rustc", "--print", "sysroot").trim();
  const built = readdirSync(join(root, "lib/rustlib/wasm32-unknown-unknown/lib")).map((name) => name.match(/^lib(.*)-\w+\.rlib$/)?.[1]);
  const page = readFileSync(join(root, "share/doc/rust/COPYRIGHT-library.html"), "utf8");
  const letters = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: " " };
  const plain = (html) =>
    html
      .replace(/<[^>]*>/g, "")
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
      .replace(/&(\w+);/g, (whole, name) => letters[name] ?? whole);
  const [own, ...others] = page.split("<h3>");
  const inTree = own.slice(own.indexOf("In-tree files"), own.lastIndexOf("Out-of-tree")).split("<div").slice(1);
  const notices = inTree.map((it) => plain(`<div${it}`).replace(/\s+/g, " ").replace("Exceptions:", "").trim());
  const found = others.flatMap((html) => {
    const [, name, version] = plain(html.split("</h3>")[0]).match(/([\w-]+?)-(\d\S*)/) ?? [];
    if (!name || !built.includes(name.replaceAll("-", "_"))) return [];
    const license = plain(html.match(/License:<\/b>(.*?)<\/p>/)?.[1] ?? "").trim();
    return [{ name, version, license, texts: [...html.matchAll(/<pre>([^]*?)<\/pre>/g)].map(([, text]) => plain(text)) }];
  });
  if (notices.length === 0 || found.length === 0) fail("this Rust says nothing about its standard library's licences");
  const version = run("rustc", "--version").split(" ")[1];
  const licence = (name) => readFileSync(join(root, "share/doc/rust/licenses", `${name}.txt`), "utf8");
  const std = { name: "std", version, license: "MIT OR Apache-2.0", texts: [`Rust's standard library\n\n${notices.join("\n\n")}`] };
  return { found: [std, ...found], licence };
}

const { found, licence } = standardLibrary();
const all = [...found, ...crates().map((it) => ({ ...it, texts: files(it) }))];

const nameless = all.filter(({ license, license_file }) => !license && !license_file);
if (nameless.length) fail(`no licence: ${nameless.map(({ name }) => name).join(", ")}. Ask its authors, or do without it.`);

const texts = new Map(); // Each text, and the crates it belongs to.
const bare = []; // The crates that bring no text.
for (const it of all) {
  if (it.texts.length === 0) bare.push(it);
  for (const text of it.texts.map(flow)) texts.set(text, [...(texts.get(text) ?? []), it.name]);
}

const list = all.map(({ name, version, license }) => `${name} ${version}: ${license ?? "see below"}`);
const sections = [["Packages", list.join("\n")]];
if (bare.length) {
  const whose = ({ name, authors, repository }) => `${name}: ${authors?.join(", ") || `the ${name} authors`}${repository ? `, ${repository}` : ""}`;
  sections.push(["Without a licence file of their own", `Copyright:\n\n${bare.map(whose).join("\n")}`]);
  // Each of them offers MIT, alone or as a choice; any other licence needs a look.
  const other = bare.filter(({ license }) => !/\bMIT\b/.test(license));
  if (other.length) fail(`no text for the licence of ${other.map(({ name }) => name).join(", ")}`);
  texts.set(flow(licence("MIT").replace(/^MIT License\s+Copyright.*$/m, "MIT License")), bare.map(({ name }) => name));
}
for (const [text, names] of texts) sections.push([[...new Set(names)].join(", "), text]);

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, sections.map(([about, text]) => `${about}\n\n${text}\n`).join(`${"═".repeat(20)}\n`));
