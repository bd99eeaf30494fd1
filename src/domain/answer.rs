//! What a team enters in the guide: answers, ticks, the decision, and its own questions.

use super::macros::{json_objects, string_enums};
use super::record::Body;
use super::rules::{MAX_LINE, MAX_NAME, MAX_TEXT, ValidationError, at_most, is_key, maybe, named};
use super::{Day, Id, Record, Scope, Timestamp, Village};

json_objects! {
    /// The answer to one question. Natural key: scope and question.
    pub struct Answer {
        /// Whose answer it is.
        pub scope: Scope,
        /// An id from the guide, or `own:<uuid>` for one of the team's own questions.
        pub question: String,
        /// The answer; empty when it was withdrawn.
        pub text: String,
    }

    /// The tick of one action. Natural key: scope and item.
    pub struct Tick {
        /// Whose tick it is.
        pub scope: Scope,
        /// An id from the guide.
        pub item: String,
        /// When it was ticked; absent when the tick was removed.
        pub done: Option<Timestamp>,
    }

    /// The outcome of step 1. Natural key: village.
    pub struct Decision {
        /// The village it applies to.
        pub village: Id<Village>,
        /// What was decided.
        pub outcome: Outcome,
        /// The day of the decision.
        pub on: Day,
        /// Who took part.
        pub by: Option<String>,
    }

    /// A question that the team added to the guide's.
    pub struct Question {
        /// The step of the guide it belongs to.
        pub step: StepId,
        /// The question.
        pub text: String,
    }
}

string_enums! {
    /// The possible outcomes of step 1.
    pub enum Outcome {
        /// Yes, support communities that exist.
        Support = "support",
        /// Yes, help start something new.
        Start = "start",
        /// Not now.
        NotNow = "not_now",
        /// We know too little yet.
        Unknown = "unknown",
    }

    /// The guide's steps, as the export names them.
    #[derive(PartialOrd, Ord)]
    pub enum StepId {
        /// 1.
        Needs = "needs",
        /// 2.
        Contact = "contact",
        /// 3.A.
        SelfHelp = "selfhelp",
        /// 3.B.
        CoCreate = "cocreate",
        /// 3.C.
        Structural = "structural",
        /// 4.
        Outreach = "outreach",
    }
}

impl Record<Question> {
    /// The key its answers use for it.
    pub fn key(&self) -> String {
        format!("own:{}", self.id)
    }
}

impl Answer {
    /// The id of the answer to `question` in `scope`.
    pub fn id(scope: Scope, question: &str) -> String {
        format!("{}/{question}", scope.0)
    }
}

impl Tick {
    /// The id of the tick on `item` in `scope`.
    pub fn id(scope: Scope, item: &str) -> String {
        format!("{}/{item}", scope.0)
    }
}

impl Body for Answer {
    type Id = String;

    fn check(&self) -> Result<(), ValidationError> {
        at_most("question", &self.question, MAX_NAME)?;
        at_most("text", &self.text, MAX_TEXT)
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::id(self.scope, &self.question))
    }
}

impl Body for Tick {
    type Id = String;

    fn check(&self) -> Result<(), ValidationError> {
        at_most("item", &self.item, MAX_NAME)?;
        if is_key(&self.item) {
            Ok(())
        } else {
            Err(ValidationError::NotAKey("item"))
        }
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::id(self.scope, &self.item))
    }
}

impl Body for Decision {
    type Id = String;

    fn check(&self) -> Result<(), ValidationError> {
        maybe("by", self.by.as_ref(), MAX_LINE)
    }

    fn natural_id(&self) -> Option<String> {
        Some(self.village.to_string())
    }
}

impl Body for Question {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("text", &self.text, MAX_NAME)
    }
}
