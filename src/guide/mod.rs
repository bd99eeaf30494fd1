//! The texts of the guide as typed `static` data: one file per step, the route helper, and the formidling checklist.
//!
//! Every `id` is part of the data format: answers, ticks and exports refer to it, so an id never changes once it has
//! been released. Texts may be improved.

mod about;
mod checklist;
mod co_creation;
mod contact;
mod conversation;
mod due;
mod needs;
mod next;
mod outreach;
mod plan;
mod progress;
mod route;
mod self_help;
mod situation;
mod structural;
mod where_to_look;
mod year;

use crate::domain::Route;

pub use about::{GUIDING_QUESTION, INTRO, SUBTITLE, TITLE};
pub use checklist::{AFTER_PURPOSE, BEFORE_PURPOSE, CHECKLIST, ChecklistItem, PHOTO_CONSENT};
pub use co_creation::CO_CREATION;
pub use contact::CONTACT;
pub use conversation::{About, Card, CardKind, conversation};
pub use due::{Due, DueState, DueWhat, due_in, ever_due_in, overdue};
pub use needs::{GROUNDS, GROUNDS_TEXT, NEEDS};
pub use next::{NextThing, next_thing};
pub use outreach::OUTREACH;
pub use plan::{PlanEntry, by_deadline, plan_entries, plan_progress};
pub use progress::{
    Missing, Stage, StepStatus, is_finished, missing, part_progress, progress, resources_for, stage,
    step_progress, themes_for, way,
};
pub use route::{NO, Next, ROUTE_INTRO, ROUTE_QUESTIONS, RouteQuestion, Trail, YES, answered, trail};
pub use self_help::SELF_HELP;
pub use situation::{Counts, Situation, Totals, due_across, due_soon, notes_across, situation, totals};
pub use structural::{STRUCTURAL, partner_key};
pub use where_to_look::{Place, TOTALS_ONLY, WHERE_TO_LOOK, WhereToLook, where_to_look};
pub use year::{InYear, YearRing, YearWhat, year_in};

/// One step of the guide, e.g. 1 or 3.B.
#[derive(Debug)]
pub struct Step {
    /// Permanent id, e.g. `needs`.
    pub id: &'static str,
    /// The number people use for it: `1`, `2`, `3.A`, `3.B`, `3.C` or `4`.
    pub number: &'static str,
    /// Its title in Danish, e.g. «Behovsanalyse».
    pub title: &'static str,
    /// The step in one line.
    pub short: &'static str,
    /// The reason for the step and how it ends.
    pub purpose: &'static str,
    /// «Baggrund»: why the step is designed this way; collapsed at first.
    pub background: &'static [&'static str],
    /// What to talk about together before filling anything in.
    pub talk: &'static [Talk],
    /// The things to do, in order.
    pub parts: &'static [Part],
    /// «Klar til næste trin»: when the step is complete.
    pub ready: &'static str,
}

/// A question to talk about. An answer is optional and doesn't count towards progress.
#[derive(Debug)]
pub struct Talk {
    /// Permanent id, e.g. `needs.talk.1`.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
}

/// One thing to do («Gør») with its actions and questions. It is an action too: it can be ticked under its own id.
#[derive(Debug)]
pub struct Part {
    /// Permanent id, e.g. `needs.desk`.
    pub id: &'static str,
    /// What to do, e.g. «Find fakta, før I tager ud».
    pub title: &'static str,
    /// A line or two of help.
    pub intro: Option<&'static str>,
    /// What to tick, answer or choose, in the guide's order.
    pub items: &'static [Item],
}

/// One item of a part, filled in by the team.
#[derive(Debug)]
pub enum Item {
    /// A smaller action with its own tick.
    Action {
        /// Permanent id.
        id: &'static str,
        /// The action in one line.
        text: &'static str,
    },
    /// A question with a text answer.
    Question {
        /// Permanent id.
        id: &'static str,
        /// The question.
        text: &'static str,
        /// Help with the answer, if needed.
        help: Option<&'static str>,
    },
    /// A question whose answer is a date.
    Day {
        /// Permanent id.
        id: &'static str,
        /// The sentence that the date completes.
        text: &'static str,
    },
    /// The decision that ends step 1.
    Decision {
        /// Permanent id.
        id: &'static str,
        /// The code in the export and the text of each outcome.
        outcomes: &'static [(&'static str, &'static str)],
    },
    /// Who sends what, in step 4.
    Sender {
        /// Permanent id; its last segment is the topic's code in the export.
        id: &'static str,
        /// What is sent.
        text: &'static str,
    },
}

/// The worksheet of a route.
pub fn step_of(route: Route) -> &'static Step {
    match route {
        Route::SelfHelp => &SELF_HELP,
        Route::CoCreation => &CO_CREATION,
        Route::Structural => &STRUCTURAL,
    }
}

/// The six steps in the guide's order.
pub static STEPS: [&Step; 6] = [&NEEDS, &CONTACT, &SELF_HELP, &CO_CREATION, &STRUCTURAL, &OUTREACH];

impl Item {
    /// The item's permanent id.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Action { id, .. }
            | Self::Question { id, .. }
            | Self::Day { id, .. }
            | Self::Decision { id, .. }
            | Self::Sender { id, .. } => id,
        }
    }

    /// Its words; a decision has only those of its outcomes.
    pub fn text(&self) -> &'static str {
        match self {
            Self::Action { text, .. }
            | Self::Question { text, .. }
            | Self::Day { text, .. }
            | Self::Sender { text, .. } => text,
            Self::Decision { .. } => "",
        }
    }
}

impl Step {
    /// Everything to fill in, across all parts.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> {
        self.parts.iter().flat_map(|part| part.items)
    }
}

#[cfg(test)]
mod tests;
