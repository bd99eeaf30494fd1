// Starts the app, and then keeps it up to date without ever reloading over what somebody is typing.
//
// Contract with the app:
// - A new version is ready: <html data-update="waiting">, and "vejviseren:update-ready" on window.
// - The app has saved everything and wants it: it dispatches "vejviseren:update-now" on window.
// - People are talking: "vejviseren:awake" keeps the screen on until "vejviseren:asleep", where the browser can.

const page = document.documentElement;

// The page's first paint can't know where one is: marks the place, and leaves the bar away where the app has none. On
// the very first visit, when the app has yet to come through a slow net, it begins with what the app will say.
function dressShell() {
  const shell = document.getElementById("app-shell");
  const here = location.pathname;
  const [home, ...places] = shell.querySelectorAll("nav a");
  if (here === home.pathname && isFirstVisit()) return welcome(shell);
  const place = here === home.pathname ? home : places.find((link) => here.startsWith(link.pathname));
  place?.setAttribute("aria-current", "page");
  shell.classList.toggle("frame--bare", /\/(noter\/ny|samtale)$/.test(here));
}

// Where a worker is, one has been here before: an empty localStorage may only mean that the browser has cleared it. An
// iPhone is first told how to come to the home screen.
function isFirstVisit() {
  try {
    return localStorage.length === 0 && !navigator.serviceWorker?.controller && !/iPhone|iPad/.test(navigator.userAgent);
  } catch {
    return false; // Storage is blocked.
  }
}

function welcome(shell) {
  const first = shell.querySelector("template").content.firstElementChild;
  first.append(...shell.querySelectorAll("main > :is(.opening, .late)"));
  shell.querySelector(".frame__page").replaceChildren(first);
  shell.querySelector("nav").remove();
  // Something to read before the processor is busy with the app. A page in the background is never painted.
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
}

// Trunk names its files by their content and lists them in the page.
const listed = (link) => document.querySelector(link).href;

async function compile() {
  const answer = await fetch(listed('link[rel="preload"][as="fetch"]'));
  // Not every host knows what WASM is, and browsers compile nothing else while it comes.
  const isNamed = answer.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

async function start(code) {
  const { default: init } = await import(listed('link[rel="modulepreload"]:not([href*="/snippets/"])'));
  warmStorage();
  await init({ module_or_path: code });
}

// The first touch of localStorage takes as long as there is much in it, and at the first of IndexedDB the browser looks
// whether the page may: now, while the app is still being compiled.
function warmStorage() {
  try {
    localStorage.getItem("vejviseren");
    indexedDB.databases?.().catch(() => {});
  } catch {
    // It is blocked; the app says so.
  }
}

function showFailure() {
  const title = document.createElement("h1");
  title.textContent = "Vejviseren kunne ikke starte";
  const text = document.createElement("p");
  text.textContent = "Intet af det, du har noteret, er gået tabt. Genindlæs siden. Hjælper det ikke, så opdatér din browser.";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Prøv igen";
  // A newer version may be what mends it.
  button.addEventListener("click", () =>
    page.dataset.update ? window.dispatchEvent(new CustomEvent("vejviseren:update-now")) : location.reload(),
  );
  const box = document.createElement("main");
  box.className = "page";
  box.setAttribute("role", "alert");
  box.append(title, text, button);

  const opening = document.querySelector("#app-shell main");
  if (opening) opening.replaceWith(box);
  else document.body.append(box);
}

function announce() {
  page.dataset.update = "waiting";
  window.dispatchEvent(new CustomEvent("vejviseren:update-ready"));
}

async function keepUpToDate() {
  // Absent on http; reading it may throw where storage is blocked. The app runs without.
  const workers = navigator.serviceWorker;
  if (!workers) return;

  let asked = false;
  let controlled = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    if (asked) {
      asked = false; // Once: the worker may change again before the reload has happened.
      location.reload();
    } else if (controlled) {
      announce(); // Another tab updated. This one still runs the old version and may hold unsaved text.
    }
    controlled = true; // The first time is the first visit's worker taking over: no news for anybody.
  });

  // The page may stand at a deep address; the manifest lies where the app does.
  const base = new URL("./", document.querySelector('link[rel="manifest"]').href);
  const registration = await workers.register(new URL("sw.js", base), { scope: base.pathname, updateViaCache: "none" });

  window.addEventListener("vejviseren:update-now", () => {
    if (registration.waiting) {
      asked = true;
      registration.waiting.postMessage({ type: "SKIP_WAITING" });
    } else {
      location.reload(); // The new worker is in charge already; only this tab is old.
    }
  });

  const announceWhenInstalled = (worker) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && workers.controller) announce();
    });
  registration.addEventListener("updatefound", () => announceWhenInstalled(registration.installing));
  announceWhenInstalled(registration.installing);
  if (registration.waiting && workers.controller) announce();

  // iOS wakes a frozen app without loading it again, so ask whenever it comes into view.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {}); // Offline is no error.
  });
}

function keepAwake() {
  let wanted = false;
  let lock = null;
  const ask = async () => {
    // Refused on low battery: then the screen goes dark as it always does.
    const given = await navigator.wakeLock?.request("screen").catch(() => null);
    if (!given) return;
    // They may have stopped talking, or begun anew, while the browser was thinking.
    if (wanted && (!lock || lock.released)) lock = given;
    else given.release().catch(() => {});
  };
  const letGo = () => {
    lock?.release().catch(() => {});
    lock = null;
  };
  window.addEventListener("vejviseren:awake", () => ((wanted = true), ask()));
  window.addEventListener("vejviseren:asleep", () => ((wanted = false), letGo()));
  // The browser takes the lock back when the page is hidden.
  document.addEventListener("visibilitychange", () => wanted && document.visibilityState === "visible" && ask());
}

// Begun at once: the browser compiles while it reads the page to its end.
const code = compile();
code.catch(() => {}); // Heard where it is waited for; until then it is no error of the page.
if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
const dressed = dressShell();
keepAwake();
try {
  await dressed;
  await start(code);
} catch (error) {
  console.error(error);
  showFailure();
}
// Also after a failure: a later version may mend it. No worker means only: no use without net.
await keepUpToDate().catch(() => {});
