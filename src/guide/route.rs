//! The route helper: three questions that suggest 3.A, 3.B or 3.C.

/// A yes-or-no question on the way to a route.
#[derive(Debug)]
pub struct RouteQuestion {
    /// Permanent id, e.g. `route.partner`.
    pub id: &'static str,
    /// The question in Danish.
    pub text: &'static str,
    /// Where a yes leads.
    pub yes: Next,
    /// Where a no leads.
    pub no: Next,
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The suggested route, by its step's id.
    Route(&'static str),
    /// One more question, by its id.
    Question(&'static str),
}

/// What the questions are for.
pub const ROUTE_INTRO: &str = "Tre korte spørgsmål peger på en rute. I vælger altid selv.";

/// The questions; the first one starts.
pub static ROUTE_QUESTIONS: [RouteQuestion; 3] = [
    RouteQuestion {
        id: "route.partner",
        text: "Er samarbejdspartneren en del af kommunen (fx daginstitution, skole, hjemmepleje, \
            sundhedspleje, klimateam)?",
        yes: Next::Route("structural"),
        no: Next::Question("route.idea"),
    },
    RouteQuestion {
        id: "route.idea",
        text: "Har den lokale aktør selv en konkret idé?",
        yes: Next::Question("route.realisable"),
        no: Next::Route("cocreate"),
    },
    RouteQuestion {
        id: "route.realisable",
        text: "Kan idéen realiseres med en hånd fra biblioteket, uden at I tager over?",
        yes: Next::Route("selfhelp"),
        no: Next::Route("cocreate"),
    },
];
