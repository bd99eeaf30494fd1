//! The formidling plan: what to publish, before and after, and who sends it.

use super::macros::{json_objects, string_enums};
use super::record::Body;
use super::rules::{MAX_DETAILS, MAX_NAME, ValidationError, at_most, maybe};
use super::{Day, Scope, Timestamp};

json_objects! {
    /// One way to publish something, before or after. Natural key: scope, phase and item.
    pub struct PlanItem {
        /// Whose plan it is.
        pub scope: Scope,
        /// Before or after.
        pub phase: Phase,
        /// An id from the guide's checklist, `resource:<id>` or `own:<uuid>`.
        pub item: String,
        /// The text of an own item.
        pub label: Option<String>,
        /// How far it has come.
        pub state: PlanState,
        /// Who is responsible for it.
        pub responsible: Option<String>,
        /// The due date.
        pub due: Option<Day>,
        /// When it was done.
        pub done: Option<Timestamp>,
        /// Anything else.
        pub note: Option<String>,
    }

    /// Who sends what. Natural key: scope and topic.
    pub struct Sender {
        /// Whose plan it is.
        pub scope: Scope,
        /// What is sent.
        pub topic: Topic,
        /// Which side sends it.
        pub who: SenderSide,
        /// The person.
        pub name: Option<String>,
    }
}

string_enums! {
    /// Before, so that more people come; after, so that more people see what the library does.
    #[derive(PartialOrd, Ord)]
    pub enum Phase {
        /// Før.
        Before = "before",
        /// Efter.
        After = "after",
    }

    /// How far a plan item has come.
    #[derive(Default)]
    pub enum PlanState {
        /// Not decided yet.
        #[default]
        Open = "open",
        /// Will be done.
        Planned = "planned",
        /// Is done.
        Done = "done",
        /// Will not be done.
        NotRelevant = "not_relevant",
    }

    /// The topics that somebody has to send.
    #[derive(PartialOrd, Ord)]
    pub enum Topic {
        /// Formidling.
        Publicity = "publicity",
        /// Kommunikation.
        Communication = "communication",
        /// Billetsalg.
        Tickets = "tickets",
        /// Invitationens tekst.
        Invitation = "invitation",
    }

    /// Which side sends it.
    pub enum SenderSide {
        /// Biblioteket.
        Library = "library",
        /// Partneren.
        Partner = "partner",
        /// Sammen.
        Together = "together",
        /// Ikke relevant.
        NotRelevant = "not_relevant",
    }
}

impl PlanItem {
    /// An item that nobody has edited yet.
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
    /// The id of the sender of `topic` in the plan of `scope`.
    pub fn id(scope: Scope, topic: Topic) -> String {
        format!("{}/{}", scope.0, topic.code())
    }
}

impl Body for PlanItem {
    type Id = String;

    fn check(&self) -> Result<(), ValidationError> {
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

    fn check(&self) -> Result<(), ValidationError> {
        maybe("name", self.name.as_ref(), MAX_NAME)
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::id(self.scope, self.topic))
    }
}
