//! What is on the report's first page. All of it is short, so that it fits on one A4 however much is known.

use super::content::{Writer, list, section};
use crate::domain::{Day, Initiative, Note, Record, beginning, by_theme};
use crate::format::{Entry, Look, Section};
use crate::guide::{CONTACT, Due, DueWhat, NEEDS, OUTREACH, due_in, way};
use crate::text::{self, overview, report, steps};

/// The most of each that fits.
const THEMES: usize = 3;
const QUOTES: usize = 3;
const INITIATIVES: usize = 3;
pub(super) const DEADLINES: usize = 4;
/// The most letters of each that fit.
const GROUNDS: usize = 380;
const PEOPLE: usize = 100;
const QUOTE: usize = 110;
const SPEAKER: usize = 40;
const TITLE: usize = 50;
const DEADLINE: usize = 75;

impl<'book> Writer<'book> {
    /// The decision and why, the road, what is heard most, what comes next.
    pub(super) fn first_page(&self, today: Day) -> Vec<Section> {
        let half = |section| with(Look::Half, section);
        let mut sections = vec![
            with(Look::Boxed, self.decision()),
            self.road(),
            half(section(overview::THEMES, self.heard_most())),
            with(Look::Tall, section(report::QUOTES, self.best_quotes())),
            half(section(text::nav::INITIATIVES, self.initiatives_in_short())),
            section(report::DEADLINES, listed(self.deadlines(today), DEADLINES)),
            self.grounds(),
        ];
        sections.retain(|section| !section.entries.is_empty());
        sections
    }

    fn decision(&self) -> Section {
        let Some(decision) = self.book.decision(self.village) else {
            return section(report::DECISION, [Entry::Text(report::NO_DECISION.to_owned())]);
        };
        let why = self.redacted(self.book.answer(self.village.into(), "needs.decide.why"));
        let why = (!why.is_empty()).then(|| Entry::Text(short(&why, GROUNDS)));
        let by = decision.by.as_deref().filter(|_| self.with_names());
        let by = by.map(|by| format!("{}: {}", report::TOOK_PART, short(by, PEOPLE)));
        let made = text::facts([Some(report::decided(decision.on)), by]);
        section(
            format!("{}: {}", report::DECISION, text::outcome(decision.outcome)),
            why.into_iter().chain([Entry::Text(made)]),
        )
    }

    fn road(&self) -> Section {
        let titles = [NEEDS.title, CONTACT.title, steps::INITIATIVES, OUTREACH.title];
        let way = way(self.book, self.village);
        let lines = (1u8..)
            .zip(titles)
            .zip(way)
            .map(|((number, title), (stage, (done, all)))| {
                format!(
                    "{} – {} · {}",
                    text::step_link(number, title),
                    text::stage(stage, number),
                    text::filled_in(done, all)
                )
            });
        section(overview::WAY, [Entry::Road(way), Entry::List(lines.collect())])
    }

    /// A bar for each of the themes most heard.
    pub(super) fn heard_most(&self) -> Option<Entry> {
        let mut bars = text::theme_rows(by_theme(&self.notes));
        bars.truncate(THEMES);
        (!bars.is_empty()).then_some(Entry::Bars(bars))
    }

    /// Some quotes, as short as they have to be.
    pub fn best_quotes(&self) -> Vec<Entry> {
        let quotes = self.best_quoted(QUOTES).into_iter();
        let quotes = quotes.filter_map(|note| self.quoted(note));
        let cut = quotes.map(|(quote, who)| Entry::Quote(short(&quote, QUOTE), short(&who, SPEAKER)));
        cut.collect()
    }

    /// `most` notes to quote: one for each of the themes most heard, then others, those with a short quote first.
    pub fn best_quoted(&self, most: usize) -> Vec<&'book Record<Note>> {
        let has_quote = |note: &&Record<Note>| {
            note.quote
                .as_deref()
                .is_some_and(|quote| !quote.trim().is_empty())
        };
        let quoted: Vec<&'book Record<Note>> = self.notes.iter().copied().filter(has_quote).collect();
        let themes = by_theme(&self.notes).into_iter();
        let of_themes =
            themes.filter_map(|(theme, _)| quoted.iter().find(|note| note.themes.contains(&theme)));
        let mut best: Vec<&'book Record<Note>> = Vec::new();
        let is_short = |note: &Note| {
            note.quote
                .as_deref()
                .is_some_and(|quote| quote.trim().chars().count() <= QUOTE)
        };
        for wanted in [true, false] {
            let these = of_themes
                .clone()
                .chain(&quoted)
                .filter(|note| is_short(note) == wanted);
            for note in these {
                if best.len() < most && !best.iter().any(|other| other.id == note.id) {
                    best.push(note);
                }
            }
        }
        best
    }

    fn initiatives_in_short(&self) -> Option<Entry> {
        let all = self.book.initiatives_in(self.village);
        let lines = all.iter().map(|initiative| self.initiative_in_short(initiative));
        listed(lines.collect(), INITIATIVES)
    }

    /// What an initiative is called, its route and how far it is.
    pub fn initiative_in_short(&self, initiative: &Initiative) -> String {
        text::facts([
            Some(short(&self.redacted(&initiative.title), TITLE)),
            initiative.route.map(|route| text::route(route).to_owned()),
            Some(text::initiative_status(initiative.status).to_owned()),
            initiative.library_until.map(report::library_until),
        ])
    }

    /// Everything that is due.
    pub(super) fn deadlines(&self, today: Day) -> Vec<String> {
        let due = due_in(self.book, self.village);
        let lines = due
            .iter()
            .map(|due| report::deadline(due.on, today, &self.due(due)));
        lines.collect()
    }

    /// What is due, in short.
    pub fn due(&self, due: &Due) -> String {
        let mut due = due.clone();
        if let DueWhat::FollowUp(_, name, _) = &mut due.what
            && !self.with_names()
        {
            report::A_CONTACT.clone_into(name);
        }
        short(&self.redacted(&text::due_event(&due)), DEADLINE)
    }

    fn grounds(&self) -> Section {
        let names = (!self.with_names()).then(|| report::WITHOUT_NAMES.to_owned());
        let counts = Some(self.counts()).filter(|counts| !counts.is_empty());
        let lines = counts.into_iter().chain(names).map(Entry::Text);
        with(Look::Small, section(report::GROUNDS, lines))
    }
}

/// `section` with another look.
pub fn with(look: Look, section: Section) -> Section {
    Section { look, ..section }
}

/// The first `most` of `lines`, and how many more are in the appendix.
fn listed(mut lines: Vec<String>, most: usize) -> Option<Entry> {
    let more = lines.len().saturating_sub(most);
    lines.truncate(most);
    lines.extend((more > 0).then(|| report::more_in_appendix(more)));
    list(lines)
}

/// The beginning of `text` on one line, up to a word's end.
pub fn short(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let start = beginning(&text, most);
    if start.len() == text.len() {
        return text;
    }
    let words = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', '.', ';', ':', ' ', '–']))
}
