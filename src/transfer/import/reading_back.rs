//! An export read again before it counts, part by part and record by record: a
//! large book is never in memory a second time.

use super::MAX_BYTES;
use super::open::open;
use super::reading::read;
use crate::domain::{AnyRecord, Fieldbook, RecordKey};

/// A file of our own that is being read back.
#[derive(Debug, Default)]
pub struct ReadingBack {
    /// The file without its records: in the place of each stands a `0`.
    frame: String,
    /// The name of the record that was read last.
    last: Option<RecordKey>,
    /// How many bytes have been read.
    bytes: usize,
}

impl ReadingBack {
    /// Reads the next `part` as [`Writing`](crate::transfer::Writing) gave it. Whether
    /// the records in it are the next of `book`.
    pub fn go_on(&mut self, part: &str, book: &Fieldbook) -> bool {
        let mut expected = book.records_after(self.last.as_ref());
        self.bytes += part.len();
        for line in part.split_inclusive('\n') {
            // The first line is an object too, the file's own.
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

    /// Whether the parts are one file that can be opened, with every record of `book`
    /// in the list of its kind.
    pub fn is_all_of(&self, book: &Fieldbook) -> bool {
        let Ok((pieces, refused)) = open(&self.frame) else {
            return false;
        };
        let kinds = book.records().map(AnyRecord::kind);
        self.bytes <= MAX_BYTES && refused.is_empty() && pieces.iter().map(|piece| piece.kind).eq(kinds)
    }
}
