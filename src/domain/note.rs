//! A note: what somebody said, what was seen, or a meeting with a contact.

use super::macros::{json_objects, string_enums};
use super::record::Body;
use super::rules::{MAX_DETAILS, MAX_NAME, MAX_TEXT, ValidationError, at_most, maybe, named, unique};
use super::{Contact, Id, Initiative, Timestamp, Village, Visit};

json_objects! {
    /// A note.
    pub struct Note {
        /// The village it was made in.
        pub village: Id<Village>,
        /// What kind of note.
        pub kind as "type": NoteKind,
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

    /// Who spoke: age group and relation to the place, never a name.
    #[derive(Default)]
    pub struct Who + unknown {
        /// Age group.
        pub age: Option<Age>,
        /// E.g. «tilflytter», «spejderleder».
        pub relation: Option<String>,
    }
}

string_enums! {
    /// The kind of note.
    #[derive(Default, PartialOrd, Ord, Hash)]
    pub enum NoteKind {
        /// Somebody said something.
        #[default]
        Interview = "interview",
        /// Something was seen.
        Observation = "observation",
        /// A meeting with a person whom the team may write to later.
        Contact = "contact",
    }

    /// The subject of a note: the guide's five themes.
    #[derive(PartialOrd, Ord)]
    pub enum Theme {
        /// Adfærd.
        Behaviour = "behaviour",
        /// Fællesskabsfølelse.
        Belonging = "belonging",
        /// Interesser.
        Interests = "interests",
        /// Behov.
        Needs = "needs",
        /// Brug af tilbud.
        Use = "use",
    }

    /// Age group.
    #[derive(PartialOrd, Ord)]
    pub enum Age {
        /// Barn.
        Child = "child",
        /// Ung.
        Youth = "youth",
        /// Voksen.
        Adult = "adult",
        /// Senior.
        Senior = "senior",
    }
}

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
