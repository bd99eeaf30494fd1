//! An initiative, and the agreements made about it.

use serde_json::Value;

use super::fields::{Field, JsonReader, JsonWriter};
use super::macros::{codes, json_objects, string_enums};
use super::raw::Raw;
use super::record::Body;
use super::rules::{MAX_LINE, MAX_NAME, ValidationError, at_most, maybe, named, unique};
use super::{Contact, Day, Id, Note, Scope, Timestamp, Village, Visit};

/// Whether a stopped initiative was completed.
const COMPLETED: &str = "completed";

json_objects! {
    /// An initiative: something the library does with the village.
    pub struct Initiative {
        /// Where it happens.
        pub village: Id<Village>,
        /// What it is called.
        pub title: String,
        /// The route that was chosen.
        pub route: Option<Route>,
        /// The intended audience.
        pub audience: Option<String>,
        /// The contacts it is made with.
        pub contacts: Vec<Id<Contact>>,
        /// Its first day.
        pub starts: Option<Day>,
        /// The time of day, as people say it: «kl. 19–21».
        pub time: Option<String>,
        /// Where the activity takes place.
        pub place: Option<String>,
        /// The last day of the library's involvement.
        pub library_until: Option<Day>,
        /// Its status.
        pub status: InitiativeStatus,
        /// Why it has that status.
        pub why: Option<String>,
        /// The notes that support it.
        pub notes: Vec<Id<Note>>,
        /// The visits it grew out of.
        pub visits: Vec<Id<Visit>>,
    }

    /// An agreement: who promised what, by when.
    pub struct Agreement {
        /// The initiative or village it belongs to. In the export it is called `initiative`, from the time when only
        /// initiatives had agreements.
        pub scope as "initiative": Scope,
        /// What was promised.
        pub what: String,
        /// Who promised it.
        pub who: Option<String>,
        /// The due date.
        pub due: Option<Day>,
        /// When the promise was kept.
        pub done: Option<Timestamp>,
    }
}

string_enums! {
    /// The three routes: 3.A, 3.B and 3.C.
    pub enum Route {
        /// 3.A Hjælp til selvhjælp.
        SelfHelp = "self_help",
        /// 3.B Samskabelse.
        CoCreation = "co_creation",
        /// 3.C Strukturelt samarbejde.
        Structural = "structural",
    }

}

codes! {
    /// The status of an initiative.
    pub enum InitiativeStatus {
        /// Idé.
        Idea = "idea",
        /// Planlægning.
        Planning = "planning",
        /// I gang.
        Running = "running",
        /// Forankret.
        Anchored = "anchored",
        /// Gennemført.
        Completed = "completed",
        /// Stoppet.
        Stopped = "stopped",
    }
}

/// In the export, a completed initiative is a stopped one with the property `completed`: builds that don't know of it read
/// the rest.
impl Field for InitiativeStatus {
    fn read(value: Raw) -> Option<Self> {
        Self::from_code(value.as_str()?).filter(|status| *status != Self::Completed)
    }

    fn write(&self) -> Option<Value> {
        let stored = match self {
            Self::Completed => Self::Stopped,
            other => *other,
        };
        Some(stored.code().into())
    }

    fn take(properties: &mut JsonReader, name: &'static str) -> Option<Self> {
        let status = properties.remove(name).and_then(Self::read);
        let is_completed: Option<bool> = properties.take(COMPLETED)?;
        match status? {
            Self::Stopped if is_completed == Some(true) => Some(Self::Completed),
            status => Some(status),
        }
    }

    fn put(&self, name: &'static str, fields: &mut JsonWriter) {
        fields.write(name, self.write());
        fields.write(COMPLETED, (*self == Self::Completed).then(|| true.into()));
    }
}

impl Initiative {
    /// An initiative of which only the title is known.
    pub fn titled(village: Id<Village>, title: String) -> Self {
        Self {
            village,
            title,
            route: None,
            audience: None,
            contacts: Vec::new(),
            starts: None,
            time: None,
            place: None,
            library_until: None,
            status: InitiativeStatus::Idea,
            why: None,
            notes: Vec::new(),
            visits: Vec::new(),
        }
    }

    /// Whether there is still something to do for it.
    pub fn is_open(&self) -> bool {
        !matches!(
            self.status,
            InitiativeStatus::Anchored | InitiativeStatus::Completed | InitiativeStatus::Stopped
        )
    }
}

impl Body for Initiative {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("title", &self.title, MAX_NAME)?;
        maybe("audience", self.audience.as_ref(), MAX_LINE)?;
        maybe("time", self.time.as_ref(), MAX_NAME)?;
        maybe("place", self.place.as_ref(), MAX_NAME)?;
        maybe("why", self.why.as_ref(), MAX_LINE)?;
        unique("contacts", &self.contacts)?;
        unique("notes", &self.notes)?;
        unique("visits", &self.visits)
    }
}

impl Body for Agreement {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        at_most("what", &self.what, MAX_LINE)?;
        maybe("who", self.who.as_ref(), MAX_NAME)
    }
}
