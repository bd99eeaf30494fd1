//! The content of the report about a village.

use crate::domain::{Day, Fieldbook, Id, Names, Note, Record, Village};
use crate::format::{Document, Entry, Look, Section};
use crate::text::{self, report};

/// What is known about `village`, without the rest; nothing where nothing is known. Without `with_names` people's names
/// are left out, even where they occur in a text.
pub fn first_page(book: &Fieldbook, village: Id<Village>, today: Day, with_names: bool) -> Option<Document> {
    let names = (!with_names).then(|| book.names());
    let writer = Writer::about(book, village, names.as_ref());
    if writer.notes.is_empty() && book.decision(village).is_none() && writer.appendix(today).is_empty() {
        return None;
    }
    let about = book.live::<Village>(&village)?.body.clone();
    let number = about.case_number.filter(|number| !number.trim().is_empty());
    let number = number.map(|number| report::case_number(number.trim()));
    Some(Document {
        head: [made(today)].into_iter().chain(number).collect(),
        title: [about.name]
            .into_iter()
            .chain(about.municipality)
            .collect::<Vec<_>>()
            .join(", "),
        first: writer.first_page(today),
        rest_heading: report::APPENDIX,
        rest: Vec::new(),
    })
}

/// The rest: of thousands of notes it takes a while.
pub fn appendix(book: &Fieldbook, village: Id<Village>, today: Day, with_names: bool) -> Vec<Section> {
    let names = (!with_names).then(|| book.names());
    let writer = Writer::about(book, village, names.as_ref());
    let mut sections = writer.appendix(today);
    sections.push(writer.left_out());
    sections
}

/// Who made the report, and when.
pub(super) fn made(today: Day) -> String {
    format!("{} · {}", report::MADE, text::long_day(today))
}

/// What writes about a village.
pub struct Writer<'book> {
    /// The fieldbook.
    pub book: &'book Fieldbook,
    /// The village.
    pub village: Id<Village>,
    /// The village's notes, latest first.
    pub notes: Vec<&'book Record<Note>>,
    /// The names to remove; `None` when they may be shown.
    names: Option<&'book Names>,
}

impl<'book> Writer<'book> {
    /// A writer about `village`.
    pub fn about(book: &'book Fieldbook, village: Id<Village>, names: Option<&'book Names>) -> Self {
        Self {
            book,
            village,
            notes: book.notes_in(village),
            names,
        }
    }

    /// Whether people may be named.
    pub(super) fn with_names(&self) -> bool {
        self.names.is_none()
    }

    /// `text` as it may appear in the report.
    pub fn redacted(&self, text: &str) -> String {
        let text = text.trim();
        self.names
            .map_or_else(|| text.to_owned(), |names| names.taken_out_of(text))
    }

    /// What `note` quotes, word for word.
    pub(super) fn quote(&self, note: &Note) -> Option<Entry> {
        self.quoted(note).map(|(quote, who)| Entry::Quote(quote, who))
    }

    /// What `note` quotes, and who said it.
    pub fn quoted(&self, note: &Note) -> Option<(String, String)> {
        let quote = note.quote.as_deref().filter(|quote| !quote.trim().is_empty())?;
        Some((self.redacted(quote), self.redacted(&text::speaker(note))))
    }

    /// How much the report is based on.
    pub(super) fn counts(&self) -> String {
        let counts = [
            (self.notes.len(), "note", "noter"),
            (self.book.visits_in(self.village).len(), "feltbesøg", "feltbesøg"),
            (
                self.book.resources_in(self.village).len(),
                "lokal ressource",
                "lokale ressourcer",
            ),
            (self.book.contacts_in(self.village).len(), "kontakt", "kontakter"),
        ];
        let some = counts.into_iter().filter(|(count, ..)| *count > 0);
        text::facts(some.map(|(count, one, many)| Some(text::counted(count, one, many))))
    }
}

/// A section that takes the whole width.
pub fn section(heading: impl Into<String>, entries: impl IntoIterator<Item = Entry>) -> Section {
    Section {
        heading: heading.into(),
        entries: entries.into_iter().collect(),
        look: Look::Wide,
    }
}

/// A list, if there is anything in it.
pub fn list(lines: Vec<String>) -> Option<Entry> {
    (!lines.is_empty()).then_some(Entry::List(lines))
}

/// The names of a table's columns.
pub fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
