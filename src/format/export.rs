//! The export file: everything one device knows, in the format specified in `public/schema/export-v1.schema.json`.

use serde_json::Value;

use super::import::{FORMAT, VERSION};
use crate::domain::{Day, Fieldbook, RecordKey, Timestamp, holds_cpr, plain_letter};

/// The text of an export of `book` made at `now`, one record per line.
pub fn export(book: &Fieldbook, now: Timestamp) -> String {
    let mut writing = Writing::begin(now);
    std::iter::from_fn(|| writing.go_on(book, usize::MAX)).collect()
}

/// An export being written, one part at a time.
#[derive(Debug)]
pub struct Writing {
    /// The text that the first part starts with.
    head: String,
    /// The key of the last record written.
    last: Option<RecordKey>,
    ended: bool,
    with_cpr: Vec<RecordKey>,
}

impl Writing {
    /// Starts an export at the moment `now`.
    pub fn begin(now: Timestamp) -> Self {
        let now = Value::from(now.to_string());
        let app = Value::from(env!("CARGO_PKG_VERSION"));
        Self {
            head: format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"exported\":{now},\"app\":{app}"),
            last: None,
            ended: false,
            with_cpr: Vec::new(),
        }
    }

    /// The records written so far that contain what looks like a CPR number.
    pub fn with_cpr(&self) -> &[RecordKey] {
        &self.with_cpr
    }

    /// The next part of the file: the next `count` records of `book`, which must not change between parts. A line is
    /// never split between parts. `None` after the last part.
    pub fn go_on(&mut self, book: &Fieldbook, count: usize) -> Option<String> {
        if self.ended {
            return None;
        }
        let mut part = std::mem::take(&mut self.head);
        // The records come kind by kind, in the export's order.
        let mut records = book.records_after(self.last.as_ref()).peekable();
        for _ in 0..count {
            let Some(record) = records.next() else { break };
            let key = record.key();
            let kind = key.kind;
            let value = record.to_value();
            if holds_cpr(&value) {
                self.with_cpr.push(key.clone());
            }
            if self.last.replace(key).is_none_or(|last| last.kind != kind) {
                part.extend([",\n\"", kind.plural(), "\":[\n"]);
            }
            part.push_str(&value.to_string());
            let more = records.peek().is_some_and(|next| next.kind() == kind);
            part.push_str(if more { ",\n" } else { "\n]" });
        }
        if records.peek().is_none() {
            part.push_str("}\n");
            self.ended = true;
        }
        Some(part)
    }
}

/// `vejviseren-<village>-<day>.<ending>`, with only letters that every file system accepts.
pub fn file_name(village: &str, day: Day, ending: &str) -> String {
    let mut slug = String::new();
    let mut letters = village.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        // Some keyboards and file systems write the ring and the dots as a combining mark after the letter.
        match (letter, letters.peek()) {
            ('å', _) | ('a', Some('\u{30a}')) => slug.push_str("aa"),
            ('ø' | 'ö', _) | ('o', Some('\u{308}' | '\u{338}')) => slug.push_str("oe"),
            ('a', Some('\u{308}')) => slug.push_str("ae"),
            _ => plain_letter(letter, |letter| {
                if letter.is_ascii_alphanumeric() {
                    slug.push(letter);
                } else if !slug.is_empty() && !slug.ends_with('-') {
                    slug.push('-');
                }
            }),
        }
    }
    slug.truncate(60); // It is ASCII.
    let slug = slug.trim_end_matches('-');
    let name = if slug.is_empty() { "bysamfund" } else { slug };
    format!("vejviseren-{name}-{day}.{ending}")
}
