// The chart in README.md and docs/performance.md: waiting times beside those of the peers. An SVG that is readable in light and dark.

import { median } from "./samples.mjs";
import { amount, hasLimit, limit } from "./table.mjs";

const PANELS = [
  {
    title: "Warm start until all notes are counted",
    unit: "ms",
    groups: [["100 notes", "100"], ["1,000 notes", "1000"], ["10,000 notes", "10000"]].map(([name, count]) => [
      name,
      [["app", `start.app.${count}.counted`], ["tiddlywiki", `start.tiddlywiki.${count}.counted`], ["html", `start.html.${count}.counted`]],
    ]),
  },
  {
    title: "A letter in the search field until its results, 10,000 notes",
    unit: "ms",
    groups: [["", [["app", "search.app.10000.third"], ["tiddlywiki", "search.tiddlywiki.10000.third"]]]],
  },
  {
    title: "First visit, brotli",
    unit: "kB",
    groups: [["", [["app", "bytes.app"], ["hello", "bytes.hello"]]]],
  },
];
const NAMES = { app: "Vejviseren", tiddlywiki: "TiddlyWiki", html: "bare HTML", hello: "Leptos hello-world" };

const [WIDTH, LEFT, RIGHT, ROW, BAR] = [760, 240, 100, 22, 14];

/** The chart of `rows` and the samples they were judged by. */
export function chart(rows, samples, about) {
  const drawn = [];
  let y = 30;
  const text = (x, y, words, more = "") => drawn.push(`<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`);
  text(20, y, `Vejviseren, measured ${about.date}`, 'class="title"');
  text(20, (y += 20), `${about.browser} as a phone, processor slowed ${about.slower} times; made by ${about.command}`, 'class="soft"');
  text(20, (y += 20), `${about.machine}. Shorter is better.`, 'class="soft"');
  for (const { title, unit, groups } of PANELS) {
    const bars = groups.flatMap(([, bars]) => bars).map(([, key]) => samples.values[key]).filter(Boolean);
    if (bars.length === 0) continue;
    const longest = Math.max(...bars.map(median));
    text(20, (y += 38), title, 'class="panel"');
    for (const [name, bars] of groups) {
      y += 8;
      bars.forEach(([who, key], place) => {
        const value = samples.values[key] && median(samples.values[key]);
        y += ROW;
        if (place === 0) text(20, y, name);
        text(LEFT - 8, y, NAMES[who], 'text-anchor="end"');
        const width = value === undefined ? 0 : Math.max(2, (value / longest) * (WIDTH - LEFT - RIGHT));
        drawn.push(`<rect x="${LEFT}" y="${y - BAR + 2}" width="${width.toFixed(1)}" height="${BAR}" rx="3" class="${who}"/>`);
        text(LEFT + width + 8, y, value === undefined ? "not finished" : amount(value, unit));
      });
    }
  }
  y = shares(rows, drawn, text, y);
  return page(drawn, y + 24);
}

/** A bar per row for the share of its limit that is used; one vertical line marks all limits. */
function shares(rows, drawn, text, top) {
  const judged = rows.filter((row) => hasLimit(row) && row.atLeast === undefined && row.measured);
  if (judged.length === 0) return top;
  const [left, full] = [425, 165];
  let y = top + 38;
  text(20, y, "How much of each limit is used", 'class="panel"');
  const begin = y + 8;
  y += 6;
  for (const row of judged) {
    const share = row.times === undefined ? row.mine.value / row.atMost : row.ratio / row.times;
    y += ROW;
    text(20, y, `${row.title}${row.times === undefined ? "" : ` ÷ ${row.called}`}`, 'class="small"');
    const width = Math.min(share, 1.5) * full;
    drawn.push(`<rect x="${left}" y="${y - BAR + 2}" width="${width.toFixed(1)}" height="${BAR}" rx="3" class="${row.ok ? "app" : "over"}"/>`);
    text(left + 1.5 * full + 8, y, limit(row).replace("≤ ", ""), 'class="small"');
    if (share > 1.5) text(left + 1.5 * full - 6, y - 1, `${share.toFixed(1)} ×`, 'class="small on" text-anchor="end"');
  }
  drawn.push(`<line x1="${left + full}" x2="${left + full}" y1="${begin}" y2="${y + 6}" class="limit"/>`);
  return y;
}

function page(drawn, height) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>How fast Vejviseren is beside its peers, and how much of each limit it uses</title>
<style>
svg { --paper: #faf7f1; --ink: #1b2624; --soft: #47534f; --app: #0f5b4b; --peer: #a9b3ae; --over: #9d1c1c; --on: #ffffff; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #111816; --ink: #edf2ef; --soft: #b5c1bb; --app: #7ed3bb; --peer: #55635d; --over: #ff9d94; --on: #111816; }
}
.paper { fill: var(--paper); } text { fill: var(--ink); font: 14px system-ui, sans-serif; } .soft { fill: var(--soft); }
.title { font-size: 18px; font-weight: 700; } .panel { font-weight: 700; } .small { font-size: 12.5px; } .on { fill: var(--on); }
.app { fill: var(--app); } .over { fill: var(--over); } .tiddlywiki, .html, .hello { fill: var(--peer); }
.limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 3; }
</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="12"/>
${drawn.join("\n")}
</svg>
`;
}

const escaped = (words) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
