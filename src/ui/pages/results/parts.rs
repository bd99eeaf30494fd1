//! The parts of the page, from the same data as the report.

use super::super::report::content::{Writer, list};
use crate::domain::{Age, Continues, Id, Initiative, InitiativeStatus, Note, Record, Village, by_theme};
use crate::format::Entry;
use crate::text::{self, report, results};

/// How many quotes are shown.
const QUOTES: usize = 3;
/// How many initiatives and gains are listed.
const LISTED: usize = 12;

/// The villages, each with what writes about it.
pub struct Page<'book> {
    /// Whether it is about all villages.
    pub is_over_all: bool,
    /// The villages.
    pub villages: Vec<(&'book Record<Village>, Writer<'book>)>,
}

/// An initiative and its village.
pub struct One<'page, 'book> {
    village: &'book Record<Village>,
    /// What writes about the village.
    pub writer: &'page Writer<'book>,
    /// The initiative.
    pub initiative: &'book Record<Initiative>,
}

impl<'book> Page<'book> {
    /// Whether nothing is noted and no initiative begun.
    pub fn is_empty(&self) -> bool {
        self.villages.iter().all(|(_, writer)| writer.notes.is_empty()) && self.initiatives().next().is_none()
    }

    /// What the page is about.
    pub fn title(&self) -> String {
        match &self.villages[..] {
            [(village, _)] if !self.is_over_all => village.name.clone(),
            _ => report::ALL.to_owned(),
        }
    }

    /// Every initiative.
    pub fn initiatives(&self) -> impl Iterator<Item = One<'_, 'book>> {
        self.villages.iter().flat_map(|(village, writer)| {
            let all = writer.book.initiatives_in(village.id).into_iter();
            all.map(move |initiative| One {
                village,
                writer,
                initiative,
            })
        })
    }

    /// The name of an initiative's village, where the page is about several.
    pub fn place(&self, one: &One) -> Option<String> {
        self.is_over_all.then(|| one.village.name.clone())
    }

    fn titled(&self, one: &One) -> String {
        text::facts([self.place(one), Some(one.writer.redacted(&one.initiative.title))])
    }

    /// A bar for each theme.
    pub fn heard(&self) -> Option<Entry> {
        let notes: Vec<&Record<Note>> = self
            .villages
            .iter()
            .flat_map(|(_, writer)| writer.notes.iter().copied())
            .collect();
        let bars = text::theme_rows(by_theme(&notes));
        (!bars.is_empty()).then_some(Entry::Bars(bars))
    }

    /// The best of each village in turn.
    pub fn quotes(&self) -> Vec<Entry> {
        let mut of_each: Vec<_> = self
            .villages
            .iter()
            .map(|(_, writer)| writer.best_quotes().into_iter())
            .collect();
        let mut quotes = Vec::new();
        for _ in 0..QUOTES {
            quotes.extend(of_each.iter_mut().filter_map(Iterator::next));
        }
        quotes.truncate(QUOTES);
        quotes
    }

    /// How many came, by year, and who they were.
    pub fn came(&self) -> Vec<Entry> {
        let villages: Vec<Id<Village>> = self.villages.iter().map(|(village, _)| village.id).collect();
        let years = self
            .villages
            .first()
            .map(|(_, writer)| writer.book.results_in(&villages))
            .unwrap_or_default();
        if years.is_empty() {
            let has_any = self.initiatives().next().is_some();
            return has_any
                .then(|| Entry::Text(results::NOBODY_COUNTED.to_owned()))
                .into_iter()
                .collect();
        }
        let bars = years
            .iter()
            .map(|(year, results)| (year.to_string(), results.came));
        let bars: Vec<_> = bars.filter(|(_, came)| *came > 0).collect();
        let sums = list(
            years
                .iter()
                .map(|(year, sum)| results::year(*year, sum))
                .collect(),
        );
        let bars = (!bars.is_empty()).then_some(Entry::Bars(bars));
        bars.into_iter().chain(sums).chain(self.ages()).collect()
    }

    fn ages(&self) -> Option<Entry> {
        let all = self.initiatives();
        let all = all.flat_map(|one| one.writer.book.evaluations_of(one.initiative.id));
        let came: Vec<Age> = all.flat_map(|it| it.ages.clone()).collect();
        let names: Vec<&str> = Age::ALL
            .into_iter()
            .filter(|age| came.contains(age))
            .map(text::age_group)
            .collect();
        (!names.is_empty()).then(|| Entry::Text(results::ages(&names)))
    }

    /// Visits, notes and initiatives.
    pub fn did(&self) -> Vec<Entry> {
        let count =
            |of: &dyn Fn(&Writer) -> usize| self.villages.iter().map(|(_, writer)| of(writer)).sum::<usize>();
        let visits = count(&|writer| writer.book.visits_in(writer.village).len());
        let notes = count(&|writer| writer.notes.len());
        let some = |count: usize, one, many| (count > 0).then(|| text::counted(count, one, many));
        let counts = text::facts([
            some(visits, "feltbesøg", "feltbesøg"),
            some(notes, "note", "noter"),
        ]);
        let lines = self.initiatives().map(|one| {
            text::facts([
                self.place(&one),
                Some(one.writer.initiative_in_short(one.initiative)),
            ])
        });
        let counts = (!counts.is_empty()).then_some(Entry::Text(counts));
        counts.into_iter().chain(listed(lines.collect())).collect()
    }

    /// What people got out of it.
    pub fn gained(&self) -> Option<Entry> {
        let lines = self.initiatives().flat_map(|one| {
            let all = one.writer.book.evaluations_of(one.initiative.id);
            let gains = all
                .filter_map(|it| it.gain.as_deref())
                .filter(|gain| !gain.trim().is_empty());
            gains
                .map(|gain| format!("{}: {}", self.titled(&one), one.writer.redacted(gain)))
                .collect::<Vec<_>>()
        });
        listed(lines.collect())
    }

    /// What goes on without the library.
    pub fn lives_on(&self) -> Option<Entry> {
        let lines: Vec<String> = self
            .initiatives()
            .filter_map(|one| {
                let evaluation = one.writer.book.evaluation(one.initiative.id);
                let goes_on = evaluation
                    .and_then(|it| it.continues)
                    .and_then(|continues| match continues {
                        Continues::Yes => Some(results::GOES_ON),
                        Continues::Partly => Some(results::GOES_ON_PARTLY),
                        Continues::No => None,
                    });
                let anchored = (one.initiative.status == InitiativeStatus::Anchored)
                    .then(|| text::initiative_status(InitiativeStatus::Anchored).to_lowercase());
                let how = text::facts([anchored, goes_on.map(str::to_owned)]);
                (!how.is_empty()).then(|| format!("{}: {how}", self.titled(&one)))
            })
            .collect();
        if lines.is_empty() && self.initiatives().next().is_some() {
            return Some(Entry::Text(results::NOTHING_LIVES_ON.to_owned()));
        }
        listed(lines)
    }
}

/// The first of `lines`, and how many more there are.
fn listed(mut lines: Vec<String>) -> Option<Entry> {
    let more = lines.len().saturating_sub(LISTED);
    lines.truncate(LISTED);
    lines.extend((more > 0).then(|| report::more(more)));
    list(lines)
}
