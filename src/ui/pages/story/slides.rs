//! Which slides tell about a village, and what is on each. People's names are left out as in the report.

use super::cut::sentences;
use crate::domain::{
    Day, Decision, Fieldbook, Id, Initiative, Kind, NoteKind, Photo, Record, Results, Village, by_theme,
};
use crate::guide::{due_in, next_thing};
use crate::platform::local;
use crate::text::{self, evaluation, overview, photos, report, story};
use crate::ui::pages::report::{Writer, short};

/// The most slides with quotes or pictures: with the six others that makes ten, which takes five minutes.
const HEARD_AND_SEEN: usize = 4;
/// The most of either.
const QUOTES: usize = 3;
const PICTURES: usize = 2;
/// How many quotes share a slide.
const ON_A_SLIDE: usize = 2;
/// The most of each that fit on a slide.
const INITIATIVES: usize = 3;
const DEADLINES: usize = 4;
/// The most letters of each that fit.
const QUOTE: usize = 160;
const SPEAKER: usize = 40;
const CAPTION: usize = 120;
const GROUNDS: usize = 280;
const TITLE: usize = 60;
const STATUS: usize = 160;

/// A slide.
#[derive(Clone, Debug, PartialEq)]
pub enum Slide {
    /// What it is about: the village, and on a line each from when to when, and who tells it.
    Title(String, Vec<String>),
    /// What was done: numbers, each with a word for it.
    Figures(Vec<(String, &'static str)>),
    /// The themes with how many notes each has.
    Themes(Vec<(String, usize)>),
    /// Quotes, and who said each.
    Quotes(Vec<(String, String)>),
    /// A photo and its caption.
    Picture(Id<Photo>, String),
    /// What was decided, why, and when.
    Decision(&'static str, String, String),
    /// Some initiatives, and how many more there are.
    Initiatives(Vec<Told>, Option<String>),
    /// What to do next, and what is due.
    Next(String, Vec<String>),
}

/// An initiative on a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What it is called.
    pub title: String,
    /// Its route and how far it is.
    pub facts: String,
    /// What came of it; empty where nobody has written it.
    pub outcome: String,
}

impl Slide {
    /// Its heading.
    pub fn heading(&self) -> &str {
        match self {
            Self::Title(village, _) => village,
            Self::Figures(_) => story::FIGURES,
            Self::Themes(_) => overview::THEMES,
            Self::Quotes(_) => report::QUOTES,
            Self::Picture(..) => photos::PHOTOS,
            Self::Decision(..) => report::DECISION,
            Self::Initiatives(..) => text::nav::INITIATIVES,
            Self::Next(..) => overview::NEXT,
        }
    }
}

/// The slides about `village`, at most ten, in the order they are shown. None where there is nothing to tell but the next
/// step.
pub fn slides(book: &Fieldbook, village: Id<Village>, today: Day) -> Vec<Slide> {
    let names = book.names();
    let writer = Writer::about(book, village, Some(&names));
    let pictures: Vec<Slide> = pictures(&writer).collect();
    let quotes = quotes(&writer, QUOTES.min(HEARD_AND_SEEN - pictures.len()));
    let begin = [figures(&writer), themes(&writer)].into_iter().flatten();
    let end = [decision(&writer), initiatives(&writer)].into_iter().flatten();
    let told: Vec<Slide> = begin.chain(quotes).chain(pictures).chain(end).collect();
    let Some(title) = title(&writer).filter(|_| !told.is_empty()) else {
        return Vec::new();
    };
    [title]
        .into_iter()
        .chain(told)
        .chain([next(&writer, today)])
        .collect()
}

fn title(writer: &Writer) -> Option<Slide> {
    let book = writer.book;
    let village = book.live::<Village>(&writer.village)?;
    let notes = writer.notes.iter().map(|note| note.at);
    let visits = book.visits_in(writer.village).into_iter();
    let days = notes.chain(visits.map(|visit| visit.started));
    let days: Vec<Day> = days.map(|at| local(at).day()).collect();
    let first = days.iter().min().zip(days.iter().max());
    let period = first.map(|(first, last)| story::period(*first, *last));
    let teller = book.library().name.or_else(|| village.municipality.clone());
    let lines = [period, teller].into_iter().flatten();
    let lines = lines.filter(|line| !line.trim().is_empty());
    Some(Slide::Title(village.name.clone(), lines.collect()))
}

fn figures(writer: &Writer) -> Option<Slide> {
    let (book, village, notes) = (writer.book, writer.village, &writer.notes);
    let came: Results = book.results_in(&[village]).into_values().sum();
    let talks = notes.iter().filter(|note| note.kind != NoteKind::Observation);
    let counts = [
        (book.visits_in(village).len(), text::kind(Kind::Visit)),
        (talks.count(), story::TALKS),
        (notes.len(), text::kind(Kind::Note)),
        (book.contacts_in(village).len(), text::kind(Kind::Contact)),
        (book.resources_in(village).len(), text::kind(Kind::Resource)),
        (came.came, story::CAME),
    ];
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    let some = some.map(|(count, (one, many))| (text::number(count), if count == 1 { one } else { many }));
    filled(some.collect()).map(Slide::Figures)
}

fn themes(writer: &Writer) -> Option<Slide> {
    filled(text::theme_rows(by_theme(&writer.notes))).map(Slide::Themes)
}

/// At most `most` slides.
fn quotes(writer: &Writer, most: usize) -> Vec<Slide> {
    let notes = writer.best_quoted(most * ON_A_SLIDE).into_iter();
    let quotes = notes.filter_map(|note| writer.quoted(note));
    let quotes = quotes.map(|(quote, who)| (sentences(&quote, QUOTE), short(&who, SPEAKER)));
    let quotes: Vec<_> = quotes.collect();
    let shared = quotes.chunks(ON_A_SLIDE);
    shared.map(|some| Slide::Quotes(some.to_vec())).collect()
}

fn pictures(writer: &Writer) -> impl Iterator<Item = Slide> {
    let chosen = writer.chosen_photos().take(PICTURES);
    chosen.map(|(photo, caption)| Slide::Picture(photo, sentences(&caption, CAPTION)))
}

fn decision(writer: &Writer) -> Option<Slide> {
    let decision: &Record<Decision> = writer.book.decision(writer.village)?;
    let why = writer.redacted(writer.book.answer(writer.village.into(), "needs.decide.why"));
    Some(Slide::Decision(
        text::outcome(decision.outcome),
        sentences(&why, GROUNDS),
        report::decided(decision.on),
    ))
}

fn initiatives(writer: &Writer) -> Option<Slide> {
    let all = writer.book.initiatives_in(writer.village);
    let more = all.len().saturating_sub(INITIATIVES);
    let some = all
        .into_iter()
        .take(INITIATIVES)
        .map(|initiative| told(writer, initiative));
    let more = (more > 0).then(|| report::more(more));
    filled(some.collect()).map(|some| Slide::Initiatives(some, more))
}

fn told(writer: &Writer, initiative: &Record<Initiative>) -> Told {
    let whole = writer.book.evaluation(initiative.id);
    let gain = whole
        .and_then(|whole| whole.gain.as_deref())
        .filter(|gain| !gain.trim().is_empty());
    let outcome = gain.or(initiative.why.as_deref()).unwrap_or_default();
    let results: Results = writer.book.results_of(initiative).into_values().sum();
    Told {
        title: short(&writer.redacted(&initiative.title), TITLE),
        facts: text::facts([
            initiative.route.map(|route| text::route(route).to_owned()),
            Some(text::initiative_status(initiative.status).to_owned()),
            initiative.library_until.map(report::library_until),
            (results.came > 0).then(|| evaluation::came(results.came)),
        ]),
        outcome: sentences(&writer.redacted(outcome), STATUS),
    }
}

fn next(writer: &Writer, today: Day) -> Slide {
    let step = overview::next(&next_thing(writer.book, writer.village));
    let due = due_in(writer.book, writer.village).into_iter();
    let deadlines = due.take(DEADLINES);
    let deadlines = deadlines.map(|due| report::deadline(due.on, today, &writer.due(&due)));
    Slide::Next(
        text::clean_sentence(&short(&writer.redacted(&step), CAPTION)),
        deadlines.collect(),
    )
}

/// `rows`, if there are any.
fn filled<T>(rows: Vec<T>) -> Option<Vec<T>> {
    (!rows.is_empty()).then_some(rows)
}

#[cfg(test)]
#[path = "any_book_tests.rs"]
mod any_book_tests;
#[cfg(test)]
#[path = "slides_tests.rs"]
mod tests;
