//! The page «Alle bysamfund».

#![allow(missing_docs)]

use super::{counted, day, facts, notes, stage};
use crate::domain::{Day, Route};
use crate::guide::{Counts, Stage};

pub const LEAD: &str = "Hvor langt I er hvert sted, og hvad der haster.";
pub const VILLAGES: &str = "Bysamfund";
pub const DUE: &str = "Frister på tværs";
pub const NO_DUE: &str = "Ingen frister lige nu.";
pub const FIGURES: &str = "I tal";
pub const NOTES: &str = "Noter i år";
pub const VISITS: &str = "Feltbesøg i år";
pub const UNDER_WAY: &str = "Tiltag i gang";
pub const COMPLETED: &str = "Gennemførte tiltag";
pub const ANCHORED: &str = "Lever videre uden os";
pub const TAKE: &str = "Tag det med";
pub const TAKE_BODY: &str = "Filerne indeholder navne. Send dem kun til kolleger, der skal bruge dem.";
pub const REPORT: &str = "Rapport over alle";
pub const RESULTS: &str = "Resultater over alle";
pub const SPREADSHEET: &str = "Gem alle noter til regneark";
pub const CALENDAR: &str = "Gem alle frister til kalenderen";

/// «23 noter · besøgt i går».
pub fn activity(count: usize, last_visit: Option<Day>, today: Day) -> String {
    let visited = match last_visit {
        Some(last) => format!("besøgt {}", day(last, today)),
        None => "ikke besøgt endnu".to_owned(),
    };
    facts([Some(notes(count)), Some(visited)])
}

/// How many of a village's initiatives are named.
const NAMED: usize = 3;

/// «Læseaften (3.A) · Bogcafé», and how many more there are.
pub fn initiatives(all: &[(String, Option<Route>)]) -> String {
    if all.is_empty() {
        return "Ingen tiltag endnu".to_owned();
    }
    let named = all.iter().take(NAMED).map(|(title, route)| {
        let number = route.and_then(|route| super::route(route).split(' ').next());
        Some(number.map_or_else(|| title.clone(), |number| format!("{title} ({number})")))
    });
    let more = all.len().saturating_sub(NAMED);
    facts(named.chain([(more > 0).then(|| format!("{more}\u{a0}til"))]))
}

/// «2 frister overskredet».
pub fn late(count: usize) -> String {
    format!("{} overskredet", deadlines(count))
}

/// «2 frister de næste 7 dage».
pub fn soon(count: usize) -> String {
    format!("{} de næste 7\u{a0}dage", deadlines(count))
}

fn deadlines(count: usize) -> String {
    counted(count, "frist", "frister")
}

/// The small road in words.
pub fn road(stages: [Stage; 4]) -> String {
    let steps = stages.into_iter().zip(1u8..);
    let steps = steps.map(|(stage, number)| format!("Trin {number}: {}", self::stage(stage, number)));
    steps.collect::<Vec<_>>().join(", ")
}

/// «Nyt siden i går: 4 noter · 1 kontakt».
pub fn fresh(new: Counts, since: Day, today: Day) -> String {
    let counts = [
        (new.notes, "note", "noter"),
        (new.visits, "feltbesøg", "feltbesøg"),
        (new.contacts, "kontakt", "kontakter"),
        (new.initiatives, "tiltag", "tiltag"),
    ];
    let counts = counts.map(|(count, one, many)| (count > 0).then(|| counted(count, one, many)));
    format!("Nyt siden {}: {}", day(since, today), facts(counts))
}
