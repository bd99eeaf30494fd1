//! The guide.

#![allow(missing_docs)]

use super::{counted, out_of};

pub const BACKGROUND: &str = "Formål og baggrund";
pub const READY: &str = "Klar til næste trin";
pub const FINISHED: &str = "Færdig med tiltaget";
pub const DECISION: &str = "Beslutning";
pub const DECISION_BY: &str = "Hvem var med?";
pub const BEFORE: &str = "Før";
pub const AFTER: &str = "Efter";
/// The start of an accessible name that is promised not to change.
pub const EDIT_ITEM: &str = "Rediger";
pub const OWN_ITEM: &str = "Eget punkt";
pub const ADD: &str = "Tilføj";
pub const OTHERS: &str = "Kan også bruges";
pub const STATE: &str = "Status";
pub const BY_DEADLINE: &str = "Sortér efter frist";
pub const FROM_STEP_ONE: &str = "Kanal fra trin 1";
pub const PLAN: &str = "Formidlingsplan";
pub const PLANS: &str = "Formidlingsplaner";
pub const NO_PLANS: &str = "Her kommer en formidlingsplan for hvert tiltag. Begynd med et tiltag.";
pub const NO_INITIATIVE: &str = "Intet tiltag endnu";
pub const LEFT: &str = "I har svaret her, før der var et tiltag. Opret eller åbn et tiltag, så kan I flytte svarene med over i det.";
pub const LEFT_NAME: &str = "Svar fra før tiltaget";
pub const TICKED: &str = "Sat flueben";
pub const PHOTOS: &str = "De, der er på billederne, har sagt ja til, at vi viser dem";
pub const RESPONSIBLE: &str = "Ansvarlig";
pub const DUE: &str = "Frist";
pub const NOTE: &str = "Note";
pub const SENDER_NONE: &str = "Ikke aftalt";
pub const SENDER_NAME: &str = "Navn";
pub const INITIATIVES: &str = "Tiltag";
pub const OUR_INITIATIVES: &str = "Jeres tiltag";
pub const THREE_ROUTES: &str = "Tre måder at gøre noget sammen på.";
pub const NEIGHBOURS: &str = "Andre trin";
pub const PREVIOUS: &str = "Forrige trin";
pub const NEXT_STEP: &str = "Næste trin";
pub const ITEM_REMOVED: &str = "Punktet ligger i papirkurven";
pub const YES: &str = "Ja";
pub const NO: &str = "Nej";
pub const MISSING: &str = "Det mangler I:";
pub const NOTHING_MISSING: &str = "I er klar til næste trin.";
pub const OWN_QUESTIONS: &str = "Jeres spørgsmål";
pub const NO_QUESTIONS: &str = "Ingen endnu";
pub const OWN_QUESTION: &str = "Nyt spørgsmål";
pub const QUESTION_ADD: &str = "Tilføj spørgsmål";
pub const QUESTION_EMPTY: &str = "Skriv et spørgsmål først.";
pub const ITEM_EMPTY: &str = "Skriv et punkt først.";
pub const QUESTION_REMOVE: &str = "Slet spørgsmål";
pub const QUESTION_REMOVED: &str = "Spørgsmålet ligger i papirkurven. Svarene er gemt.";
pub const REGISTERED: &str = "Det har I registreret";
pub const RELATED: &str = "Noter om dette";
pub const FOUND_CONTACTS: &str = "Kontakter her";
pub const ALL_CONTACTS: &str = "Vis alle kontakter";
pub const DECIDED_ON: &str = "Dato for beslutningen";
pub const OTHER_VERSION: &str = "En anden version";
pub const OTHER_VERSION_FROM: &str = "Skrevet på en anden enhed eller tidligere";
pub const USE_VERSION: &str = "Brug denne";
pub const DROP_VERSION: &str = "Slet denne version";
pub const VERSION_DROPPED: &str = "Versionen ligger i papirkurven";
pub const DRAFTS: &str = "Udkast til at sende";
pub const WHERE: &str = "Hvor finder jeg det?";
pub const TALK: &str = "Tal om trinnet";

/// «3 af 4 besvaret».
pub fn answered(done: usize, all: usize) -> String {
    format!("{} besvaret", out_of(done, all))
}

/// «1 spørgsmål».
pub fn questions(count: usize) -> String {
    counted(count, "spørgsmål", "spørgsmål")
}
