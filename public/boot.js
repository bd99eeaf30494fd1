// Starts the app, then keeps it up to date without ever reloading over what the user is typing.
//
// Contract with the app:
// - A new version is ready: <html data-update="waiting">, and "vejviseren:update-ready" on window.
// - The app has saved everything and wants the update: it dispatches "vejviseren:update-now" on window.
// - "?igen" in the address asks for the page past every cache: see sw.js.

const page = document.documentElement;

// The page is white and the other scripts wait until the style sheet is loaded. After this long, stop waiting for it.
const STYLE = 15_000;

// How long to wait before retrying a version that arrived incomplete; the wait doubles each time.
const FIRST = 4_000;
const LONGEST = 15 * 60_000;

// The static first paint can't know the address: mark the current tab, and hide the bar on pages where the app has
// none. On the very first visit, while the app is still on its way over a slow network, show what the app will show
// first.
function dressShell() {
  const shell = document.getElementById("app-shell");
  const here = location.pathname;
  shell.dataset.begun = ""; // What is still loading is large, and takes a while on a slow network.
  if (location.search === "?igen") history.replaceState(history.state, "", here); // The parameter has done its work.
  const [home, ...places] = shell.querySelectorAll("nav a");
  if (here === home.pathname && isFirstVisit()) return welcome(shell);
  const place = here === home.pathname ? home : places.find((link) => here.startsWith(link.pathname));
  place?.setAttribute("aria-current", "page");
  shell.classList.toggle("frame--bare", /\/(noter\/ny|samtale|fortaelling)$/.test(here) || isLocked());
  if (here === shell.querySelector(".nav__link--plus").pathname) vejviseren.showNote(shell);
}

// A locked app has no menu.
function isLocked() {
  try {
    return localStorage.getItem("vejviseren/lock") !== null;
  } catch {
    return false; // Storage is blocked.
  }
}

// A service worker means that the user has been here before: an empty localStorage may only mean that the browser has
// cleared it. iPhones are excluded, as their first page explains how to add the app to the home screen.
function isFirstVisit() {
  try {
    return localStorage.length === 0 && !navigator.serviceWorker?.controller && !/iPhone|iPad/.test(navigator.userAgent);
  } catch {
    return false; // Storage is blocked.
  }
}

function welcome(shell) {
  const first = shell.querySelector("#first-visit").content.firstElementChild;
  first.append(...shell.querySelectorAll("main > :is(.opening, .stuck)"));
  shell.querySelector(".frame__page").replaceChildren(first);
  shell.querySelector("nav").remove();
  // Paint something to read before the app keeps the processor busy. A page in the background is never painted.
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
}

async function compile() {
  // Trunk puts a hash of the content in the file's name and lists it in the page.
  const answer = await fetch(document.querySelector('link[rel="preload"][as="fetch"]').href);
  // Not every host sends WASM's content type, and without it browsers refuse to compile while downloading.
  const isNamed = answer.headers.get("Content-Type") === "application/wasm";
  return isNamed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

// A page that says what is wrong and what to do.
function message(title, texts, action) {
  const element = (name, text, more) => Object.assign(document.createElement(name), { textContent: text }, more);
  const box = element("main", "", { className: "page" });
  box.setAttribute("role", "alert");
  box.append(element("h1", title), ...texts.map((text) => element("p", text)), element(...action));
  return box;
}

function showFailure() {
  const texts = [
    "Noget af den kom ikke frem, eller delene passede ikke sammen. Se, om enheden er på nettet, og prøv igen. Hjælper det ikke, så opdatér din browser.",
    "Har du skrevet noter her før, ligger de stadig på enheden.",
  ];
  const more = { type: "button", className: "button", onclick: tryAgain };
  const box = message("Vejviseren kunne ikke starte", texts, ["button", "Prøv igen", more]);
  const opening = document.querySelector("#app-shell main");
  if (!opening) return document.body.append(box);
  // What has been typed stays in sight.
  const field = opening.querySelector("textarea");
  if (field) box.append(opening.querySelector(".capture__text"));
  opening.replaceWith(box);
}

async function tryAgain() {
  // A newer version may fix it.
  if (page.dataset.update) return window.dispatchEvent(new CustomEvent("vejviseren:update-now"));
  // The browser may have cached a broken file: fetch each one past its cache, and don't wait for one that hangs.
  const files = [...document.querySelectorAll("script[src], link[rel$=preload], link[rel=stylesheet]")];
  const asked = files.map((file) => fetch(file.src ?? file.href, { cache: "reload" }));
  await Promise.race([Promise.allSettled(asked), new Promise((done) => setTimeout(done, 5_000))]);
  location.replace("?igen");
}

// A page that frames this one could draw over it and make people tap on what they don't see.
function stayOutside() {
  const texts = ["Her kunne den anden side se eller styre, hvad du trykker på. Derfor vises ingen noter."];
  const more = { href: location.href, target: "_blank", rel: "noopener", className: "button" };
  const link = ["a", "Åbn Vejviseren for sig selv", more];
  document.body.replaceChildren(message("Vejviseren kan ikke vises inde i en anden side", texts, link));
}

function announce() {
  page.dataset.update = "waiting";
  window.dispatchEvent(new CustomEvent("vejviseren:update-ready"));
}

async function keepUpToDate() {
  // Absent on http; reading it may throw where storage is blocked. The app runs without it.
  const workers = navigator.serviceWorker;
  if (!workers) return;

  let asked = false;
  let controlled = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    if (asked) {
      asked = false; // Only once: the worker may change again before the reload happens.
      location.reload();
    } else if (controlled) {
      announce(); // Another tab updated. This one still runs the old version and may hold unsaved text.
    }
    controlled = true; // On the first visit this is only the first worker taking over, not an update.
  });

  // The page may be at a deep address; the manifest is in the app's root.
  const base = new URL("./", document.querySelector('link[rel="manifest"]').href);
  let registration = null;
  let timer = 0;
  let pause = FIRST;

  window.addEventListener("vejviseren:update-now", () => {
    if (registration?.waiting) {
      asked = true;
      registration.waiting.postMessage({ type: "SKIP_WAITING" });
    } else {
      location.reload(); // The new worker is in charge already; only this tab is old.
    }
  });

  const follow = (worker) => {
    if (!worker) return;
    let came = false;
    worker.onstatechange = () => {
      if (worker.state === "redundant" && !came) return askLater(); // Some files failed to load.
      if (worker.state !== "installed") return;
      came = true;
      clearTimeout(timer);
      pause = FIRST;
      if (workers.controller) announce();
    };
  };

  const adopt = (found) => {
    if (found === registration || found?.scope !== base.href) return;
    registration = found;
    found.addEventListener("updatefound", () => follow(found.installing));
    follow(found.installing);
    if (found.waiting && workers.controller) announce();
  };

  // Register again each time, as the browser forgets a first worker whose files failed to load. While some are still
  // loading, it answers only the first call.
  async function register() {
    adopt(await workers.getRegistration(base));
    adopt(await workers.register(new URL("sw.js", base), { scope: base.pathname, updateViaCache: "none" }));
  }

  let asking = null;
  const ask = () =>
    (asking ??= register()
      .then(() => registration.update())
      .finally(() => (asking = null)));

  // Otherwise the new version would not be offered until the next visit.
  function askLater() {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(askLater), pause);
    pause = Math.min(2 * pause, LONGEST);
  }

  // iOS resumes a frozen app without reloading it, so check whenever it becomes visible. Being offline is no error.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") ask().catch(() => {});
  });
  window.addEventListener("online", () => {
    // Requests sent over the previous network may never be answered.
    registration?.installing?.postMessage({ type: "GIVE_UP" });
    pause = FIRST;
    ask().catch(() => {});
  });

  await register().catch(askLater);
}

// A style sheet inserted by a script doesn't block rendering.
function showWithoutStyle() {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) link.sheet || link.replaceWith(link.cloneNode());
}

const parsed = async () => {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
};

async function run() {
  // Started at once, so that the browser compiles while it parses the rest of the page.
  const code = compile();
  code.catch(() => {}); // Handled where it is awaited; until then it must not count as an unhandled rejection.
  setTimeout(showWithoutStyle, STYLE);
  await parsed();
  const dressed = dressShell();
  try {
    await dressed;
    await startApp({ module_or_path: code }); // From wasm-bindgen: see script/hooks/bundle.mjs.
  } catch (error) {
    console.error(error);
    showFailure();
  }
  // Also after a failure: a later version may fix it. Without a worker, only offline use is lost.
  await keepUpToDate().catch(() => {});
}

if (window.top === window.self) await run();
else await parsed().then(stayOutside);
