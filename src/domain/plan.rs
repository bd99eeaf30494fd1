//! The formidlingsplan: what to tell, before and after, and who sends it.

use serde::{Deserialize, Serialize};

use super::record::{Body, Flaw, MAX_DETAILS, MAX_NAME, at_most, maybe};
use super::{Day, Scope, Timestamp};

/// One way to tell about something, before or after. Natural key: scope, phase
/// and item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanItem {
    /// Whose plan.
    pub scope: Scope,
    /// Before or after.
    pub phase: Phase,
    /// An id of the guide's checklist, `resource:<id>` or `own:<uuid>`.
    pub item: String,
    /// The text of an own item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How far it has come.
    pub state: PlanState,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Timestamp>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Before, so more come; after, so more see what the library does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Før.
    Before,
    /// Efter.
    After,
}

/// How far a plan item has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Not decided.
    #[default]
    Open,
    /// Will be done.
    Planned,
    /// Is done.
    Done,
    /// Will not be done.
    NotRelevant,
}

/// Who sends what. Natural key: scope and topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sender {
    /// In whose plan.
    pub scope: Scope,
    /// What is sent.
    pub topic: Topic,
    /// Which side sends it.
    pub who: SenderSide,
    /// The person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Formidling.
    Publicity,
    /// Kommunikation.
    Communication,
    /// Billetsalg.
    Tickets,
    /// Invitationens tekst.
    Invitation,
}

/// Which side sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SenderSide {
    /// Biblioteket.
    Library,
    /// Partneren.
    Partner,
    /// Sammen.
    Together,
    /// Ikke relevant.
    NotRelevant,
}

impl Phase {
    /// In the order of time.
    pub const ALL: [Self; 2] = [Self::Before, Self::After];

    /// Its code in ids and the export.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl Topic {
    /// Its code in ids and the export.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Publicity => "publicity",
            Self::Communication => "communication",
            Self::Tickets => "tickets",
            Self::Invitation => "invitation",
        }
    }
}

impl PlanItem {
    /// An item nobody has touched yet.
    pub fn open(scope: Scope, phase: Phase, item: String) -> Self {
        Self {
            scope,
            phase,
            item,
            label: None,
            state: PlanState::Open,
            responsible: None,
            due: None,
            done: None,
            note: None,
        }
    }

    /// The id of `item` in the plan of `scope`, in `phase`.
    pub fn id(scope: Scope, phase: Phase, item: &str) -> String {
        format!("{}/{}/{item}", scope.0, phase.code())
    }
}

impl Sender {
    /// The id of who sends `topic` in the plan of `scope`.
    pub fn id(scope: Scope, topic: Topic) -> String {
        format!("{}/{}", scope.0, topic.code())
    }
}

impl Body for PlanItem {
    type Id = String;

    fn check(&self) -> Result<(), Flaw> {
        at_most("item", &self.item, MAX_NAME)?;
        maybe("label", self.label.as_ref(), MAX_NAME)?;
        maybe("responsible", self.responsible.as_ref(), MAX_NAME)?;
        maybe("note", self.note.as_ref(), MAX_DETAILS)
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::id(self.scope, self.phase, &self.item))
    }
}

impl Body for Sender {
    type Id = String;

    fn check(&self) -> Result<(), Flaw> {
        maybe("name", self.name.as_ref(), MAX_NAME)
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::id(self.scope, self.topic))
    }
}
