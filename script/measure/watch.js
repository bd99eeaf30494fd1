// Runs in every page that is measured, before anything of its own. Says when something is on screen: looked for at each
// frame, and timed when that frame has been painted. A message posted while a frame is being prepared arrives after it;
// waiting for a second frame instead would add up to 17 ms to everything.

globalThis.bench = {
  /** Calls `then` with the time at which the frame that is being prepared has been painted. */
  painted(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  },

  /** The time at which `test` held and was painted. */
  shown(test) {
    return new Promise((done) => {
      const look = () => (test() ? bench.painted(done) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  },

  /**
   * Arms the next event of `type`: how long from when the browser received it to when `test` held and was painted.
   * Not the browser's own event timing: that is rounded to 8 ms and knows nothing under 16 ms, nor does it wait for
   * what comes of the event later.
   */
  next(type, test) {
    bench.armed = new Promise((done) => {
      const once = async (event) => done((await bench.shown(test)) - event.timeStamp);
      addEventListener(type, once, { once: true, capture: true });
    });
  },

  /** Begins to watch the frames; `stop()` gives the longest time between two, in milliseconds. */
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

  /** What every status says, its spaces all of one kind and its numbers without dots. */
  statuses: () =>
    [...document.querySelectorAll("[role=status]")].map((it) => it.textContent.trim().replaceAll("\u00a0", " ").replace(/\.(?=\d{3})/g, "")),

  /** Whether a status says exactly `text`. */
  status: (text) => bench.statuses().includes(text),

  /** What the first status that begins with `start` says. */
  said: (start) => bench.statuses().find((it) => it.startsWith(start)),

  /** What one sees that fits `selector` and is called `name`, as far as its label or text tells. */
  named: (selector, name) =>
    [...document.querySelectorAll(selector)].find(
      (it) => (it.getAttribute("aria-label") ?? it.textContent).trim() === name && it.checkVisibility({ visibilityProperty: true }),
    ),

  /** Takes the app's toast away, and waits until it is. */
  closeToast() {
    bench.named("button", "Luk")?.click();
    return bench.shown(() => !bench.named("button", "Luk"));
  },

  /** Goes to another page of the app, as its own links do. */
  go(path) {
    const link = document.createElement("a");
    link.href = path;
    document.body.append(link);
    link.click();
    link.remove();
    return bench.shown(() => location.pathname === path && document.querySelector("h1"));
  },
};

// The app's WASM memory shows nowhere else.
for (const way of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[way];
  WebAssembly[way] = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    bench.memory = (made.instance ?? made).exports.memory;
    return made;
  };
}

// From the very start of the page: when the first note was on screen, and when all were counted.
if (/^(app|tiddlywiki|html)-\d+\./.test(location.hostname)) {
  const all = `${parseInt(location.hostname.split("-")[1])} noter`;
  bench.first = bench.shown(() => document.querySelector("article"));
  bench.counted = bench.shown(() => document.querySelector("article") && bench.status(all));
}
