//! How safe the notes are, and how one gets rid of all of them.

use super::{ago_day, counted, when};
use crate::domain::Day;
use crate::state::{LastImport, Room, SinceBackup};

/// When everything was last taken home, and what has changed since.
pub fn since_backup(since: &SinceBackup, today: Day) -> String {
    let changes = counted(since.changes, "ændring", "ændringer");
    match (since.last, since.changes) {
        (None, 0) => "Her er ikke noget at tage med hjem endnu.".to_owned(),
        (None, _) => format!("Noterne er aldrig taget med hjem: {changes} findes kun på denne enhed."),
        (Some(last), 0) => format!("Alt er taget med hjem {}.", when(last, today)),
        (Some(last), _) => format!("Sidst taget med hjem {}. Siden da: {changes}.", when(last, today)),
    }
}

/// The gentle reminder on Overblik.
pub fn remind(since: &SinceBackup, today: Day) -> String {
    let changes = counted(since.changes, "ændring", "ændringer");
    let when = since
        .last
        .map_or("aldrig".to_owned(), |last| ago_day(last.day(), today));
    format!("{changes} findes kun på denne enhed. Sidst taget med hjem: {when}.")
}

/// How much room is taken on each shelf.
pub fn room(room: &Room) -> String {
    let first = format!("Hurtig hylde: {}\u{a0}% brugt", room.first);
    if room.quota > 0 {
        format!(
            "{first} · Stor hylde: {} af {} brugt",
            size(room.used),
            size(room.quota)
        )
    } else {
        first
    }
}

/// What there is to do about it when room gets short.
pub fn room_warning(percent: u64) -> Option<&'static str> {
    if percent >= 80 {
        Some("Der er snart ikke mere plads. Eksportér nu, og tøm papirkurven.")
    } else if percent >= 60 {
        Some("Over halvdelen af pladsen er brugt. Tag en eksport med hjem.")
    } else {
        None
    }
}

fn size(bytes: u64) -> String {
    let (unit, name) = match bytes {
        0..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    format!("{},{}\u{a0}{name}", bytes / unit, bytes * 10 / unit % 10)
}

/// What an import that can be taken back was.
pub fn last_import(import: &LastImport, today: Day) -> String {
    let records = super::records(import.records);
    format!(
        "Seneste import, {}, ændrede {records}. Før den blev alt lagt til side, som det var.",
        when(import.at, today)
    )
}

/// What became of taking it back.
pub fn import_undone(left: usize) -> String {
    match left {
        0 => "Importen er taget tilbage".to_owned(),
        1 => "Importen er taget tilbage. 1\u{a0}post er rettet siden og står, som den er.".to_owned(),
        left => format!(
            "Importen er taget tilbage. {} er rettet siden og står, som de er.",
            super::records(left)
        ),
    }
}

pub mod safety {
    //! The card on Data, and the reminder.
    #![allow(missing_docs)]
    pub const HEADING: &str = "Er noterne i sikkerhed?";
    pub const PROMISED: &str =
        "Browseren har lovet at beholde noterne, også når der er lidt plads på enheden.";
    pub const NOT_PROMISED: &str =
        "Browseren har ikke lovet at beholde noterne, hvis der bliver lidt plads. Tag dem med hjem ofte.";
    pub const PROMISE_UNKNOWN: &str = "Browseren siger ikke, om den beholder noterne. Tag dem med hjem ofte.";
    pub const ASK: &str = "Bed browseren om at beholde noterne";
    pub const METER: &str = "Lagerplads";
    pub const REMIND: &str = "Tag noterne med hjem";
    pub const TO_DATA: &str = "Eksportér under Data";
    pub const NOT_READ_BACK: &str =
        "Filen kunne ikke læses igen, så den gælder ikke. Noterne er her stadig. Prøv igen.";
    pub const UNDO_IMPORT: &str = "Fortryd seneste import";
    pub const SNAPSHOT_GONE: &str =
        "Det, der var før importen, findes ikke længere på denne enhed. Intet er ændret.";
}

pub mod wipe {
    //! «Slet alt».
    #![allow(missing_docs)]
    pub const HEADING: &str = "Begynd forfra";
    pub const BODY: &str = "Sletter alt fra denne enhed: bysamfund, noter, kontakter, kladder og papirkurv. Filer, der allerede er sendt, findes stadig hos dem, der har dem.";
    pub const ALL: &str = "Slet alt";
    pub const MEANING: &str =
        "Det kan ikke fortrydes. Tag noterne med hjem først, hvis nogen skal bruge dem.";
    pub const EXPORT_FIRST: &str = "Eksportér først";
    pub const WORD: &str = "SLET";
    pub const LABEL: &str = "Skriv SLET for at slette alt";
    pub const TYPE_IT: &str = "Skriv ordet SLET med store bogstaver.";
    pub const KEEP: &str = "Behold alt";
    pub const LATE: &str = "Enheden har endnu ikke svaret, at alt er slettet. Lad siden være åben.";
    pub const FOR_GOOD: &str = "Slet alt for altid";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_said_in_danish() {
        let taken = Room {
            first: 12,
            used: 1_660_000,
            quota: 10_700_000_000,
        };
        assert_eq!(
            room(&taken),
            "Hurtig hylde: 12\u{a0}% brugt · Stor hylde: 1,6\u{a0}MB af 10,7\u{a0}GB brugt"
        );
        assert_eq!(room_warning(59), None);
        assert!(room_warning(60).is_some() && room_warning(80) != room_warning(60));
    }
}
