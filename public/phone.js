// What a phone needs that CSS alone can't do.
//
// Contract with the page:
// - The keyboard is up: <html data-keyboard>, on a touch screen only; --keyboard is how much of the page it covers, which
//   is zero where the page shrinks with it (interactive-widget). On iOS it covers the page.
// - A conversation or slides are on: "vejviseren:awake" keeps the screen on until "vejviseren:asleep", where the browser
//   can.
// - The browser offers to install the app: <html data-install>; a tap on [data-install-now] accepts the offer.

const page = document.documentElement;
const fingers = window.matchMedia("(pointer: coarse)");

// What is typed in. On a real keyboard's screen, a low window is only a low window.
const TYPED = "textarea, input:not([type=checkbox], [type=radio], [type=file])";

// The address bar changes the height by less than this when it shows and hides.
const KEYBOARD = 120;

function makeWayForKeyboard() {
  const seen = window.visualViewport;
  if (!seen) return;
  let width = 0;
  let tallest = 0;
  const measure = () => {
    if (width !== window.innerWidth) [width, tallest] = [window.innerWidth, 0]; // The phone was rotated.
    tallest = Math.max(tallest, window.innerHeight, seen.height);
    const lost = tallest - seen.height * seen.scale;
    const up = fingers.matches && lost > KEYBOARD && Boolean(document.activeElement?.matches(TYPED));
    const covered = up ? Math.max(0, window.innerHeight - seen.offsetTop - seen.height) : 0;
    page.style.setProperty("--keyboard", `${Math.round(covered)}px`);
    const rises = up && !page.hasAttribute("data-keyboard");
    page.toggleAttribute("data-keyboard", up);
    if (rises) document.activeElement.scrollIntoView({ block: "nearest" });
  };
  for (const event of ["resize", "scroll"]) seen.addEventListener(event, measure);
  for (const event of ["focusin", "focusout"]) document.addEventListener(event, () => requestAnimationFrame(measure));
  measure();
}

// For browsers without `field-sizing: content`.
function growTexts() {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = (area) => {
    area.style.blockSize = "auto";
    if (area.scrollHeight) area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  document.addEventListener("input", ({ target }) => target.localName === "textarea" && grow(target));
  // Text set by the app fires no event, and a field had no height before it was unfolded.
  const { prototype } = HTMLTextAreaElement;
  const value = Object.getOwnPropertyDescriptor(prototype, "value");
  const set = function (text) {
    value.set.call(this, text);
    requestAnimationFrame(() => grow(this));
  };
  Object.defineProperty(prototype, "value", { ...value, set });
  document.addEventListener("toggle", ({ target }) => target.querySelectorAll("textarea").forEach(grow), true);
}

// A phone's Enter key does what its label says. On a real keyboard Enter submits the form, as everywhere.
function followEnterKey() {
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || event.isComposing || !fingers.matches || field.localName !== "input") return;
    const key = field.getAttribute("enterkeyhint"); // Read as an attribute: not every browser has the property.
    if (key === "next") {
      const all = [...(field.form ?? field.closest("main, dialog") ?? document).querySelectorAll(`select, ${TYPED}`)];
      const next = all.slice(all.indexOf(field) + 1).find((other) => other.checkVisibility?.() ?? other.offsetParent);
      event.preventDefault();
      if (next) next.focus();
      else field.blur();
    } else if (key && !field.form) {
      field.blur(); // Hides the keyboard, so that the results are visible.
    }
  });
}

function offerInstall() {
  let offer = null;
  const take = (given) => {
    offer = given;
    page.toggleAttribute("data-install", Boolean(given));
  };
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault(); // Prevents the browser's own bar over the page.
    take(event);
  });
  window.addEventListener("appinstalled", () => take(null));
  document.addEventListener("click", ({ target }) => {
    if (!offer || !target.closest("[data-install-now]")) return;
    offer.prompt();
    take(null); // An offer can be used once; the browser may make another.
  });
}

function keepAwake() {
  let wanted = false;
  let lock = null;
  const ask = async () => {
    // Refused on low battery: then the screen turns off as usual.
    const given = await navigator.wakeLock?.request("screen").catch(() => null);
    if (!given) return;
    // The conversation may have ended, or started again, while the request was pending.
    if (wanted && (!lock || lock.released)) lock = given;
    else given.release().catch(() => {});
  };
  const letGo = () => {
    lock?.release().catch(() => {});
    lock = null;
  };
  window.addEventListener("vejviseren:awake", () => ((wanted = true), ask()));
  window.addEventListener("vejviseren:asleep", () => ((wanted = false), letGo()));
  // The browser releases the lock when the page is hidden.
  document.addEventListener("visibilitychange", () => wanted && document.visibilityState === "visible" && ask());
}

// A double tap is meant for what its first tap hit. If that changed the page, the second tap hits whatever is now under
// the finger, often the bar at the bottom: ignore it. A tap elsewhere, a later one, or a key press is meant.
function ignoreSecondTaps() {
  const [SOON, NEAR] = [400, 32];
  let first = null; // The last tap: where, and on which page.
  let stray = false;
  const page = () => ({ heading: document.querySelector("h1"), dialog: document.querySelector("dialog[open]"), path: location.pathname });
  // The part after the question mark is another slide or year of the same page, with the same buttons.
  const hasGone = ({ heading, dialog, path }) => heading?.isConnected === false || dialog?.open === false || path !== location.pathname;
  const look = new MutationObserver(() => {
    if (first && !hasGone(first)) return;
    if (first) first.gone = performance.now();
    look.disconnect();
  });
  const forget = () => (look.disconnect(), (first = null));
  window.addEventListener("pointerdown", ({ clientX, clientY, timeStamp }) => {
    const near = first && Math.hypot(clientX - first.x, clientY - first.y) < NEAR;
    stray = Boolean(near) && hasGone(first) && timeStamp < (first.gone ?? first.at) + SOON;
    if (stray) return;
    first = { x: clientX, y: clientY, at: timeStamp, ...page() };
    look.observe(document.body, { childList: true, characterData: true, subtree: true, attributeFilter: ["open"] });
  }, true);
  window.addEventListener("keydown", forget, true);
  window.addEventListener("click", (event) => {
    if (!stray || event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

makeWayForKeyboard();
keepAwake();
ignoreSecondTaps();
growTexts();
followEnterKey();
offerInstall();
