//! A note: what somebody said, what was seen, or a meeting with a contact.

use super::fields::{json_fields, string_enum};
use super::record::{
    Body, MAX_DETAILS, MAX_NAME, MAX_TEXT, Unknown, ValidationError, at_most, maybe, named, unique,
};
use super::{Contact, Id, Initiative, Timestamp, Village, Visit};

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The village it was made in.
    pub village: Id<Village>,
    /// What kind of note.
    pub kind: NoteKind,
    /// What was said or seen.
    pub text: String,
    /// A quotation worth keeping word for word.
    pub quote: Option<String>,
    /// When it happened.
    pub at: Timestamp,
    /// Where in the village.
    pub place: Option<String>,
    /// Who spoke, without identifying anyone.
    pub who: Option<Who>,
    /// The themes it is about.
    pub themes: Vec<Theme>,
    /// The team's own tags.
    pub tags: Vec<String>,
    /// The visit it was made on.
    pub visit: Option<Id<Visit>>,
    /// The contact that the team met.
    pub contact: Option<Id<Contact>>,
    /// The initiative it supports.
    pub initiative: Option<Id<Initiative>>,
}

/// The kind of note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// Somebody said something.
    #[default]
    Interview,
    /// Something was seen.
    Observation,
    /// A meeting with a person whom the team may write to later.
    Contact,
}

/// The subject of a note: the guide's five themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Adfærd.
    Behaviour,
    /// Fællesskabsfølelse.
    Belonging,
    /// Interesser.
    Interests,
    /// Behov.
    Needs,
    /// Brug af tilbud.
    Use,
}

/// Who spoke: age group and relation to the place, never a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Who {
    /// Age group.
    pub age: Option<Age>,
    /// E.g. «tilflytter», «spejderleder».
    pub relation: Option<String>,
    /// Properties from a newer version of the app.
    pub unknown: Unknown,
}

/// Age group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// Barn.
    Child,
    /// Ung.
    Youth,
    /// Voksen.
    Adult,
    /// Senior.
    Senior,
}

json_fields!(Note { village, kind = "type", text, quote, at, place, who, themes, tags, visit, contact, initiative });
json_fields!(Who { age, relation } + unknown);
string_enum!(NoteKind { Interview = "interview", Observation = "observation", Contact = "contact" });
string_enum!(Theme { Behaviour = "behaviour", Belonging = "belonging", Interests = "interests", Needs = "needs", Use = "use" });
string_enum!(Age { Child = "child", Youth = "youth", Adult = "adult", Senior = "senior" });

impl Body for Note {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        at_most("text", &self.text, MAX_TEXT)?;
        maybe("quote", self.quote.as_ref(), MAX_DETAILS)?;
        maybe("place", self.place.as_ref(), MAX_NAME)?;
        maybe(
            "relation",
            self.who.as_ref().and_then(|who| who.relation.as_ref()),
            MAX_NAME,
        )?;
        unique("themes", &self.themes)?;
        self.tags
            .iter()
            .try_for_each(|tag| named("tags", tag, MAX_NAME))?;
        unique("tags", &self.tags)
    }
}
