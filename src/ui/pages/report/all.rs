//! The content of the report over all villages.

use super::content::{Writer, columns, list, made, section};
use super::first_page::{short, with};
use crate::domain::{Day, Fieldbook, Names, Record, Village, ordered};
use crate::format::{Document, Entry, Look, Section};
use crate::guide::{Stage, due_in, stage};
use crate::platform::local;
use crate::text::{self, report};

/// How many deadlines are listed.
const DEADLINES: usize = 12;
/// The most letters of what a village's decision is based on.
const GROUNDS: usize = 420;

/// Every village in figures, what is due and what is done in any of them, then each in short. The example counts only
/// where it is all there is. Without `with_names` people's names are left out.
pub fn content_of_all(book: &Fieldbook, today: Day, with_names: bool) -> Option<Document> {
    let names = (!with_names).then(|| book.names());
    let all: Vec<_> = book
        .own_villages()
        .into_iter()
        .map(|village| about(book, village, names.as_ref()))
        .collect();
    let grounds = (!with_names).then(|| Entry::Text(report::WITHOUT_NAMES.to_owned()));
    let rows = all
        .iter()
        .map(|(village, writer)| figures(village, writer, today));
    let table = Entry::Table(columns(&report::VILLAGE_COLUMNS), rows.collect());
    let mut first = vec![
        section(text::village::LABEL, [table]),
        section(report::DEADLINES, deadlines(&all, today)),
        section(text::nav::INITIATIVES, initiatives(&all)),
        with(Look::Small, section(report::GROUNDS, grounds)),
    ];
    first.retain(|section| !section.entries.is_empty());
    (!all.is_empty()).then(|| Document {
        head: vec![made(today)],
        title: report::ALL.to_owned(),
        first,
        rest_heading: report::EACH,
        rest: all
            .iter()
            .map(|(village, writer)| in_short(village, writer))
            .collect(),
    })
}

type About<'book> = (&'book Record<Village>, Writer<'book>);

fn about<'book>(
    book: &'book Fieldbook,
    village: &'book Record<Village>,
    names: Option<&'book Names>,
) -> About<'book> {
    (village, Writer::about(book, village.id, names))
}

fn figures(village: &Record<Village>, writer: &Writer, today: Day) -> Vec<String> {
    let (book, id) = (writer.book, village.id);
    let ready = (1..=4).filter(|number| stage(book, id, *number) == Stage::Ready);
    let visits = book.visits_in(id);
    let last = visits
        .first()
        .map(|visit| text::short_day(local(visit.started).day()));
    let late = due_in(book, id).into_iter().filter(|due| due.on < today).count();
    vec![
        village.name.clone(),
        text::out_of(ready.count(), 4),
        text::number(writer.notes.len()),
        text::number(visits.len()),
        last.unwrap_or_else(|| "–".to_owned()),
        text::number(late),
    ]
}

fn deadlines(all: &[About], today: Day) -> Option<Entry> {
    let due = all.iter().flat_map(|(village, writer)| {
        let due = due_in(writer.book, village.id).into_iter();
        due.map(|due| (due.on, format!("{} · {}", village.name, writer.due(&due))))
    });
    let due = ordered(due, |(on, _)| (on.number(), String::new()));
    let more = due.len().saturating_sub(DEADLINES);
    let lines = due.into_iter().take(DEADLINES);
    let lines = lines.map(|(on, what)| report::deadline(on, today, &what));
    list(lines.chain((more > 0).then(|| report::more(more))).collect())
}

fn initiatives(all: &[About]) -> Option<Entry> {
    let lines = all.iter().flat_map(|(village, writer)| {
        let initiatives = writer.book.initiatives_in(village.id).into_iter();
        initiatives.map(|initiative| format!("{} · {}", village.name, writer.initiative_in_short(initiative)))
    });
    list(lines.collect())
}

/// A village's decision, what is heard there, and some quotes.
fn in_short(village: &Record<Village>, writer: &Writer) -> Section {
    let decision = writer.book.decision(village.id);
    let decision = decision.map_or_else(
        || report::NO_DECISION.to_owned(),
        |decision| {
            text::facts([
                Some(text::outcome(decision.outcome).to_owned()),
                Some(report::decided(decision.on)),
            ])
        },
    );
    let why = writer.redacted(writer.book.answer(village.id.into(), "needs.decide.why"));
    let why = (!why.is_empty()).then(|| Entry::Text(short(&why, GROUNDS)));
    let counts = Some(writer.counts()).filter(|counts| !counts.is_empty());
    let mut entries = vec![Entry::Pair(report::DECISION.to_owned(), decision)];
    entries.extend(why);
    entries.extend(counts.map(Entry::Text));
    entries.extend(writer.heard_most());
    entries.extend(writer.best_quotes());
    section(village.name.clone(), entries)
}
