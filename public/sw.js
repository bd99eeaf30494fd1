// Keeps one build of Vejviseren on the device, whole or not at all.
// script/hooks/seal fills in the two constants; a new build gives a new file, which is how browsers notice an update.

const VERSION = "__VERSION__";
const FILES = [/* FILES */];

const PREFIX = "vejviseren-";
const CACHE = PREFIX + VERSION;

// The largest file takes a minute and a half at 50 kbit/s. Where none comes for longer, none will come: this attempt
// ends, and the page begins another.
const PATIENCE = 120_000;

// How long a page is waited for that somebody wants to have anew.
const PAGE = 10_000;

self.addEventListener("install", (event) => event.waitUntil(storeAll()));

// No skipWaiting here: the page asks for it when the user does. Until then the old version runs on, undisturbed.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") self.skipWaiting();
  if (event.data?.type === "GIVE_UP") coming.abort();
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

// Ends every request of an installation under way.
const coming = new AbortController();

// All of it, or the installation fails. "no-cache" asks the server instead of the browser's HTTP cache, and the integrity
// refuses a file of another build: HTML of one and WASM of another would be a blank page. What an earlier attempt at
// this build got is kept, so that it can be finished on a net that never lasts long enough for all.
async function storeAll() {
  const cache = await caches.open(CACHE);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => coming.abort(), PATIENCE);
  };
  const store = async ([url, integrity]) => {
    if (await cache.match(url, { ignoreVary: true })) return;
    const answer = await fetch(url, { cache: "no-cache", integrity, signal: coming.signal });
    if (!answer.ok) throw new TypeError(`${url}: ${answer.status}`);
    await cache.put(url, answer);
    wait();
  };
  wait();
  try {
    await Promise.all(FILES.map(store));
  } finally {
    clearTimeout(timer);
    coming.abort(); // One that failed is enough.
  }
}

// Only now, when no page uses the old set any more, or the user asked for the new one. Sets come in the order they were
// begun: one after this belongs to a still newer version on its way, which would wake up to an empty cache.
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const older = names.slice(0, Math.max(0, names.indexOf(CACHE)));
  await Promise.all(older.map((name) => caches.delete(name)));
  // Without it the first visit would have no worker before its second page load.
  await self.clients.claim();
}

// The page as the server has it, for whoever asked again: the one that is here may be what does not work.
async function newest() {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PAGE);
  const page = await fetch("./", { cache: "reload", signal: stop.signal }).catch(() => null);
  clearTimeout(timer);
  return page?.ok && !page.redirected ? page : null;
}

// Never caches.match(): it looks into every cache, also that of a newer version still waiting.
async function answer(request) {
  const cache = await caches.open(CACHE);
  // Same address, same file: a server's Vary header says nothing about these.
  const stored = await cache.match(request, { ignoreVary: true });
  if (stored) return stored;
  // Every other address one can navigate to is a place inside the app.
  if (request.mode !== "navigate") return fetch(request);
  const page = new URL(request.url).search === "?igen" ? await newest() : null;
  return page ?? (await cache.match("./", { ignoreVary: true })) ?? fetch(request);
}
