//! Agreements: their card, and the letter with all of them.

#![allow(missing_docs)]

use super::drafts::{contact_details, library_name, listed, long_day};
use super::facts;
use crate::domain::{Agreement, Contact, Day, Library};

pub const HEADING: &str = "Aftaler";
pub const EMPTY: &str = "Her kommer, hvem der har lovet hvad, og til hvornår.";
pub const NEW: &str = "Ny aftale";
pub const ADD: &str = "Tilføj aftale";
pub const NEEDS_WHAT: &str = "Skriv, hvad der er aftalt.";
pub const WHAT: &str = "Aftale";
pub const WHO: &str = "Hvem har lovet det?";
pub const DUE: &str = "Frist";
pub const DELETED: &str = "Aftalen ligger i papirkurven";
pub const DELETE: &str = "Slet aftale";
pub const ON_ONE_PAGE: &str = "Aftalerne på én side";
pub const LETTER: &str = "Det har vi aftalt";
pub const LETTER_LEAD: &str =
    "Et kort brev til dem, I har aftalt noget med. Læs det igennem, før du sender det: Der står navne i det.";
pub const NO_LETTER: &str = "Her kommer aftalerne som et kort brev, når den første er skrevet.";
pub const TO_AGREEMENTS: &str = "Til aftalerne";
pub const TO_STEPS: &str = "Til trinnene";
pub const FACTS: &str = "Hvem, hvornår og hvor";
pub const PROMISED: &str = "Hvem gør hvad";
pub const WITHDRAWAL: &str = "Når biblioteket trækker sig";
pub const AGREED: &str = "Er vi enige?";
pub const ANSWER: &str = "Svar gerne: »Det er vi enige om.« Skriv tilbage, hvis noget skal være anderledes.";

/// The letter's title.
pub fn title(name: &str) -> String {
    format!("{LETTER}: {name}")
}

/// «Hvem: Mou Bibliotek og Bodil Krogh (borgerforeningen)».
pub fn who(library: &Library, contacts: &[&Contact]) -> String {
    let contacts = contacts.iter().map(|contact| match &contact.organisation {
        Some(organisation) => format!("{} ({organisation})", contact.name),
        None => contact.name.clone(),
    });
    let all: Vec<String> = [library_name(library).to_owned()]
        .into_iter()
        .chain(contacts)
        .collect();
    format!("Hvem: {}", listed(&all))
}

/// «Hvornår: torsdag den 14. januar 2027 · kl. 19–21».
pub fn when(day: Option<Day>, time: Option<String>) -> Option<String> {
    let when = facts([day.map(long_day), time]);
    (!when.is_empty()).then(|| format!("Hvornår: {when}"))
}

/// «Hvor: pejsestuen».
pub fn place(place: &str) -> String {
    format!("Hvor: {place}")
}

/// «Mette: Sende bogliste – senest fredag den 26. juni 2026».
pub fn promise(agreement: &Agreement) -> String {
    let by = agreement.who.iter().map(|who| format!("{who}: "));
    let until = match (agreement.done, agreement.due) {
        (Some(_), _) => " – gjort".to_owned(),
        (None, Some(due)) => format!(" – senest {}", long_day(due)),
        (None, None) => String::new(),
    };
    format!("{}{}{until}", by.collect::<String>(), agreement.what)
}

/// What happens when the library withdraws.
pub fn withdrawal(until: Option<Day>) -> String {
    until.map_or_else(
        || "Vi har ikke aftalt, hvor længe biblioteket er med.".to_owned(),
        |until| {
            format!(
                "Biblioteket er med til og med {}. Derefter fortsætter I uden os.",
                long_day(until)
            )
        },
    )
}

/// Who sends the letter.
pub fn regards(library: &Library) -> String {
    let lines = [
        Some("Venlig hilsen".to_owned()),
        contact_details(library),
        Some(library_name(library).to_owned()),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
