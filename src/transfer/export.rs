//! The export file: everything one device knows, by the contract in
//! `public/schema/export-v1.schema.json`.

use serde_json::Value;

use super::import::{FORMAT, VERSION};
use crate::domain::{Day, Fieldbook, Kind, Timestamp};

/// The text of an export of `book` made at `now`, a record a line.
pub fn export(book: &Fieldbook, now: Timestamp) -> String {
    let mut writing = Writing::begin(now);
    writing.go_on(book, usize::MAX);
    writing.end()
}

/// An export that is being written, some records at a time.
#[derive(Debug)]
pub struct Writing {
    text: String,
    /// How many records have been written, and of which kind the last was.
    done: usize,
    kind: Option<Kind>,
}

impl Writing {
    /// Begins one at the moment `now`.
    pub fn begin(now: Timestamp) -> Self {
        let now = Value::from(now.to_string());
        let app = Value::from(env!("CARGO_PKG_VERSION"));
        Self {
            text: format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"exported\":{now},\"app\":{app}"),
            done: 0,
            kind: None,
        }
    }

    /// Writes the next `count` records of `book`, which must be as it was at the
    /// first. Whether there may be more.
    pub fn go_on(&mut self, book: &Fieldbook, count: usize) -> bool {
        let before = self.done;
        // They come kind by kind, in the export's order.
        for record in book.records().skip(before).take(count) {
            let kind = record.kind();
            if self.kind == Some(kind) {
                self.text.push_str(",\n");
            } else {
                self.close_list();
                self.text.extend([",\n\"", kind.plural(), "\":[\n"]);
                self.kind = Some(kind);
            }
            self.text.push_str(&record.to_value().to_string());
            self.done += 1;
        }
        self.done - before == count
    }

    /// The whole text.
    pub fn end(mut self) -> String {
        self.close_list();
        self.text.push_str("}\n");
        self.text
    }

    fn close_list(&mut self) {
        if self.kind.is_some() {
            self.text.push_str("\n]");
        }
    }
}

/// `vejviseren-<village>-<day>.<ending>`, with letters every file system knows.
pub fn file_name(village: &str, day: Day, ending: &str) -> String {
    let mut slug = String::new();
    for letter in village.to_lowercase().chars() {
        match letter {
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            'é' | 'è' => slug.push('e'),
            'ü' => slug.push('u'),
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug: String = slug.chars().take(60).collect();
    let slug = slug.trim_end_matches('-');
    let name = if slug.is_empty() { "bysamfund" } else { slug };
    format!("vejviseren-{name}-{day}.{ending}")
}
