//! Deadlines and notes in files for other programs, and deadlines on «Overblik».

use super::{note_kind, overview, short_day, theme};
use crate::domain::{Contact, Fieldbook, Initiative, Note, OfKind, RecordKey, Timestamp, Visit};
use crate::guide::{Due, DueState, DueWhat};

/// A deadline in a list, where each item links to its page.
pub fn due_name(what: &DueWhat) -> String {
    match what {
        DueWhat::FollowUp(_, name, _) => format!("{} {name}", overview::CALL_UP),
        DueWhat::Agreement(_, what) => what.clone(),
        DueWhat::Plan(_, title, item) => format!("{title}: {item}"),
        DueWhat::LastDay(_, title) => format!("{title}: bibliotekets sidste dag"),
    }
}

/// A deadline in a calendar, without context: no colour or column shows its status.
pub fn due_event(due: &Due) -> String {
    let what = match &due.what {
        DueWhat::FollowUp(_, name, _) if name.is_empty() => overview::FOLLOW_UP.to_owned(),
        DueWhat::FollowUp(_, _, Some(promised)) => format!("{} – {promised}", due_name(&due.what)),
        other => due_name(other),
    };
    match due.state {
        DueState::Open => what,
        DueState::Done => format!("Udført: {what}"),
        DueState::Cancelled => format!("Aflyst: {what}"),
    }
}

/// What a deadline in a calendar doesn't say itself: who has promised it, and which initiative it belongs to.
pub fn due_details(book: &Fieldbook, due: &Due) -> String {
    let title = match &due.what {
        DueWhat::Agreement(Some(id), _) => book.record(&RecordKey::of::<Initiative>(id)),
        _ => None,
    };
    let title = title
        .and_then(Initiative::of)
        .map(|initiative| initiative.title.clone());
    super::facts([due.who.clone(), title])
}

/// How many contacts the exported files leave out.
pub fn contacts_left_out(count: usize) -> String {
    let why = if count == 1 {
        "personen har sagt nej eller trukket sit ja tilbage"
    } else {
        "de har sagt nej eller trukket deres ja tilbage"
    };
    let contacts = super::counted(count, "kontakt", "kontakter");
    format!("{contacts} er ikke med i filerne: {why}.")
}

/// The first column of the table of notes from several villages.
pub const VILLAGE_COLUMN: &str = "Bysamfund";

/// The columns of the table of notes.
pub const NOTE_COLUMNS: [&str; 10] = [
    "Dato",
    "Kl.",
    "Type",
    "Note",
    "Citat",
    "Temaer",
    "Sted",
    "Hvem",
    "Feltbesøg",
    "Kontakt",
];

/// A note as a row of that table; `at` is its time in the reader's time zone.
pub fn note_row(book: &Fieldbook, note: &Note, at: Timestamp) -> Vec<String> {
    let (hour, minute) = at.clock();
    let who = note.who.clone().unwrap_or_default();
    let who = who
        .age
        .map(|age| super::age(age).to_owned())
        .into_iter()
        .chain(who.relation);
    let themes = note.themes.iter().map(|one| theme(*one));
    let visit = note
        .visit
        .and_then(|id| book.live::<Visit>(&id))
        .map(|visit| visit.title.clone());
    let person = note
        .contact
        .and_then(|id| book.live::<Contact>(&id))
        .filter(|person| !person.says_no())
        .map(|person| person.name.clone());
    vec![
        short_day(at.day()),
        format!("{hour:02}:{minute:02}"),
        note_kind(note.kind).to_owned(),
        note.text.clone(),
        note.quote.clone().unwrap_or_default(),
        themes.collect::<Vec<_>>().join(", "),
        note.place.clone().unwrap_or_default(),
        who.collect::<Vec<_>>().join(", "),
        visit.unwrap_or_default(),
        person.unwrap_or_default(),
    ]
}
