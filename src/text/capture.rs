//! Quick capture and editing.

#![allow(missing_docs)]

pub const TITLE: &str = "Ny note";
pub const EDIT: &str = "Redigér note";
pub const TYPE: &str = "Type";
pub const TEXT: &str = "Note";
pub const THEMES: &str = "Temaer";
pub const WHO: &str = "Hvem talte vi med?";
pub const WHO_SEEN: &str = "Hvem så vi?";
pub const WHO_HELP: &str = "Aldrig navne – og intet, naboen kan genkende.";
pub const RELATION: &str = "Tilknytning";
pub const RELATION_HELP: &str = "for eksempel tilflytter";
pub const MORE: &str = "Citat, sted og tid";
pub const SUGGESTED: &str = "Findes allerede";
pub const PLACE: &str = "Sted";
pub const QUOTE: &str = "Citat";
pub const QUOTE_HELP: &str = "ord for ord";
pub const AT: &str = "Tidspunkt";
pub const AT_HELP: &str = "Tomt felt betyder nu.";
pub const SAVE: &str = "Gem";
pub const SAVE_NEW: &str = "Gem og ny";
pub const CANCEL: &str = "Annullér";
pub const SAVED: &str = "Noten er gemt på denne enhed";
pub const KEPT: &str = "Gemt på denne enhed";
pub const DRAFT_KEPT: &str = "Kladde gemt på denne enhed";
pub const DRAFT_NOT_KEPT: &str = "Kladden er ikke gemt";
pub const HAVE_DRAFT: &str = "Du har en kladde";
pub const STALE_DRAFT: &str = "Noten er ændret, siden kladden blev skrevet. Kladden er ikke brugt endnu.";
pub const USE_DRAFT: &str = "Brug kladden";
pub const DRAFTS: &str = "Kladder";
pub const DISCARD: &str = "Kassér kladden";
pub const DRAFT_GONE: &str = "Kladden er kasseret";
pub const EMPTY: &str = "Skriv en note først. Én linje er nok.";
pub const CPR: &str = "Det ligner et CPR-nummer. Det må ikke gemmes her – slet det, før du gemmer.";
pub const PERSON: &str = "Personen";
pub const NAME: &str = "Navn";
pub const ORGANISATION: &str = "Organisation";
pub const ROLE: &str = "Rolle";
pub const PHONE: &str = "Telefon";
pub const EMAIL: &str = "E-mail";
pub const CONSENT: &str = "Har sagt ja til, at vi gemmer oplysningerne";
pub const FOLLOW_UP: &str = "Følg op den";
pub const SAME_PERSON: &str = "Er det den samme?";
pub const SAME: &str = "Ja, den samme";
pub const OTHER: &str = "En anden person";
pub const SAME_HELP: &str =
    "Er det den samme, føjes noten og det nye til kontakten. Det gamle bliver stående under Bemærkninger.";
pub const PERSON_TOO: &str = "Gem også personen?";
pub const PERSON_TOO_YES: &str = "Ja, gem også personen";
pub const PERSON_TOO_NO: &str = "Nej, kun noten";
pub const HINT_INTERVIEW: &str = "Hvad blev der sagt?";
pub const HINT_OBSERVATION: &str = "Hvad så du?";
pub const HINT_CONTACT: &str = "Hvad talte I om? Én linje er nok.";

/// The name of a draft: its first words.
pub fn draft_name(words: &str) -> String {
    let start = super::start_of(words);
    let more = if start == words { "" } else { "…" };
    format!("Kladde: {start}{more}")
}

/// Says that the note is saved, and which search or filters were cleared so that the list shows it.
pub fn note_saved(cleared: crate::domain::Cleared) -> String {
    let said = match (cleared.search, cleared.choices) {
        (false, false) => return SAVED.to_owned(),
        (true, false) => "Søgningen er ryddet",
        (false, true) => "Filtrene er ryddet",
        (true, true) => "Søgningen og filtrene er ryddet",
    };
    format!("{SAVED}. {said}, så noten kan ses på listen.")
}
