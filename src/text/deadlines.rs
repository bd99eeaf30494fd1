//! Deadlines for deleting what is noted about people.

#![allow(missing_docs)]

use crate::domain::{Day, Note, beginning};

pub const DELETE_BY: &str = "Skal slettes senest";
pub const CONTACTS: &str = "Kontakter skal slettes senest";
pub const INTERVIEWS: &str = "Interviews skal slettes senest";
pub const HEADING: &str = "Frister for sletning";
pub const LEAD: &str = "Når datoen kommer, minder Overblik jer om det. Intet slettes af sig selv. En kontakt kan have sin egen dato.";
pub const DUE: &str = "Skal slettes";
pub const SEE: &str = "Se, hvad der skal slettes";
pub const PAGE_LEAD: &str =
    "Slet det, I ikke længere har brug for, eller vælg en senere dato. Intet slettes af sig selv.";
pub const NOTHING: &str = "Der er ikke noget, der skal slettes nu.";
pub const THE_CONTACTS: &str = "Kontakter";
pub const THE_INTERVIEWS: &str = "Interviews";
pub const CHOOSE_ALL: &str = "Vælg alle";
pub const DELETE: &str = "Slet de valgte for altid";
pub const NOTHING_CHOSEN: &str = "Sæt flueben ved det, der skal slettes.";
pub const DELETED: &str = "Slettet for altid";
pub const LATER_CONTACT: &str =
    "Vælg en senere dato på kontaktens side eller for hele bysamfundet i Indstillinger.";
pub const LATER_INTERVIEWS: &str = "Vælg en senere dato for bysamfundet i Indstillinger.";

/// «2 kontakter og 5 interviews har nået fristen for sletning.»
pub fn due(contacts: usize, interviews: usize) -> String {
    let contacts = (contacts > 0).then(|| super::counted(contacts, "kontakt", "kontakter"));
    let interviews = (interviews > 0).then(|| super::counted(interviews, "interview", "interviews"));
    let all: Vec<String> = contacts.into_iter().chain(interviews).collect();
    format!("{} har nået fristen for sletning.", all.join(" og "))
}

/// «Skulle slettes senest 1.10.2026».
pub fn was_due(deadline: Day) -> String {
    format!("Skulle slettes senest {}", super::short_day(deadline))
}

/// What deleting these interviews means.
pub fn meaning(count: usize) -> String {
    let interviews = super::counted(count, "interview", "interviews");
    format!(
        "{interviews} slettes med billeder og tidligere versioner. Det kan ikke fortrydes, og de lægges ikke i papirkurven."
    )
}

/// An interview: its first words, and its day.
pub fn interview(note: &Note) -> String {
    let words = if note.text.trim().is_empty() {
        note.quote.as_deref().unwrap_or_default()
    } else {
        &note.text
    };
    let start = beginning(words, 80);
    let more = if start.len() < words.len() { "…" } else { "" };
    format!("{start}{more} · {}", super::short_day(note.at.day()))
}

/// The deadline of a contact; `is_common` says whether it is that of the village.
pub fn of_contact(deadline: Day, is_common: bool) -> String {
    let day = super::short_day(deadline);
    if is_common {
        format!("{day} (bysamfundets frist)")
    } else {
        day
    }
}
