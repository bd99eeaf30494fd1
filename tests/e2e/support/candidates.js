// Elements in `scope` that a person can perceive, that may have `role`, and whose name may contain `name`. The browser
// decides on role and name; this only saves asking it about every element.
const [scope, native, role, name] = arguments;
const squash = (text) => text.replace(/[\s\u00ad]+/g, "").toLowerCase();
const wanted = squash(name);
const naming = ["aria-label", "title", "alt", "placeholder", "value"];
// Everything outside the topmost modal dialog is inert, though no attribute says so.
const modal = [...document.querySelectorAll("dialog:modal")].pop();

function mayHaveRole(element) {
  const explicit = (element.getAttribute("role") ?? "").trim().split(/\s+/)[0];
  return explicit ? explicit === role : element.matches(native);
}

function perceivable(element) {
  return element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[inert], [aria-hidden=true]") &&
    (!modal || modal.contains(element));
}

function mayHaveName(element) {
  const references = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/);
  const sources = [
    element,
    ...(element.labels ?? []),
    ...references.map((id) => document.getElementById(id)).filter(Boolean),
  ];
  const inner = sources.flatMap((source) => [...source.querySelectorAll("*")]);
  // For a large element, inspecting it here costs more than asking the browser.
  if (inner.length > 200 || inner.some(hasOwnName) || [...sources, ...inner].some(saysMoreOrLess)) {
    return true;
  }
  const said = sources.flatMap((source) =>
    [...naming.map((attribute) => source.getAttribute(attribute) ?? ""), source.textContent]);
  return squash(said.join("")).includes(wanted);
}

const hasOwnName = (element) =>
  naming.some((attribute) => element.getAttribute(attribute)) || element.hasAttribute("aria-labelledby");

// Whether the name may differ from the text: style sheets add to it, and hidden parts are left out.
function saysMoreOrLess(element) {
  const hidden = element.matches("[aria-hidden=true]") || !element.checkVisibility();
  return (hidden && element.textContent !== "") || ["::before", "::after"].some((pseudo) => {
    const { content } = getComputedStyle(element, pseudo);
    return !["none", "normal", '""'].includes(content);
  });
}

return [...(scope ?? document).querySelectorAll(`${native}, [role~="${role}"]`)]
  .filter((element) => mayHaveRole(element) && perceivable(element) && (!wanted || mayHaveName(element)));
