// The same notes in other forms: in TiddlyWiki, as a single-file wiki in Danish, and on a bare HTML page. Each opens
// with what Noter shows: the number of notes, and the newest – fifty of them where a program can choose, all of them
// where none can.

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const KINDS = { interview: "Interview", observation: "Observation", contact: "Kontakt" };
const THEMES = {
  behaviour: "Adfærd", belonging: "Fællesskabsfølelse", interests: "Interesser", needs: "Behov", use: "Brug af tilbud",
};

const newestFirst = (notes) => [...notes].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
const heading = (note) => `${KINDS[note.type]} ${note.at.slice(0, 10)} kl. ${note.at.slice(11, 16)}`;
const details = (note) => [note.place, ...(note.themes ?? []).map((theme) => THEMES[theme])].join(" · ");

/** Writes a page of `notes` to `folder`. The count comes last, so that it is there only when all of the page is. */
export function plainPage(folder, notes) {
  const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const rows = newestFirst(notes).map(
    (note) => `<article><h2>${heading(note)}</h2><p>${escaped(note.text)}</p><p>${details(note)}</p></article>`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Noter</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><h1>Noter</h1>
${rows.join("\n")}
<p role="status">${notes.length} noter</p></body></html>`,
  );
}

/** Writes a page with a bare text field: it measures what a keystroke costs the browser alone. */
export function plainField(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Note</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><textarea aria-label="Note"></textarea></body></html>`,
  );
}

/** Builds a TiddlyWiki of `notes` in `folder`, with TiddlyWiki's own command. */
export function tiddlyWiki(folder, notes) {
  const wiki = join(folder, "wiki");
  rmSync(wiki, { recursive: true, force: true });
  mkdirSync(join(wiki, "tiddlers"), { recursive: true });
  const info = { themes: ["tiddlywiki/vanilla", "tiddlywiki/snowwhite"], languages: ["da-DK"], plugins: [] };
  writeFileSync(join(wiki, "tiddlywiki.info"), JSON.stringify(info));
  writeFileSync(join(wiki, "tiddlers", "noter.json"), JSON.stringify([...own(), ...notes.map(tiddler)]));
  execFileSync("tiddlywiki", [wiki, "--output", folder, "--render", "$:/core/save/all", "index.html", "text/plain"]);
}

// A system tiddler, so that all others are notes, and no filter has to exclude any.
function own() {
  const list = `<p role="status"><$count filter="[!is[system]]"/> noter</p>
<$list filter="[!is[system]!sort[created]limit[50]]">
<article><h2><$link/></h2><p><$text text={{!!text}}/></p><p><$text text={{!!details}}/></p></article>
</$list>`;
  return [
    { title: "$:/noter", text: list },
    { title: "$:/DefaultTiddlers", text: "$:/noter" },
    { title: "$:/SiteTitle", text: "Noter" },
    { title: "$:/language", text: "$:/languages/da-DK" },
  ];
}

function tiddler(note, number) {
  const created = new Date(note.at).toISOString().replace(/\D/g, "");
  const tags = (note.themes ?? []).map((theme) => `[[${THEMES[theme]}]]`).join(" ");
  return { title: `${heading(note)} (${number + 1})`, text: note.text, tags, created, modified: created, details: details(note) };
}
