// The way back: to the page one came from, at the place where one was.
//
// Contract with the app:
// - <a data-back href="…"> goes back in the history; its href is for those who came from nowhere.
// - "vejviseren:leave" on window, cancelable, with an address as its detail: whoever came from there goes back, and the
//   event is cancelled. Otherwise the app goes there itself.
// - <html data-further-down> is there while a page is drawn that one left further down: it has to be drawn whole at once.
//
// Every entry of the history carries its number and the address before it, so this holds after a reload too.

const scrolled = []; // How far down one was, by the entry's number.
let here = history.state?.at ?? 0;

// Browsers would put one back before the page is drawn.
history.scrollRestoration = "manual";

for (const [name, further] of [["pushState", 1], ["replaceState", 0]]) {
  const change = history[name].bind(history);
  history[name] = (state, ...rest) => {
    const from = further ? location.pathname : history.state?.from;
    here += further;
    scrolled[here] = 0;
    change({ ...state, at: here, from }, ...rest);
  };
}
history.replaceState(history.state, "");

window.addEventListener("scroll", () => (scrolled[here] = window.scrollY), { passive: true });

window.addEventListener("popstate", ({ state }) => {
  here = state?.at ?? 0;
  const y = scrolled[here] ?? 0;
  document.documentElement.toggleAttribute("data-further-down", y > 0);
  // By then the page is drawn and its heading has the focus.
  requestAnimationFrame(() => {
    window.scrollTo(0, y);
    document.documentElement.removeAttribute("data-further-down");
    scrolled[here] = y; // The event comes a while later in some browsers, and one may have left by then.
  });
});

document.addEventListener("click", (event) => {
  const aside = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (here === 0 || aside || !event.target.closest("a[data-back]")) return;
  event.preventDefault();
  history.back();
});

window.addEventListener("vejviseren:leave", (event) => {
  if (here === 0 || history.state?.from !== event.detail) return;
  event.preventDefault();
  history.back();
});
