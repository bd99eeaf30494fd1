//! Whom a note is about: what the form has to ask before it can save, so that nobody is mistaken for someone
//! else or lost.

use super::CaptureDraft;
use crate::domain::{Contact, Day, Fieldbook, Id, NoteKind, Village};

/// The person saved with a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// No person.
    Nobody,
    /// A new contact.
    New,
    /// An existing contact.
    Known(Id<Contact>),
}

/// A question that has to be answered before saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether to save the person whose details were typed before the kind of note was changed to one without
    /// a person.
    PersonToo,
    /// The person's name, when other details were typed.
    Name,
    /// Whether the person is one of these contacts, who have the same name.
    SamePerson(Vec<Id<Contact>>),
}

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whether to save the person too.
    pub person_too: Option<bool>,
    /// Which contact of the same name it is: [`Whom::Known`], or [`Whom::New`] for another person.
    pub same: Option<Whom>,
}

impl CaptureDraft {
    /// The person to save with the note in `village`.
    ///
    /// # Errors
    /// The question that has to be asked first.
    pub fn whom(
        &self,
        book: &Fieldbook,
        village: Id<Village>,
        answers: &Answers,
        today: Day,
    ) -> Result<Whom, Question> {
        if self.contact.is_empty() {
            return Ok(Whom::Nobody);
        }
        if self.kind != NoteKind::Contact {
            match answers.person_too {
                None => return Err(Question::PersonToo),
                Some(false) => return Ok(Whom::Nobody),
                Some(true) => {}
            }
        }
        let typed = self.contact.contact(village, None, today).ok_or(Question::Name)?;
        let chosen = self.contact.person.and_then(|id| book.live::<Contact>(&id));
        if let Some(chosen) = chosen.filter(|chosen| chosen.village == village) {
            return Ok(Whom::Known(chosen.id));
        }
        let named = book.contacts_named(village, &typed.name);
        match (&answers.same, &named[..]) {
            (_, []) | (Some(Whom::New), _) => Ok(Whom::New),
            (Some(Whom::Known(id)), named) if named.iter().any(|contact| contact.id == *id) => {
                Ok(Whom::Known(*id))
            }
            (_, [only]) if only.knows_all_of(&typed) => Ok(Whom::Known(only.id)),
            (_, named) => Err(Question::SamePerson(
                named.iter().map(|contact| contact.id).collect(),
            )),
        }
    }
}

#[cfg(test)]
#[path = "whom_tests.rs"]
mod tests;
