//! The backup card on «Data», and the reminder.

#![allow(missing_docs)]

use super::{counted, day, number, when};
use crate::domain::{Day, Timestamp};

pub const HEADING: &str = "Er noterne i sikkerhed?";
pub const PROMISED: &str = "Browseren har lovet at beholde noterne, også når der er lidt plads på enheden.";
pub const NOT_PROMISED: &str =
    "Browseren har ikke lovet at beholde noterne, hvis der bliver lidt plads. Gem ofte en sikkerhedskopi.";
pub const PROMISE_UNKNOWN: &str =
    "Browseren siger ikke, om den beholder noterne. Gem ofte en sikkerhedskopi.";
pub const ASK: &str = "Beskyt noterne";
pub const METER: &str = "Lagerplads";
pub const REMIND: &str = "Gem en sikkerhedskopi";
pub const TO_DATA: &str = "Til Filer og sikkerhedskopi";
pub const NOT_READ_BACK: &str =
    "Filen blev kontrolleret og var ikke i orden. Noterne er her stadig. Prøv igen.";
pub const UNDO_IMPORT: &str = "Fortryd seneste import";
pub const SNAPSHOT_GONE: &str =
    "Det, der var før importen, findes ikke længere på denne enhed. Intet er ændret.";

/// When the last backup was made, and how much has changed since; on a device that `shares`, what no colleague has either.
pub fn since_backup(last: Option<Timestamp>, count: usize, today: Day, shares: bool) -> String {
    let changes = counted(count, "ændring", "ændringer");
    let elsewhere = "Ingen ændring findes kun på denne enhed.";
    match (last, count) {
        (None, 0) if shares => format!("{elsewhere} Der er ingen sikkerhedskopi."),
        (Some(last), 0) if shares => {
            format!("{elsewhere} Seneste sikkerhedskopi er fra {}.", when(last, today))
        }
        (Some(last), _) if shares => format!(
            "{changes} findes kun på denne enhed. Seneste sikkerhedskopi er fra {}.",
            when(last, today)
        ),
        (None, 0) => "Der er ikke gemt noget endnu.".to_owned(),
        (None, _) => format!("Der er ingen sikkerhedskopi: {changes} findes kun på denne enhed."),
        (Some(last), 0) => format!("Alt er med i sikkerhedskopien fra {}.", when(last, today)),
        (Some(last), _) => format!(
            "Seneste sikkerhedskopi er fra {}. Siden da: {changes}.",
            when(last, today)
        ),
    }
}

/// How many pictures there are, of how many bytes, and how many of them are in no file.
pub fn pictures(all: usize, bytes: u64, unsaved: usize) -> String {
    let count = |count| counted(count, "billede", "billeder");
    let size = format!("{}\u{a0}MB", bytes.div_ceil(1_000_000));
    match (all, unsaved) {
        (1, 0) => format!("Billedet ({size}) er gemt i en fil med billeder."),
        (_, 0) => format!("{} ({size}) er gemt i en fil med billeder.", count(all)),
        (1, _) => format!("Billedet ({size}) er endnu ikke gemt i en fil fra denne enhed."),
        _ if all == unsaved => format!(
            "{} ({size}) er endnu ikke gemt i en fil fra denne enhed.",
            count(all)
        ),
        _ => format!(
            "Af {} ({size}) er {} endnu ikke gemt i en fil fra denne enhed.",
            count(all),
            number(unsaved)
        ),
    }
}

/// The gentle reminder on «Overblik».
pub fn remind(last: Option<Timestamp>, count: usize, today: Day) -> String {
    let changes = counted(count, "ændring", "ændringer");
    let last = last.map_or_else(
        || "Der er ingen sikkerhedskopi.".to_owned(),
        |last| format!("Seneste sikkerhedskopi: {}.", day(last.day(), today)),
    );
    format!("{changes} findes kun på denne enhed. {last}")
}

/// How much of the space is used.
pub fn room(percent: u64) -> String {
    format!("{percent}\u{a0}% af pladsen er brugt")
}

/// What to do when space is running out.
pub fn room_warning(percent: u64) -> Option<&'static str> {
    if percent >= 80 {
        Some("Der er snart ikke mere plads. Gem en sikkerhedskopi nu, og tøm papirkurven.")
    } else if percent >= 60 {
        Some("Over halvdelen af pladsen er brugt. Gem en sikkerhedskopi.")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_colleague_has_is_not_said_to_be_in_the_backup_or_only_here() {
        let (last, today) = (Timestamp::epoch(), Timestamp::epoch().day());
        let said = |last, count, shares| since_backup(last, count, today, shares);
        assert!(said(Some(last), 0, false).starts_with("Alt er med i sikkerhedskopien"));
        for last in [None, Some(last)] {
            assert!(said(last, 0, true).starts_with("Ingen ændring findes kun på denne enhed."));
            assert!(said(last, 2, true).contains("2\u{a0}ændringer findes kun på denne enhed"));
        }
    }

    #[test]
    fn the_warning_becomes_more_urgent_as_the_room_runs_out() {
        assert_eq!(room_warning(59), None);
        assert!(room_warning(60).is_some() && room_warning(80) != room_warning(60));
    }
}
