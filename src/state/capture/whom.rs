//! Whom a note is about: what the form has to ask before it can be saved, so that
//! nobody is taken for another and nobody is lost.

use super::CaptureDraft;
use crate::domain::{Contact, Day, Fieldbook, Id, NoteKind, Village};

/// Who is saved with a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// No person.
    Nobody,
    /// A new contact.
    New,
    /// A contact that is here already.
    Known(Id<Contact>),
}

/// What has to be known first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether the person is to be saved, of whom something was typed before the
    /// note became one that asks for nobody.
    PersonToo,
    /// What the person is called, of whom something else was typed.
    Name,
    /// Whether the person is one of these, who have the same name.
    SamePerson(Vec<Id<Contact>>),
}

/// What has been answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whether the person is to be saved too.
    pub person_too: Option<bool>,
    /// Who of the same name it is: [`Whom::Known`], or [`Whom::New`] for another person.
    pub same: Option<Whom>,
}

impl CaptureDraft {
    /// Who is saved with the note in `village`.
    ///
    /// # Errors
    /// What has to be asked first.
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
