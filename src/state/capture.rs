//! A note while it is being typed, and the note it becomes when it is saved.

mod suggest;
mod whom;

pub use suggest::{organisations, people, places};
pub use whom::{Answers, Question, Whom};

use crate::domain::macros::json_objects;
use crate::domain::{
    Age, Consent, ConsentStatus, Contact, ContactStatus, Day, Fieldbook, FollowUp, Id, Note, NoteKind,
    PhotoOwner, Record, Theme, Timestamp, Village, Who,
};
use crate::platform::clock;

json_objects! {
    /// A note while it is being typed, new or edited.
    #[derive(Default)]
    pub struct CaptureDraft {
        /// The kind of note.
        pub kind: NoteKind,
        /// What was said or seen.
        pub text: String,
        /// The themes it is about.
        pub themes: Vec<Theme>,
        /// The place.
        pub place: String,
        /// A quote, word for word.
        pub quote: String,
        /// The age group of the speaker.
        pub age: Option<Age>,
        /// Their relation to the place.
        pub relation: String,
        /// When, as the value of a `datetime-local` field; empty means the time of saving.
        pub at: String,
        /// The person, if the note is about a meeting.
        pub contact: ContactFields,
        /// When the last key was pressed.
        pub kept: Option<Timestamp>,
        /// For a new note: the village where typing started.
        pub village: Option<Id<Village>>,
        /// For a new note: the id that its photos name it by.
        pub note: Option<Id<Note>>,
        /// For an edit: when the original note was last written.
        pub base: Option<Timestamp>,
    }

    /// The person's fields in a note about a meeting.
    #[derive(Default)]
    #[allow(missing_docs)]
    pub struct ContactFields + unknown {
        pub name: String,
        pub organisation: String,
        pub role: String,
        pub phone: String,
        pub email: String,
        pub consent: bool,
        /// Whether they have been informed about what is stored.
        pub informed: bool,
        /// A day, as the value of a `date` field.
        pub follow_up: String,
        /// The contact chosen among the suggestions, until the name is changed.
        pub person: Option<Id<Contact>>,
    }
}

/// `text` without surrounding whitespace; `None` if that is empty.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

impl CaptureDraft {
    /// A draft with the content of `note`, unchanged.
    pub fn of(note: &Record<Note>) -> Self {
        let who = note.who.clone().unwrap_or_default();
        Self {
            kind: note.kind,
            text: note.text.clone(),
            themes: note.themes.clone(),
            place: note.place.clone().unwrap_or_default(),
            quote: note.quote.clone().unwrap_or_default(),
            age: who.age,
            relation: who.relation.unwrap_or_default(),
            at: clock::to_local_input(note.at),
            contact: ContactFields::default(),
            kept: None,
            village: None,
            note: None,
            base: Some(note.updated),
        }
    }

    /// The first of what has been typed that would be missed.
    pub fn words(&self) -> Option<&str> {
        let texts = [&self.text, &self.quote, &self.relation];
        let typed = texts.into_iter().chain(self.contact.texts());
        typed.map(|text| text.trim()).find(|text| !text.is_empty())
    }

    /// Whether nothing has been typed, or photographed, that would be missed.
    pub fn is_empty(&self, book: &Fieldbook) -> bool {
        self.words().is_none() && !self.has_photos(book)
    }

    /// Whether there is enough to save, or to ask for the rest.
    pub fn is_worth_saving(&self, book: &Fieldbook) -> bool {
        let person = self.kind == NoteKind::Contact && !self.contact.is_empty();
        person || filled(&self.text).is_some() || filled(&self.quote).is_some() || self.has_photos(book)
    }

    fn has_photos(&self, book: &Fieldbook) -> bool {
        let photos = self.note.map(|note| book.photos_of(PhotoOwner::Note(note)));
        photos.is_some_and(|photos| !photos.is_empty())
    }

    /// The note this draft describes, made in `village` at `now`.
    pub fn note(&self, village: Id<Village>, now: Timestamp) -> Note {
        let at = clock::from_local_input(&self.at).unwrap_or(now);
        Note {
            village,
            kind: self.kind,
            text: self.text.trim().to_owned(),
            quote: filled(&self.quote),
            at,
            place: filled(&self.place),
            who: self.who(Who::default()),
            themes: self.themes.clone(),
            tags: Vec::new(),
            visit: None,
            contact: None,
            initiative: None,
        }
    }

    /// `note` with this draft's changes. Fields that the form doesn't show stay as they are.
    pub fn change(&self, note: &Note) -> Note {
        let at = clock::from_local_input(&self.at);
        let unmoved = self.at == clock::to_local_input(note.at);
        Note {
            who: self.who(note.who.clone().unwrap_or_default()),
            at: if unmoved { note.at } else { at.unwrap_or(note.at) },
            tags: note.tags.clone(),
            visit: note.visit,
            contact: note.contact,
            initiative: note.initiative,
            ..self.note(note.village, note.at)
        }
    }

    fn who(&self, before: Who) -> Option<Who> {
        let who = Who {
            age: self.age,
            relation: filled(&self.relation),
            ..before
        };
        (who != Who::default()).then_some(who)
    }
}

impl ContactFields {
    fn texts(&self) -> [&String; 6] {
        [
            &self.name,
            &self.organisation,
            &self.role,
            &self.phone,
            &self.email,
            &self.follow_up,
        ]
    }

    /// Whether nothing has been typed that would be missed.
    pub fn is_empty(&self) -> bool {
        self.texts().iter().all(|text| text.trim().is_empty())
    }

    /// The contact these fields describe, merged with what is already known of them. `None` without a name.
    pub fn contact(&self, village: Id<Village>, known: Option<&Contact>, today: Day) -> Option<Contact> {
        let typed = Contact {
            organisation: filled(&self.organisation),
            role: filled(&self.role),
            phone: filled(&self.phone),
            email: filled(&self.email),
            consent: self.consent.then(|| Consent::spoken(ConsentStatus::Given, today)),
            informed: self.informed.then_some(today),
            follow_up: self.follow_up.parse().ok().map(FollowUp::by),
            status: ContactStatus::Contacted,
            ..Contact::named(village, filled(&self.name)?)
        };
        Some(match known {
            Some(known) => known.updated_with(&typed),
            None => typed,
        })
    }
}
