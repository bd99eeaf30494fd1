// Stores one build of Vejviseren on the device, all of it or nothing.
// script/hooks/seal fills in the two constants; a new build makes a new file, which is how browsers notice an update.

const VERSION = "__VERSION__";
const FILES = [/* FILES */];

const PREFIX = "vejviseren-";
const CACHE = PREFIX + VERSION;

// The largest file takes a minute and a half at 50 kbit/s. If no file has arrived for longer than this, none will: this
// attempt ends, and the page starts another.
const PATIENCE = 120_000;

// How long to wait for the server when the user has asked for a fresh copy of the page.
const PAGE = 10_000;

self.addEventListener("install", (event) => event.waitUntil(storeAll()));

// No skipWaiting here: the page asks for it when the user does. Until then the old version runs on undisturbed.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") self.skipWaiting();
  if (event.data?.type === "GIVE_UP") coming.abort();
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  // A request to the team's server: it may wait for a minute, and nothing of it is stored.
  if (request.headers.has("Authorization")) return;
  event.respondWith(answer(request));
});

// Aborts every request of a running installation.
const coming = new AbortController();

// All files, or the installation fails. "no-cache" asks the server instead of the browser's HTTP cache, and the
// integrity check rejects a file of another build: HTML of one and WASM of another would be a blank page. Files from an
// earlier attempt at this build are kept, so that it can finish on a network that never lasts long enough for all of
// them.
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
    coming.abort(); // One failure is enough.
  }
}

// Runs only when no page uses the old set any more, or the user asked for the new one. Sets are in the order they were
// started: one after this belongs to a still newer version on its way, which would otherwise find its cache empty.
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const older = names.slice(0, Math.max(0, names.indexOf(CACHE)));
  await Promise.all(older.map((name) => caches.delete(name)));
  // Without this the first visit would have no worker until its second page load.
  await self.clients.claim();
}

// The server's copy of the page, for a user who has asked for it: the stored one may be broken.
async function newest() {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PAGE);
  const page = await fetch("./", { cache: "reload", signal: stop.signal }).catch(() => null);
  clearTimeout(timer);
  return page?.ok && !page.redirected ? page : null;
}

// Never caches.match(): it searches every cache, including that of a newer version still waiting.
async function answer(request) {
  const cache = await caches.open(CACHE);
  // Same address, same file: a server's Vary header doesn't matter for these.
  const stored = await cache.match(request, { ignoreVary: true });
  if (stored) return stored;
  // Every other address of a navigation is a page inside the app.
  if (request.mode !== "navigate") return fetch(request);
  const page = new URL(request.url).search === "?igen" ? await newest() : null;
  return page ?? (await cache.match("./", { ignoreVary: true })) ?? fetch(request);
}
