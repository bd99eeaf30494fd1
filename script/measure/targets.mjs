// The targets, and whether they were met. Ratios count most: both of their sides are measured in the same browser on
// the same machine.

import { median } from "./samples.mjs";

/** A page that blocks for longer than this feels stuck, in milliseconds; web.dev sets this limit for INP. */
const RESPONSIVE = 200;

// of: which samples. times, as, called: at most this many times those other samples. pick: the statistic that counts,
// if not the median. A row without a limit is informative only.
const TARGETS = [
  { title: "First visit, brotli", of: "bytes.app", unit: "kB", atMost: 400 },
  { title: "First visit, brotli", of: "bytes.app", unit: "kB", as: "bytes.hello", called: "Leptos hello-world" },
  { title: "The other pages' code, brotli", of: "bytes.app.later", unit: "kB" },
  { title: "Warm start → first paint, 1,000 notes", of: "start.app.1000.paint", unit: "ms", times: 1.3, as: "start.html.1000.paint", called: "bare HTML" },
  { title: "Ny note → first letter typed, 1,000", of: "typing.1000", unit: "ms", times: 1.3, as: "start.html.1000.paint", called: "bare HTML's first paint" },
  { title: "Warm start → first notes, 1,000", of: "start.app.1000.first", unit: "ms", times: 0.22, as: "start.tiddlywiki.1000.first", called: "TiddlyWiki" },
  { title: "Warm start → first notes, 10,000", of: "start.app.10000.first", unit: "ms", times: 0.15, as: "start.tiddlywiki.10000.first", called: "TiddlyWiki" },
  { title: "Warm start → all counted, 10,000", of: "start.app.10000.counted", unit: "ms", times: 0.38, as: "start.tiddlywiki.10000.counted", called: "TiddlyWiki" },
  { title: "Warm start → all counted, 10,000", of: "start.app.10000.counted", unit: "ms", as: "start.html.10000.counted", called: "bare HTML" },
  { title: "Tap on Gem → saved and shown, 10,000", of: "saving.10000", unit: "ms", times: 0.5, as: "saving.tiddlywiki.10000", called: "TiddlyWiki" },
  { title: "Tap on Gem → saved and shown, 10,000", of: "saving.10000", unit: "ms", times: 1.15, as: "saving.100", called: "itself at 100" },
  { title: "Keystroke in a note → painted, 10,000", of: "capture.10000", unit: "ms", times: 1.4, as: "capture.field", called: "bare field" },
  { title: "Keystroke in a note, the slowest", of: "capture.10000", unit: "ms", pick: "max", times: 1.4, as: "capture.field", called: "bare field" },
  { title: "Keystroke in search, from the third letter", of: "search.app.10000.third", unit: "ms", times: 0.07, as: "search.tiddlywiki.10000.third", called: "TiddlyWiki" },
  { title: "Scrolling 10,000, longest frame", of: "scrolling.app", unit: "ms", pick: "max", times: 1.2, as: "scrolling.html", called: "bare HTML" },
  { title: "Going to a page, the slowest, 10,000", of: "pages.10000.slowest", unit: "ms", times: 1.3, as: "pages.100.slowest", called: "itself at 100" },
  { title: "Import of 10,000, until the disk has all", of: "import.10000.time", unit: "ms", times: 2.2, as: "puts.10000", called: "bare IndexedDB" },
  { title: "Import of 10,000, until the disk has all", of: "import.10000.time", unit: "ms", as: "import.tiddlywiki.10000.time", called: "TiddlyWiki" },
  { title: "Import, longest frame", of: "import.10000.frame", unit: "ms", atMost: RESPONSIVE },
  { title: "Import, progress shown", of: "import.10000.progress", unit: "", pick: "min", atLeast: 1 },
  { title: "Export of 10,000", of: "export.time", unit: "ms" },
  { title: "Export, longest frame", of: "export.frame", unit: "ms", atMost: 150 },
  { title: "Warm start → first notes, 1,000 with 300 photos", of: "photos.list.photos-1000", unit: "ms", times: 1.15, as: "photos.list.app-1000", called: "without photos" },
  { title: "A picture of 12 MP chosen → saved", of: "photos.taking.time", unit: "ms", atMost: 3_000 },
  { title: "A picture of 12 MP, longest frame", of: "photos.taking.frame", unit: "ms", atMost: RESPONSIVE },
  { title: "300 pictures in one file", of: "photos.packing.time", unit: "ms", atMost: 20_000 },
  { title: "300 pictures, longest frame", of: "photos.packing.frame", unit: "ms", atMost: RESPONSIVE },
  { title: "300 pictures (124 MB), memory in use", of: "photos.packing.used", unit: "MB", pick: "max", atMost: 60 },
  { title: "300 pictures, memory not collected yet", of: "photos.packing.memory", unit: "MB", pick: "max" },
  { title: "Unlocking, the key from the passphrase", of: "lock.key", unit: "ms", atMost: 1_500 },
  { title: "Unlocked → first notes, 10,000", of: "lock.first", unit: "ms", times: 2, as: "lock.without.first", called: "start without lock" },
  { title: "Unlocked → all counted, 10,000", of: "lock.counted", unit: "ms", times: 2, as: "lock.without.counted", called: "start without lock" },
  { title: "Tap on Lås op → all counted, 10,000", of: "lock.whole", unit: "ms", as: "lock.without.counted", called: "start without lock" },
  { title: "Keystroke in a sealed draft → painted, 10,000", of: "lock.typing", unit: "ms", times: 1.1, as: "lock.without.typing", called: "without lock" },
  { title: "Turning the lock on, 10,000", of: "lock.on", unit: "ms" },
  { title: "The code that shares, brotli", of: "bytes.sharing", unit: "kB", atMost: 25 },
  { title: "Joining a team → all 10,000 are here", of: "sharing.joined", unit: "ms", times: 10, as: "sharing.raw", called: "bare fetch" },
  { title: "Joining a team → first note on screen, 10,000", of: "sharing.looks.first", unit: "ms", as: "sharing.looks.all", called: "all counted" },
  { title: "Joining a team, longest frame", of: "sharing.joined.frame", unit: "ms", atMost: RESPONSIVE },
  { title: "The first of a team sends 10,000", of: "sharing.begin", unit: "ms" },
  { title: "A colleague's note → on this screen, 10,000", of: "sharing.note", unit: "ms", pick: "max", atMost: 5_000 },
  { title: "Requests of a device in an idle hour", of: "sharing.hour", unit: "", pick: "max", atMost: 100 },
  { title: "Memory with 10,000, at the start", of: "memory.most.start", unit: "MB", atMost: 60 },
  { title: "Memory with 10,000, every page seen", of: "memory.most.seen", unit: "MB", atMost: 60 },
  { title: "Memory over 100 visits to every page, 1,000", of: "memory.visits.later.all", unit: "MB", pick: "last", times: 1.05, as: "memory.visits.warm.all", called: "after 10" },
  { title: "Nodes over 100 visits to every page, 1,000", of: "memory.visits.later.nodes", unit: "", pick: "last", times: 1.05, as: "memory.visits.warm.nodes", called: "after 10" },
  { title: "Lighthouse: performance", of: "lighthouse.performance", unit: "", atLeast: 95 },
  { title: "Lighthouse: accessibility", of: "lighthouse.accessibility", unit: "", pick: "min", atLeast: 100 },
  { title: "Lighthouse: best practices", of: "lighthouse.best-practices", unit: "", pick: "min", atLeast: 100 },
  { title: "Lighthouse: SEO", of: "lighthouse.seo", unit: "", pick: "min", atLeast: 100 },
];

/** Each target with its measurements. */
export function judge(samples) {
  return TARGETS.map((target) => {
    const mine = digest(samples.values[target.of], target.pick);
    const theirs = target.as && digest(samples.values[target.as], target.pick);
    const failure = samples.failure(target.of) ?? (target.as && samples.failure(target.as));
    const measured = Boolean(mine && (theirs || !target.as));
    const ratio = measured && theirs ? mine.value / theirs.value : undefined;
    return { ...target, mine, theirs, ratio, failure, measured, ok: measured && !failure && isReached(target, mine, ratio) };
  });
}

function isReached(target, mine, ratio) {
  const { atMost = Infinity, atLeast = -Infinity, times = Infinity } = target;
  return mine.value <= atMost && mine.value >= atLeast && (ratio === undefined || ratio <= times);
}

function digest(values, pick) {
  if (!values?.length) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { value: { min: least, max: most, last: values.at(-1) }[pick] ?? median(values), least, most, runs: values.length };
}
