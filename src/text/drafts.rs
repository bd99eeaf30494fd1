//! Drafts of texts to send out, to be edited first: each is built from what is known, with a `[placeholder]`
//! for what isn't.

mod first_contact;
mod initiative;
mod reply;

pub use first_contact::{FIRST_CONTACT, FirstContact};
pub use initiative::{INVITATION, NEWS, invitation, news, postcard};
pub use reply::{REPLY, reply};

use crate::domain::{Day, Library};

/// A day in a text for other programs, with ordinary spaces.
pub(super) fn long_day(day: Day) -> String {
    super::long_day(day).replace('\u{a0}', " ")
}

/// The library's name for itself.
pub(super) fn library_name(library: &Library) -> &str {
    library.name.as_deref().unwrap_or("Biblioteket")
}

/// Whom to contact, and how: «Anne Holm, tlf. 12 34 56 78, anne@example.dk».
pub fn whom_to_ask(library: &Library) -> String {
    contact_details(library).unwrap_or_else(|| "[navn og nummer]".to_owned())
}

/// The same, if any of it is known.
pub(super) fn contact_details(library: &Library) -> Option<String> {
    let phone = library
        .phone
        .as_ref()
        .map(|phone| format!("tlf. {}", super::phone(phone)));
    let known: Vec<String> = [library.contact.clone(), phone, library.email.clone()]
        .into_iter()
        .flatten()
        .collect();
    (!known.is_empty()).then(|| known.join(", "))
}

/// «a, b og c».
pub(super) fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} og {last}", first.join(", ")),
    }
}

/// «Spørgsmål? Skriv eller ring til …».
fn ask(question: &str, whom: &str) -> String {
    format!("{question} Skriv eller ring til {whom}.")
}

#[cfg(test)]
mod tests;
