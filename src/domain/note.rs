//! A note: what somebody said, what was seen, or a meeting with a contact.

use serde::{Deserialize, Serialize};

use super::record::{Body, Flaw, MAX_DETAILS, MAX_NAME, MAX_TEXT, Unknown, at_most, maybe, named, unique};
use super::{Contact, Id, Initiative, Timestamp, Village, Visit};

/// A note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Where it was made.
    pub village: Id<Village>,
    /// What kind of note.
    #[serde(rename = "type")]
    pub kind: NoteKind,
    /// What was said or seen.
    pub text: String,
    /// A citation worth keeping word for word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// When it happened.
    pub at: Timestamp,
    /// Where in the village.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who spoke, without identifying anyone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Who>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// The team's own words for what it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The feltbesøg it was made on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<Id<Visit>>,
    /// The person one met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id<Contact>>,
    /// The tiltag it speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiative: Option<Id<Initiative>>,
}

/// What kind of note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Somebody said something.
    #[default]
    Interview,
    /// Something was seen.
    Observation,
    /// A meeting with a person one may write to again.
    Contact,
}

/// What a note is about: the guide's five themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Who {
    /// Age group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// E.g. «tilflytter», «spejderleder».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// What a newer version says.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Age group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl NoteKind {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Interview, Self::Observation, Self::Contact];
}

impl Theme {
    /// In the guide's order.
    pub const ALL: [Self; 5] = [
        Self::Behaviour,
        Self::Belonging,
        Self::Interests,
        Self::Needs,
        Self::Use,
    ];
}

impl Age {
    /// Youngest first.
    pub const ALL: [Self; 4] = [Self::Child, Self::Youth, Self::Adult, Self::Senior];
}

impl Body for Note {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
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
