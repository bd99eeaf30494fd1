// Keeps one build of Vejviseren on the device, whole or not at all.
// script/hooks/seal fills in the two constants; a new build gives a new file, which is how browsers notice an update.

const VERSION = "__VERSION__";
const FILES = [/* FILES */];

const PREFIX = "vejviseren-";
const CACHE = PREFIX + VERSION;

self.addEventListener("install", (event) => event.waitUntil(storeAll()));

// No skipWaiting here: the page asks for it when the user does. Until then the old version runs on, undisturbed.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

// addAll is one transaction. "no-cache" asks the server instead of the browser's HTTP cache, and the integrity
// refuses a file of another build: HTML of one and WASM of another would be a blank page.
async function storeAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(([url, integrity]) => new Request(url, { cache: "no-cache", integrity })));
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

// Never caches.match(): it looks into every cache, also that of a newer version still waiting.
async function answer(request) {
  const cache = await caches.open(CACHE);
  // Same address, same file: a server's Vary header says nothing about these.
  const stored = await cache.match(request, { ignoreVary: true });
  if (stored) return stored;
  // Every other address one can navigate to is a place inside the app.
  const page = request.mode === "navigate" ? await cache.match("./", { ignoreVary: true }) : undefined;
  return page ?? fetch(request);
}
