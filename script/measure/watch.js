// Runs in every measured page, before its own scripts. Reports when something is on screen: it looks at each frame, and
// takes the time when that frame has been painted. A message posted while a frame is being prepared arrives after it;
// waiting for a second frame instead would add up to 17 ms to every measurement.

globalThis.bench = {
  /** Calls `then` with the time at which the current frame has been painted. */
  painted(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  },

  /** The time at which `test` was true and painted. */
  shown(test) {
    return new Promise((done) => {
      const look = () => (test() ? bench.painted(done) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  },

  /**
   * Times the next event of `type`: from when the browser received it until `test` was true and painted. Doesn't use
   * the browser's own event timing, which is rounded to 8 ms, omits events under 16 ms, and doesn't wait for later
   * effects of the event.
   */
  next(type, test) {
    bench.armed = new Promise((done) => {
      const once = async (event) => done((await bench.shown(test)) - event.timeStamp);
      addEventListener(type, once, { once: true, capture: true });
    });
  },

  /** Begins to watch the frames; `stop()` returns the longest time between two, in milliseconds. */
  frames() {
    let [last, longest, going] = [performance.now(), 0, true];
    const look = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (going) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return { stop: () => ((going = false), Math.max(longest, performance.now() - last)) };
  },

  /** The texts of all status elements, with plain spaces and without dots in numbers. */
  statuses: () =>
    [...document.querySelectorAll("[role=status]")].map((it) => it.textContent.trim().replaceAll("\u00a0", " ").replace(/\.(?=\d{3})/g, "")),

  /** Whether a status reads exactly `text`. */
  status: (text) => bench.statuses().includes(text),

  /** The first status text that begins with `start`. */
  said: (start) => bench.statuses().find((it) => it.startsWith(start)),

  /** The visible element that matches `selector` and has the label or text `name`. */
  named: (selector, name) =>
    [...document.querySelectorAll(selector)].find(
      (it) => (it.getAttribute("aria-label") ?? it.textContent).trim() === name && it.checkVisibility({ visibilityProperty: true }),
    ),

  /** Closes the app's toast, and waits until it is gone. */
  closeToast() {
    bench.named("button", "Luk")?.click();
    return bench.shown(() => !bench.named("button", "Luk"));
  },

  /** Goes to another page of the app, as the app's own links do. */
  go(path) {
    const link = document.createElement("a");
    link.href = path;
    document.body.append(link);
    link.click();
    link.remove();
    return bench.shown(() => location.pathname === path && document.querySelector("h1"));
  },
};

// Nothing else exposes the app's WASM memory.
for (const way of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[way];
  WebAssembly[way] = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    // The lazy pages' code shares the memory of what came first.
    bench.memory ??= (made.instance ?? made).exports.memory;
    return made;
  };
}

// From the very start of the page: when the first note was on screen, and when all had been counted.
if (/^(app|photos|tiddlywiki|html)-\d+\./.test(location.hostname)) {
  const all = `${parseInt(location.hostname.split("-")[1])} noter`;
  bench.first = bench.shown(() => document.querySelector("article"));
  bench.counted = bench.shown(() => document.querySelector("article") && bench.status(all));
}
