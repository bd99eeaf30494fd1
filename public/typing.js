// «Ny note» before the app runs: whoever opens it can write at once. From the first key on, the text is on the device,
// as the app's own draft, so it is there even if the app never starts. The app goes on with the same field: see
// src/ui/pages/capture/text.rs.

const DRAFTS = "vejviseren/draft/capture"; // src/state/draft.rs
// In addresses, and in drafts.
const KINDS = { interview: "interview", observation: "observation", kontakt: "contact" };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// The drafts in localStorage, the latest first; those that have been discarded have no kind.
function drafts() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(DRAFTS));
  const found = keys.map((key) => ({ key, id: key.slice(DRAFTS.length + 1), draft: JSON.parse(localStorage.getItem(key)) }));
  const late = ({ draft }) => Date.parse(draft.kept) || 0;
  return found.filter(({ draft }) => draft.kind).sort((a, b) => late(b) - late(a));
}

// The draft that the app will open at this address, or a new one; undefined if only the app can find it.
function draftHere() {
  const asked = new URLSearchParams(location.search);
  const [id, kind] = [asked.get("kladde"), KINDS[asked.get("type")]];
  const known = drafts();
  const chosen = known.find((one) => (id ? one.id === id : !kind || one.draft.kind === kind));
  if (id && !chosen) return undefined;
  const draft = chosen ?? { id: crypto.randomUUID(), draft: { kind: kind ?? "interview", text: "" } };
  draft.key ??= `${DRAFTS}/${draft.id}`;
  // Drafts of earlier versions have no id that an address could have.
  return UUID.test(draft.id) ? draft : undefined;
}

// The village that the app will show.
function village() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("vejviseren/village/"));
  const records = keys.map((key) => JSON.parse(localStorage.getItem(key))[1]).filter(({ deleted }) => !deleted);
  const chosen = localStorage.getItem("vejviseren/setting/village");
  return records.find(({ id }) => id === chosen) ?? records[0];
}

const isLocked = () => localStorage.getItem("vejviseren/lock") !== null; // src/persistence/keys.rs

function show(shell) {
  const [here, place] = [draftHere(), village()];
  if (!here || !place) return;
  const { key, id, draft } = here;
  const page = shell.querySelector("#note-shell").content;
  const [top, main] = page.querySelectorAll("header, main");
  top.querySelector(".top__eyebrow").textContent = place.name;
  const [field, name] = [main.querySelector("textarea"), main.querySelector("input")];
  const kind = main.querySelector(`[data-kind=${draft.kind}]`);
  kind.setAttribute("aria-current", "true");
  field.placeholder = kind.dataset.hint;
  field.value = draft.text ?? "";
  // A meeting begins with the name.
  if (draft.kind === "contact") name.value = draft.contact?.name ?? "";
  else main.querySelector(".suggesting").remove();
  main.append(...shell.querySelectorAll("main > :is(.opening, .stuck)"));
  shell.querySelector(".frame__page").replaceChildren(top, main);
  const said = main.querySelector(".saved");
  shell.addEventListener("input", ({ target }) => {
    if (!document.contains(said)) return; // The app has the field, and keeps the text.
    target.dataset.typed = "";
    draft.village ??= place.id;
    Object.assign(draft, { text: field.value, kept: new Date().toISOString() });
    if (target === name) {
      draft.contact = { ...draft.contact, name: name.value };
      delete draft.contact.person; // The contact that had the name before.
    }
    try {
      localStorage.setItem(key, JSON.stringify(draft));
      said.textContent = said.dataset.kept;
    } catch {
      said.textContent = said.dataset.failed; // It is full. The app has more room.
    }
    // The app opens this draft then.
    const address = `${location.pathname}?kladde=${id}`;
    if (location.search !== `?kladde=${id}`) history.replaceState(history.state, "", address);
  });
  (draft.kind === "contact" && !name.value ? name : field).focus();
}

// Without storage or with a draft that can't be read, the page waits for the app as any other does. So it does when the app
// is locked: only the app can seal what is typed.
window.vejviseren.showNote = (shell) => {
  try {
    if (!isLocked()) show(shell);
  } catch (error) {
    console.warn(error);
  }
};
