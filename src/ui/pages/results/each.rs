//! What came of one initiative.

use super::super::report::content::{Writer, columns, section};
use crate::domain::{Evaluation, Initiative, Record, Results};
use crate::format::{Entry, Section};
use crate::text::{self, evaluation, results};

/// Its sums, what people got out of it, and a row for each activity; `None` where nothing is evaluated.
pub fn each(writer: &Writer, initiative: &Record<Initiative>, place: Option<String>) -> Option<Section> {
    let book = writer.book;
    let (whole, activities) = (book.evaluation(initiative.id), book.activities_of(initiative.id));
    if whole.is_none() && activities.is_empty() {
        return None;
    }
    let sum: Results = book.results_of(initiative).into_values().sum();
    let sum = Some(evaluation::sum(&sum)).filter(|sum| !sum.is_empty());
    let mut entries: Vec<Entry> = sum.map(Entry::Text).into_iter().collect();
    entries.extend(whole.into_iter().flat_map(|whole| facts(writer, whole)));
    if !activities.is_empty() {
        let rows = activities.iter().map(|activity| row(writer, activity));
        entries.push(Entry::Table(columns(&results::ACTIVITY_COLUMNS), rows.collect()));
    }
    let title = text::facts([place, Some(writer.redacted(&initiative.title))]);
    (!entries.is_empty()).then(|| section(title, entries))
}

fn facts(writer: &Writer, whole: &Evaluation) -> Vec<Entry> {
    let pair = |name: &str, value: Option<String>| value.map(|value| Entry::Pair(name.to_owned(), value));
    let gain = whole
        .gain
        .as_deref()
        .map(|gain| writer.redacted(gain))
        .filter(|gain| !gain.is_empty());
    let pairs = [
        pair(evaluation::GAIN, gain),
        pair(
            evaluation::NEWCOMERS,
            whole.newcomers.map(|it| evaluation::newcomers(it).to_owned()),
        ),
        pair(
            evaluation::CONTINUES,
            whole.continues.map(|it| evaluation::continues(it).to_owned()),
        ),
    ];
    pairs.into_iter().flatten().collect()
}

fn row(writer: &Writer, activity: &Evaluation) -> Vec<String> {
    let none = || "–".to_owned();
    vec![
        activity
            .title
            .as_deref()
            .map_or_else(|| evaluation::NAMELESS.to_owned(), |title| writer.redacted(title)),
        activity.on.map_or_else(none, text::short_day),
        activity.came.map_or_else(none, evaluation::people),
        activity.hours.map_or_else(none, evaluation::hours),
    ]
}
