//! Reads an export back to verify it, part by part and record by record, so that a large book is never in memory
//! twice.

use super::open::{open, pieces};
use super::reading::read;
use super::{MAX_BYTES, MAX_RECORDS};
use crate::domain::{AnyRecord, Fieldbook, Kind, RecordKey};

/// A file written by this app, being read back.
#[derive(Debug, Default)]
pub struct ReadingBack {
    /// The file with each record replaced by a `0`.
    frame: String,
    /// The key of the last record read.
    last: Option<RecordKey>,
    /// The number of bytes read.
    bytes: usize,
}

impl ReadingBack {
    /// Reads the next `part`, as returned by [`Writing`](crate::format::Writing). Returns whether its records are
    /// the next ones of `book`.
    pub fn go_on(&mut self, part: &str, book: &Fieldbook) -> bool {
        let mut expected = book.records_after(self.last.as_ref());
        self.bytes += part.len();
        for line in part.split_inclusive('\n') {
            // The first line also starts with `{`: it is the file's own object.
            if self.frame.is_empty() || !line.starts_with('{') {
                self.frame.push_str(line);
                continue;
            }
            let text = line.trim_end_matches(['\n', ',']);
            let Some(next) = expected.next() else {
                return false;
            };
            if read(next.kind(), text, None).as_ref() != Ok(next) {
                return false;
            }
            self.last = Some(next.key());
            self.frame.push('0');
            self.frame.push_str(&line[text.len()..]);
        }
        true
    }

    /// Whether the parts form one file that can be opened, with every record of `book` in the list of its kind.
    pub fn is_all_of(&self, book: &Fieldbook) -> bool {
        let Ok(lists) = open(&self.frame) else {
            return false;
        };
        let lists = lists.into_iter().map(|(kind, list)| pieces(kind, list));
        let Ok(lists) = lists.collect::<Result<Vec<_>, _>>() else {
            return false;
        };
        let written: Vec<Kind> = lists.into_iter().flatten().map(|piece| piece.kind).collect();
        let fits = self.bytes <= MAX_BYTES && written.len() <= MAX_RECORDS;
        fits && written.into_iter().eq(book.records().map(AnyRecord::kind))
    }
}
