//! A tiltag, and the agreements made about it.

use serde::{Deserialize, Serialize};

use super::record::{Body, Flaw, MAX_LINE, MAX_NAME, at_most, maybe, named, unique};
use super::{Contact, Day, Id, Note, Timestamp, Village, Visit};

/// A tiltag: something the library does with the village.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Initiative {
    /// Where it happens.
    pub village: Id<Village>,
    /// What it is called.
    pub title: String,
    /// The way of working that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// Whom it is made with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Id<Contact>>,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Day>,
    /// The last day of the library's part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub library_until: Option<Day>,
    /// How far it has come.
    pub status: InitiativeStatus,
    /// Why it has that status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The notes that speak for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Id<Note>>,
    /// The visits it grew from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Id<Visit>>,
}

/// The three ways of working: 3.A, 3.B and 3.C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// 3.A Hjælp til selvhjælp.
    SelfHelp,
    /// 3.B Samskabelse.
    CoCreation,
    /// 3.C Strukturelt samarbejde.
    Structural,
}

/// How far an initiative has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeStatus {
    /// Idé.
    Idea,
    /// Planlægning.
    Planning,
    /// I gang.
    Running,
    /// Forankret.
    Anchored,
    /// Stoppet.
    Stopped,
}

/// An aftale on a tiltag: who promised what, by when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// What it is part of.
    pub initiative: Id<Initiative>,
    /// What was promised.
    pub what: String,
    /// Who promised it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// When it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Timestamp>,
}

impl Body for Initiative {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        named("title", &self.title, MAX_NAME)?;
        maybe("audience", self.audience.as_ref(), MAX_LINE)?;
        maybe("why", self.why.as_ref(), MAX_LINE)?;
        unique("contacts", &self.contacts)?;
        unique("notes", &self.notes)?;
        unique("visits", &self.visits)
    }
}

impl Body for Agreement {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        at_most("what", &self.what, MAX_LINE)?;
        maybe("who", self.who.as_ref(), MAX_NAME)
    }
}
