// Going back: to the page the user came from, at the scroll position they left.
//
// Contract with the app:
// - <a data-back href="…"> goes back in the history; its href is for a page that was opened directly.
// - "vejviseren:leave" on window, cancelable, with an address as its detail: if the user came from that address, this
//   goes back in the history and cancels the event. Otherwise the app navigates there itself.
// - <html data-further-down> is set while drawing a page whose scroll position is restored: it must be drawn whole at
//   once.
//
// Every history entry stores its number and the address before it, so this also works after a reload.

const scrolled = []; // Scroll position by the entry's number.
let here = history.state?.at ?? 0;

// Browsers would restore the position before the page is drawn.
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
    scrolled[here] = y; // Some browsers fire the event later, when the user may have left.
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
