//! The page «Noter» and the page of a note.

#![allow(missing_docs)]

pub const SEARCH: &str = "Søg i noter";
pub const FILTER: &str = "Vis kun";
pub const ALL: &str = "Alle";
pub const THEME: &str = "Tema";
pub const ANY_THEME: &str = "Alle temaer";
pub const VISIT: &str = "Feltbesøg";
pub const NO_VISIT: &str = "Intet";
pub const PERSON: &str = "Kontakt";
pub const NO_PERSON: &str = "Ingen";
pub const LINKS: &str = "Hører til";
pub const MOVE: &str = "Flyt til et andet bysamfund";
pub const MOVE_BUTTON: &str = "Flyt noten";
pub const ANY_VISIT: &str = "Alle feltbesøg";
pub const EMPTY: &str = "Her samles det, I hører, ser og aftaler. Skriv den første note.";
pub const NO_HITS: &str = "Ingen noter passer. Prøv et andet ord, eller vis alle.";
pub const CLEAR: &str = "Vis alle noter";
pub const MORE: &str = "Vis flere";
pub const EDIT: &str = "Redigér";
pub const DELETE: &str = "Slet";
pub const DELETED: &str = "Noten ligger i papirkurven";
pub const GONE: &str = "Noten findes ikke på denne enhed";
pub const GONE_BODY: &str =
    "Se efter i papirkurven under Filer og sikkerhedskopi. Måske er det skrevet på en anden enhed.";
pub const TO_NOTES: &str = "Til noterne";
pub const ALL_OF_THEM: &str = "Alle noter";
pub const ALL_OF: &str = "Vis alle noter om";

/// «2 i Vester Hornum», above a village's search hits.
pub fn hits_in(count: usize, village: &str) -> String {
    format!("{} i {village}", super::number(count))
}

/// Says that a note was moved to another village.
pub fn note_moved(village: &str) -> String {
    format!("Noten er flyttet til {village}")
}
