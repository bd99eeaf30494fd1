// Realistic but invented notes of a fieldworker, the same in every run. A village, its visits and people, and any
// number of notes of 200 to 400 characters over ten years, all in one village to make the longest possible list.

const FROM = Date.UTC(2016, 10, 20);
const DAY = 86_400_000;
const YEARS = 10;

// Mulberry32: a few lines, and good enough for choosing words.
function dice(seed) {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (count) => Math.floor(roll() * count),
    chance: (share) => roll() < share,
    one: (list) => list[Math.floor(roll() * list.length)],
  };
}

const WHO = ["Vi", "De unge", "Mange af os", "Tilflytterne", "Børnefamilierne", "De ældre", "Folk på havnen", "Dem fra kolonihaverne"];
const DOES = [
  "savner et sted at mødes", "taler stadig om bogbussen", "kommer gerne til kaffe bagefter", "læser mere end man tror",
  "ser ikke hinanden om vinteren", "vil gerne lære at bruge nettet", "henter bøger i byen om lørdagen",
  "har brug for lektiehjælp", "drømmer om en læseklub", "synes, der mangler noget for de store børn",
];
const WHERE = [
  "i forsamlingshuset", "ved købmanden", "i sognegården", "på havnen", "i klubhuset", "på skolen", "ved kirken",
  "på sportspladsen", "i brugsens hjørne", "hjemme i køkkenet", "i gymnastiksalen", "bag hallen",
];
const BECAUSE = [
  "fordi bussen holdt op med at køre", "siden skolen lukkede", "for der er langt til biblioteket", "når mørket falder på",
  "fordi ingen har nøglen", "efter at kroen blev solgt", "når bare nogen tager den første kop", "for dér er der læ og net",
];
const MORE = [
  "Der er godt 40 om torsdagen, og halvdelen bliver siddende.", "«Vi skulle bare have et rum og en kaffemaskine», sagde hun.",
  "Han viste os billeder fra dengang, der var tre købmænd.", "En nævnte strikkeaftenerne, en anden krimierne.",
  "Det lød, som om de allerede havde planen klar – de mangler en at gøre det med.", "Ingen kendte til de digitale lydbøger 📚.",
  "Hun vil spørge bestyrelsen på mandag.", "Opslaget hang der stadig fra sidste år.", "Børnene løb ud og ind imens.",
  "De kører helst ikke efter mørkets frembrud.", "Der blev grinet meget, og så blev der stille.", "Vi lovede at ringe i næste uge.",
];
const PLACES = ["Forsamlingshuset", "Sognegården", "Klubhuset", "Havnen", "Kærvej 4", "Hallen", "Brugsen", "Skolen"];
const THEMES = ["behaviour", "belonging", "interests", "needs", "use"];
const OCCASIONS = [
  ["summer_party", "Sommerfest"], ["general_assembly", "Generalforsamling"], ["public_meeting", "Folkemøde"],
  ["citizen_meeting", "Borgermøde"], ["other", "Besøg"],
];
const FIRST = ["Bjørk", "Agnete", "Søren", "Mette", "Åge", "Kirsten", "Jørgen", "Birthe", "Nikolaj", "Fatima", "Ingrid", "Poul"];
const LAST = ["Ærøskjold", "Kærgaard", "Nymark", "Østerby", "Havbo", "Lyngsø", "Vestergård", "Bakke", "Rørdal", "Åkjær"];
const AGES = ["child", "youth", "adult", "senior"];

/** The records of an export: `count` notes and what belongs to them. */
export function fieldbook(count, seed = 20261120) {
  const chosen = dice(seed);
  const village = { ...stamps(chosen, FROM), name: "Kærby Mark", municipality: "Søby Kommune" };
  const home = village.id;
  // A visit is an evening with a dozen notes; every fourth visit has a new person in it.
  const visits = [];
  const contacts = [];
  const evenings = Math.max(1, Math.round(count / 12));
  for (let number = 0; number < evenings; number += 1) {
    const day = Math.floor(((number + chosen.below(90) / 100) * YEARS * 365) / evenings);
    const began = FROM + day * DAY + 17 * 3_600_000;
    const [occasion, title] = chosen.one(OCCASIONS);
    visits.push({
      ...stamps(chosen, began), village: home, occasion, title: `${title} i Kærby`, place: chosen.one(PLACES),
      started: time(began), ended: time(began + 3 * 3_600_000),
    });
    if (number % 4 === 0) contacts.push(person(chosen, began, home));
  }
  const notes = Array.from({ length: count }, (_, number) => {
    const place = Math.min(evenings - 1, Math.floor((number * evenings) / count));
    return note(chosen, visits[place], home, chosen.one(contacts));
  });
  return { villages: [village], visits, contacts, notes };
}

/** The records as a file that the app imports. */
export function exported(book) {
  return JSON.stringify({ format: "vejviseren", version: 1, exported: "2026-11-20T12:00:00.000+01:00", app: "0.1.0", ...book });
}

function note(chosen, visit, village, contact) {
  const at = Date.parse(visit.started) + chosen.below(180) * 60_000 + chosen.below(60_000);
  const type = chosen.one(["interview", "interview", "interview", "observation", "observation", "contact"]);
  const length = 200 + chosen.below(180);
  let text = `${chosen.one(WHO)} ${chosen.one(DOES)} ${chosen.one(WHERE)}, ${chosen.one(BECAUSE)}.`;
  while (text.length < length - 40) {
    const next = chosen.chance(0.4) ? `${chosen.one(WHO)} ${chosen.one(DOES)} ${chosen.one(WHERE)}.` : chosen.one(MORE);
    if (!text.includes(next)) text += ` ${next}`;
  }
  const themes = THEMES.filter(() => chosen.chance(0.3));
  return {
    ...stamps(chosen, at), village, type, text, at: time(at), place: visit.place,
    ...(type === "interview" && { who: { age: chosen.one(AGES), relation: "bor her" } }),
    ...(themes.length > 0 && { themes }),
    visit: visit.id,
    ...(type === "contact" && { contact: contact.id }),
  };
}

function person(chosen, met, village) {
  return {
    ...stamps(chosen, met), village, name: `${chosen.one(FIRST)} ${chosen.one(LAST)}`, organisation: "Borgerforeningen",
    kind: chosen.one(["association", "village_hall", "volunteer", "citizen"]),
    status: chosen.one(["contacted", "agreed"]), key_person: chosen.chance(0.1), phone: String(20_000_000 + chosen.below(9_999_999)),
  };
}

function stamps(chosen, at) {
  return { id: uuid7(chosen, at), created: time(at), updated: time(at) };
}

function uuid7(chosen, at) {
  const hex = (digits) => Array.from({ length: digits }, () => chosen.below(16).toString(16)).join("");
  const clock = at.toString(16).padStart(12, "0");
  return `${clock.slice(0, 8)}-${clock.slice(8)}-7${hex(3)}-${"89ab"[chosen.below(4)]}${hex(3)}-${hex(12)}`;
}

// Danish time, approximately: an hour later in the summer half of the year.
function time(at) {
  const month = new Date(at).getUTCMonth();
  const hours = month > 2 && month < 10 ? 2 : 1;
  return new Date(at + hours * 3_600_000).toISOString().replace("Z", `+0${hours}:00`);
}
