//! The page «Data»: import and export, and records that couldn't be read.

#![allow(missing_docs)]

use super::{counted, records, when};
use crate::domain::{Day, Timestamp};

pub const EXPORT: &str = "Gem alt i en fil (JSON)";
pub const EXPORT_HEADING: &str = "Gem en sikkerhedskopi";
pub const EXPORT_BODY: &str = "Én fil med alt, der er gemt på denne enhed. Filen er ikke låst: Alle, der har den, kan læse den. Den bliver på enheden, indtil du selv sender den.";
pub const WITHOUT_PICTURES: &str = "Filen (JSON) har billedernes tekster, men ikke selve billederne. Dem får du med i en fil med billeder (ZIP).";
pub const ARCHIVE: &str = "Gem alt i en fil med billeder";
pub const SHARE_ARCHIVE: &str = "Del filen med billeder";
pub const ARCHIVE_FAILED: &str = "Filen med billeder kunne ikke laves. Alt er her stadig. Prøv igen, eller gem alt i en fil uden billeder.";
pub const PICTURES_LACKING: &str = "Alt i filen er her allerede, men nogle af billederne mangler her.";
pub const PICTURES_CUT_SHORT: &str = "Resten af billederne kunne ikke gemmes på denne enhed. Der er måske ikke plads. Behold filen, og prøv igen";
pub const ELSEWHERE: &str = "Til andre programmer";
pub const ELSEWHERE_BODY: &str = "Filer om det bysamfund, du arbejder med nu. De indeholder navne og numre. Send dem kun til kolleger, der skal bruge dem.";
pub const CALENDAR: &str = "Gem frister til kalenderen";
pub const ADDRESS_BOOK: &str = "Gem kontakter til adressebogen";
pub const SPREADSHEET: &str = "Gem noter til regneark";
pub const IMPORT: &str = "Vælg en fil (JSON)";
pub const IMPORT_HEADING: &str = "Hent noter ind";
pub const IMPORT_BODY: &str =
    "Vælg en fil fra Vejviseren, med eller uden billeder. Du ser, hvad der er i den, før noget ændres.";
pub const MERGE: &str = "Hent ind";
pub const CANCEL: &str = "Annullér";
pub const MERGED: &str = "Hentet ind";
pub const TO_OVERVIEW: &str = "Gå til Overblik";
pub const READING: &str = "Læser filen …";
pub const MERGING: &str = "Henter ind …";
pub const CHOOSE: &str = "Vælg, hvad der skal hentes ind";
pub const ONE_BY_ONE: &str = "Vælg enkeltvis:";
pub const NOTHING_CHOSEN: &str = "Vælg mindst én ting, eller annullér.";
pub const REFUSED_HEADING: &str = "Filen blev ikke læst";
pub const UNCHANGED: &str = "Intet er ændret.";
pub const NEW: &str = "Nye";
pub const NEWER: &str = "Nyere i filen";
pub const DIFFERING: &str = "Tekster i to versioner";
pub const OLDER: &str = "Ældre i filen";
pub const IDENTICAL: &str = "Ens begge steder";
pub const IN_TRASH: &str = "I papirkurven her";
pub const PURGED: &str = "Slettet for altid her";
pub const PURGED_LEFT_OUT: &str = "Noget i filen er slettet for altid på denne enhed. Det kommer kun tilbage, hvis du sætter flueben ved det.";
pub const REFUSED: &str = "Afviste";
pub const SET_ASIDE: &str = "Det, der ikke kunne læses";
pub const SET_ASIDE_BODY: &str =
    "Det er lagt til side, og alt andet virker. Gem det som fil, hvis nogen kan hjælpe med at læse det.";
pub const DISCARDED: &str = "Det, der ikke kunne læses, er slettet";
pub const FETCH: &str = "Gem som fil";
pub const DELETE: &str = "Slet";
pub const STORED: &str = "På denne enhed";
pub const NOTHING_STORED: &str = "Der er ikke gemt noget endnu.";
pub const EXPORTED: &str = "Filen er lavet";
pub const MAKING: &str = "Laver filen …";
pub const SENT: &str = "Filen er delt";
pub const COPIED: &str = "Filen kunne ikke deles, men indholdet er kopieret. Sæt det ind dér, hvor kommunen har godkendt, at I gemmer personoplysninger. Det ligger i udklipsholderen, til du kopierer noget andet.";

/// Describes the import that can be undone: when it was, and how many records it changed.
pub fn last_import(at: Timestamp, changed: usize, today: Day) -> String {
    let records = records(changed);
    format!(
        "Seneste import, {}, ændrede {records}. Inden da blev der gemt en kopi, så I kan fortryde.",
        when(at, today)
    )
}

/// That the file `name` was made.
pub fn made(name: &str) -> String {
    format!("{EXPORTED}: {name}")
}

/// What is in an archive that was made, and what isn't.
pub fn archive_made(name: &str, pictures: usize, missing: usize) -> String {
    let made = format!("{} ({})", made(name), self::pictures(pictures));
    match missing {
        0 => made,
        1 => format!("{made}. 1\u{a0}billede er ikke på denne enhed og er ikke med"),
        missing => format!(
            "{made}. {} er ikke på denne enhed og er ikke med",
            self::pictures(missing)
        ),
    }
}

/// What was merged from a file: `records`, and from an archive `taken` of the `pictures` that were wanted; the others
/// don't fit.
pub fn merged(records: usize, pictures: usize, taken: usize) -> String {
    let merged = format!("{MERGED}: {}", self::records(records));
    if pictures == 0 {
        return merged;
    }
    let merged = format!("{merged}, {}", self::pictures(taken));
    match pictures - taken {
        0 => merged,
        1 => format!(
            "{merged}. 1\u{a0}billede er beskadiget eller passer ikke til sin tekst og er ikke hentet ind"
        ),
        refused => format!(
            "{merged}. {} er beskadigede eller passer ikke til deres tekster og er ikke hentet ind",
            self::pictures(refused)
        ),
    }
}

/// How many pictures an archive has that are lacking here.
pub fn pictures_to_take(count: usize) -> String {
    format!("{}, som ikke er her, hentes med ind.", pictures(count))
}

fn pictures(count: usize) -> String {
    counted(count, "billede", "billeder")
}

/// The result of undoing it; `left` records were left alone.
pub fn import_undone(left: usize) -> String {
    match left {
        0 => "Importen er fortrudt".to_owned(),
        1 => "Importen er fortrudt. 1\u{a0}ting er rettet siden og står, som den er.".to_owned(),
        left => format!(
            "Importen er fortrudt. {} er rettet siden og står, som de er.",
            records(left)
        ),
    }
}
