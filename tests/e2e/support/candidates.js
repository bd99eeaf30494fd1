// Elements in `scope` that a person can perceive, that may have `role`, and whose name may contain
// `name`. The browser has the last word on role and name; this only saves it from being asked
// about every element.
const [scope, native, role, name] = arguments;
const squash = (text) => (text ?? "").replace(/[\s\u00ad]+/g, "").toLowerCase();
const wanted = squash(name);
// All but the topmost modal dialog is inert, though no attribute says so.
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
  if (!wanted) return true;
  const referenced = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/)
    .map((id) => id && document.getElementById(id)).filter(Boolean);
  let said = "";
  for (const source of [element, ...(element.labels ?? []), ...referenced]) {
    const parts = [source, ...source.querySelectorAll("*")];
    // Names can come from CSS too. That is too dear to look for in something big.
    if (parts.length > 60) {
      if (source !== element) return true;
      said += source.textContent;
    }
    for (const part of parts.slice(0, 60)) {
      for (const pseudo of ["::before", "::after"]) {
        if (!["none", "normal"].includes(getComputedStyle(part, pseudo).content)) return true;
      }
      for (const attribute of ["aria-label", "aria-labelledby", "title", "alt", "placeholder"]) {
        if (part !== element && attribute === "aria-labelledby" && part.hasAttribute(attribute)) return true;
        said += part.getAttribute(attribute) ?? "";
      }
      said += part.value ?? "";
    }
    said += source.textContent;
  }
  return squash(said).includes(wanted);
}

return [...(scope ?? document).querySelectorAll(`${native}, [role~="${role}"]`)]
  .filter((element) => mayHaveRole(element) && perceivable(element) && mayHaveName(element));
