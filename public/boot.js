// Starts the app, and then keeps it up to date without ever reloading over what somebody is typing.
//
// Contract with the app:
// - A new version is ready: <html data-update="waiting">, and "vejviseren:update-ready" on window.
// - The app has saved everything and wants it: it dispatches "vejviseren:update-now" on window.
// - "?igen" in the address asks for the page past every cache: see sw.js.

const page = document.documentElement;

// The page is white until its style sheet is there, and the other scripts wait too: after this it is not waited for.
const STYLE = 15_000;

// How long to wait before asking again for a version of which not every file came; twice as long each time.
const FIRST = 4_000;
const LONGEST = 15 * 60_000;

// The page's first paint can't know where one is: marks the place, and leaves the bar away where the app has none. On
// the very first visit, when the app has yet to come through a slow net, it begins with what the app will say.
function dressShell() {
  const shell = document.getElementById("app-shell");
  const here = location.pathname;
  shell.dataset.begun = ""; // What is waited for now is large, and takes its time on a slow net.
  if (location.search === "?igen") history.replaceState(history.state, "", here); // It has done its work.
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
  first.append(...shell.querySelectorAll("main > :is(.opening, .stuck)"));
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
  if (opening) opening.replaceWith(box);
  else document.body.append(box);
}

async function tryAgain() {
  // A newer version may be what mends it.
  if (page.dataset.update) return window.dispatchEvent(new CustomEvent("vejviseren:update-now"));
  // The browser may have kept what came wrong: each file is asked for past its cache. What hangs is not waited for.
  const files = [...document.querySelectorAll("script[src], link[rel$=preload], link[rel=stylesheet]")];
  const asked = files.map((file) => fetch(file.src ?? file.href, { cache: "reload" }));
  await Promise.race([Promise.allSettled(asked), new Promise((done) => setTimeout(done, 5_000))]);
  location.replace("?igen");
}

// In another page's frame that page could put what it likes over this one, and have people tap on what they don't see.
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
      if (worker.state === "redundant" && !came) return askLater(); // Not every file came.
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

  // Each time, as the browser forgets a first worker whose files did not come. While some are on their way it answers
  // only the first question.
  async function register() {
    adopt(await workers.getRegistration(base));
    adopt(await workers.register(new URL("sw.js", base), { scope: base.pathname, updateViaCache: "none" }));
  }

  let asking = null;
  const ask = () =>
    (asking ??= register()
      .then(() => registration.update())
      .finally(() => (asking = null)));

  // Otherwise the new version would not be offered before the next visit.
  function askLater() {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(askLater), pause);
    pause = Math.min(2 * pause, LONGEST);
  }

  // iOS wakes a frozen app without loading it again, so ask whenever it comes into view. Offline is no error.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") ask().catch(() => {});
  });
  window.addEventListener("online", () => {
    // What was asked for by the net before this one may never be answered.
    registration?.installing?.postMessage({ type: "GIVE_UP" });
    pause = FIRST;
    ask().catch(() => {});
  });

  await register().catch(askLater);
}

// What a script puts in the page holds nothing up.
function showWithoutStyle() {
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) link.sheet || link.replaceWith(link.cloneNode());
}

const parsed = async () => {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
};

async function run() {
  // Begun at once: the browser compiles while it reads the page to its end.
  const code = compile();
  code.catch(() => {}); // Heard where it is waited for; until then it is no error of the page.
  setTimeout(showWithoutStyle, STYLE);
  await parsed();
  const dressed = dressShell();
  try {
    await dressed;
    await start(code);
  } catch (error) {
    console.error(error);
    showFailure();
  }
  // Also after a failure: a later version may mend it. No worker means only: no use without net.
  await keepUpToDate().catch(() => {});
}

if (window.top === window.self) await run();
else await parsed().then(stayOutside);
