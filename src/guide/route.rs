//! The route helper: three questions that suggest 3.A, 3.B or 3.C.

use crate::domain::{Fieldbook, Scope};

/// The stored value of a yes.
pub const YES: &str = "ja";
/// The stored value of a no.
pub const NO: &str = "nej";

/// A yes-or-no question on the way to a route.
#[derive(Debug, PartialEq, Eq)]
pub struct RouteQuestion {
    /// Permanent id, e.g. `route.partner`.
    pub id: &'static str,
    /// The question in Danish.
    pub text: &'static str,
    /// Where a yes leads.
    pub yes: Next,
    /// Where a no leads.
    pub no: Next,
    /// Why a yes leads to its route, in one sentence; empty if it leads to another question.
    pub because_yes: &'static str,
    /// The same for a no.
    pub because_no: &'static str,
}

/// How far the answers lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// The questions to ask, the last one perhaps unanswered.
    pub asked: Vec<&'static RouteQuestion>,
    /// The suggested route, by its step's id, and the reason.
    pub suggested: Option<(&'static str, &'static str)>,
}

/// The answer of `scope` to one of the questions; `None` if not answered yet.
pub fn answered(book: &Fieldbook, scope: Scope, question: &str) -> Option<bool> {
    match book.answer(scope, question) {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

/// Where the answers of `scope` lead.
pub fn trail(book: &Fieldbook, scope: Scope) -> Trail {
    let mut trail = Trail {
        asked: Vec::new(),
        suggested: None,
    };
    let mut next = ROUTE_QUESTIONS.first();
    while let Some(question) = next {
        trail.asked.push(question);
        let (leads, because) = match answered(book, scope, question.id) {
            Some(true) => (question.yes, question.because_yes),
            Some(false) => (question.no, question.because_no),
            None => return trail,
        };
        next = match leads {
            Next::Route(route) => {
                trail.suggested = Some((route, because));
                None
            }
            Next::Question(id) => ROUTE_QUESTIONS.iter().find(|question| question.id == id),
        };
    }
    trail
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The suggested route, by the id of its step.
    Route(&'static str),
    /// Another question, by its id.
    Question(&'static str),
}

/// The purpose of the questions.
pub const ROUTE_INTRO: &str = "Tre korte spørgsmål peger på en rute. I vælger altid selv.";

/// The questions, starting with the first.
pub static ROUTE_QUESTIONS: [RouteQuestion; 3] = [
    RouteQuestion {
        id: "route.partner",
        text: "Er samarbejdspartneren en del af kommunen (for eksempel daginstitution, skole, hjemmepleje, \
            sundhedspleje, klimateam)?",
        yes: Next::Route("structural"),
        no: Next::Question("route.idea"),
        because_yes: "Partneren er en del af kommunen. Vejen er kort, målgruppen er klar, og kanalerne findes.",
        because_no: "",
    },
    RouteQuestion {
        id: "route.idea",
        text: "Har den lokale aktør selv en konkret idé?",
        yes: Next::Question("route.realisable"),
        no: Next::Route("cocreate"),
        because_yes: "",
        because_no: "Der er lyst, men ingen konkret idé endnu. Den finder I på sammen.",
    },
    RouteQuestion {
        id: "route.realisable",
        text: "Kan idéen realiseres med en håndsrækning fra biblioteket, uden at I tager over?",
        yes: Next::Route("selfhelp"),
        no: Next::Route("cocreate"),
        because_yes: "De har selv en idé, der kan lade sig gøre med en håndsrækning fra jer. Hjælp dem i gang.",
        because_no: "Idéen kræver mere end en håndsrækning. Udvikl den sammen, så I ikke ender med at bære den alene.",
    },
];
