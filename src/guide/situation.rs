//! A village's situation in figures: for those who look after several.

use super::{Due, DueWhat, Stage, due_in, way};
use crate::domain::{
    Day, Fieldbook, Id, Initiative, InitiativeStatus, Note, Record, Route, Timestamp, Village, ordered,
};

/// How many days ahead a deadline is mentioned as coming soon.
const SOON: i64 = 7;

/// How many days before it to mention the library's last day.
const NEAR: i64 = 30;

/// The situation of a village.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    /// Each step's stage, and how much of it is done.
    pub steps: [(Stage, (usize, usize)); 4],
    /// How much has been collected.
    pub counts: Counts,
    /// When the last visit began.
    pub last_visit: Option<Timestamp>,
    /// Title and route of each initiative, open ones first.
    pub initiatives: Vec<(String, Option<Route>)>,
    /// How many deadlines have passed.
    pub late: usize,
    /// How many more fall within a week.
    pub soon: usize,
}

/// How much there is of what people collect.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// Notes.
    pub notes: usize,
    /// Visits.
    pub visits: usize,
    /// Contacts.
    pub contacts: usize,
    /// Initiatives.
    pub initiatives: usize,
}

/// The figures of several villages together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// The notes from one year.
    pub notes: usize,
    /// The visits in that year.
    pub visits: usize,
    /// The initiatives that are under way.
    pub under_way: usize,
    /// The initiatives that are completed.
    pub completed: usize,
    /// The initiatives that continue without the library.
    pub anchored: usize,
}

/// The situation of `village` on this day.
pub fn situation(book: &Fieldbook, village: Id<Village>, today: Day) -> Situation {
    let visits = book.visits_in(village);
    let initiatives = book.initiatives_in(village);
    let days = due_soon(book, village, today).into_iter();
    let days: Vec<i64> = days.map(|due| due.on.days_since(today)).collect();
    Situation {
        steps: way(book, village),
        counts: Counts {
            notes: book.each_note_in(village).count(),
            visits: visits.len(),
            contacts: book.contacts_in(village).len(),
            initiatives: initiatives.len(),
        },
        last_visit: visits.first().map(|visit| visit.started),
        initiatives: initiatives
            .into_iter()
            .map(|initiative| (initiative.title.clone(), initiative.route))
            .collect(),
        late: days.iter().filter(|days| **days < 0).count(),
        soon: days.iter().filter(|days| (0..=SOON).contains(*days)).count(),
    }
}

/// Every open promise in `village`, the oldest first; the library's last day only as it approaches.
pub fn due_soon(book: &Fieldbook, village: Id<Village>, today: Day) -> Vec<Due> {
    let mut due = due_in(book, village);
    due.retain(|due| !matches!(due.what, DueWhat::LastDay(..)) || due.on.days_since(today) <= NEAR);
    due
}

/// The open promises in all of `villages`, each with the village it was made in, the oldest first.
pub fn due_across(book: &Fieldbook, villages: &[Id<Village>], today: Day) -> Vec<(Id<Village>, Due)> {
    let due = villages.iter().flat_map(|village| {
        due_soon(book, *village, today)
            .into_iter()
            .map(|due| (*village, due))
    });
    ordered(due, |(_, due)| (due.on.number(), String::new()))
}

/// The notes of all of `villages`.
pub fn notes_across<'a>(book: &'a Fieldbook, villages: &[Id<Village>]) -> Vec<&'a Record<Note>> {
    villages
        .iter()
        .flat_map(|village| book.each_note_in(*village))
        .collect()
}

/// The figures of `villages` together, for this year.
pub fn totals(book: &Fieldbook, villages: &[Id<Village>], year: i32) -> Totals {
    let in_year = |at: Timestamp| at.day().parts().0 == year;
    let visits = villages.iter().flat_map(|village| book.visits_in(*village));
    let initiatives: Vec<&Record<Initiative>> = villages
        .iter()
        .flat_map(|village| book.initiatives_in(*village))
        .collect();
    let count =
        |fits: fn(&Initiative) -> bool| initiatives.iter().filter(|initiative| fits(initiative)).count();
    Totals {
        notes: notes_across(book, villages)
            .into_iter()
            .filter(|note| in_year(note.at))
            .count(),
        visits: visits.filter(|visit| in_year(visit.started)).count(),
        under_way: count(Initiative::is_open),
        completed: count(|initiative| initiative.status == InitiativeStatus::Completed),
        anchored: count(|initiative| initiative.status == InitiativeStatus::Anchored),
    }
}

#[cfg(test)]
#[path = "situation_tests.rs"]
mod tests;
