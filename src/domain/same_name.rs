//! A name that is typed again: whether it is the same person, and how the contact is updated.

use super::remarks::Remarks;
use super::search::fold_name;
use super::{ConsentStatus, Contact, ContactStatus, Fieldbook, FollowUp, Id, Record, Village};

impl Fieldbook {
    /// The contacts in `village` called `name`, ignoring differences of spelling that [`fold`] ignores.
    pub fn contacts_named(&self, village: Id<Village>, name: &str) -> Vec<&Record<Contact>> {
        let name = fold_name(name);
        let mut contacts = self.contacts_in(village);
        contacts.retain(|contact| fold_name(&contact.name) == name);
        contacts
    }
}

impl Contact {
    /// Whether `typed` contains nothing that isn't known of this contact: then it is the same person, or nobody could
    /// tell the two apart.
    pub fn knows_all_of(&self, typed: &Self) -> bool {
        let is_known = |typed: &Option<String>, known: &Option<String>| {
            let typed = typed.as_deref().unwrap_or_default();
            typed.trim().is_empty() || is_same(typed, known.as_deref().unwrap_or_default())
        };
        let promise = match (&typed.follow_up, self.open_follow_up()) {
            (Some(typed), Some(known)) => typed.on == known.on,
            _ => true,
        };
        is_same(&typed.name, &self.name)
            && is_known(&typed.organisation, &self.organisation)
            && is_known(&typed.role, &self.role)
            && is_known(&typed.phone, &self.phone)
            && is_known(&typed.email, &self.email)
            && promise
    }

    /// This contact updated with what was just `typed`. New details win; those they replace are kept in the remarks.
    #[must_use]
    pub fn updated_with(&self, typed: &Self) -> Self {
        let mut remarks = Remarks::of(self.notes.as_deref());
        let mut newer = |typed: &Option<String>, known: &Option<String>| match (typed, known) {
            (Some(typed), Some(known)) if is_same(typed, known) => Some(known.clone()),
            (typed, known) => remarks.first(typed.as_ref(), known.as_ref()),
        };
        let organisation = newer(&typed.organisation, &self.organisation);
        let role = newer(&typed.role, &self.role);
        let phone = newer(&typed.phone, &self.phone);
        let email = newer(&typed.email, &self.email);
        let follow_up = match (&typed.follow_up, &self.follow_up) {
            (Some(typed), Some(known)) if !is_same_promise(typed, known) => {
                remarks.keep_promise(known);
                Some(typed.clone())
            }
            (typed, known) => known.clone().or_else(|| typed.clone()),
        };
        // An earlier yes stays, with its date and form: it may have been in writing.
        let is_given = |consent: &&super::Consent| consent.status == ConsentStatus::Given;
        let given = self.consent.as_ref().filter(is_given);
        Self {
            organisation,
            role,
            phone,
            email,
            status: if self.status == ContactStatus::New {
                typed.status
            } else {
                self.status
            },
            informed: self.informed.or(typed.informed),
            consent: given
                .or(typed.consent.as_ref())
                .or(self.consent.as_ref())
                .cloned(),
            follow_up,
            notes: remarks.text(),
            ..self.clone()
        }
    }
}

/// Whether both are equal, ignoring case and whitespace.
fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    bare(one) == bare(other)
}

fn is_same_promise(typed: &FollowUp, known: &FollowUp) -> bool {
    typed.on == known.on && known.done.is_none()
}

#[cfg(test)]
#[path = "same_name_tests.rs"]
mod tests;
