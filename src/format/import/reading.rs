//! Reading a file's records in batches, so that the page stays responsive.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};

use super::open::{Piece, open, pieces};
use super::plan::ImportPlan;
use super::{ImportError, MAX_RECORDS, RecordError, RefusedRecord, strict};
use crate::domain::{AnyRecord, Fieldbook, Kind, MergeOutcome, RecordKey, Timestamp};

/// Deepest nesting of a record, in objects and lists. The parser that reads it back from a store and from an export
/// allows 128.
const MAX_LEVELS: usize = 32;
/// Maximum size of a record as it is written, in bytes: the longest note, with characters of the longest encoding,
/// takes some 600,000.
const MAX_RECORD: usize = 1_000_000;
/// How far ahead of this device's clock a record may be, in days: a hundred years. Clocks can be years wrong, and
/// records written with such clocks must not be lost: a local edit still gets a later time. A record from the end of
/// the calendar leaves no later time, and would win forever.
const MAX_AHEAD: i64 = 36_525;

/// A file being read.
#[derive(Debug)]
pub struct Reading<'text> {
    /// The lists that are not split yet.
    lists: VecDeque<(Kind, &'text str)>,
    pieces: Vec<Piece<'text>>,
    /// The number of records read.
    done: usize,
    /// The latest moment that is accepted; `None` for the app's own files.
    until: Option<Timestamp>,
    /// The records read, the newest for each key, with their positions in the file.
    records: BTreeMap<RecordKey, (usize, AnyRecord)>,
    refused: Vec<RefusedRecord>,
}

impl<'text> Reading<'text> {
    /// Opens `bytes`, a file from anywhere, at the moment `now`.
    ///
    /// # Errors
    /// When it isn't an export this app can read.
    pub fn from_elsewhere(bytes: &'text [u8], now: Timestamp) -> Result<Self, ImportError> {
        // The browser would replace damaged bytes with «�», and we would store that as if somebody had written it.
        let text = str::from_utf8(bytes).map_err(|_| ImportError::NotText)?;
        let mut reading = Self::of_our_own(text)?;
        reading.until = Some(now.plus_days(MAX_AHEAD));
        Ok(reading)
    }

    /// Opens `text`, which this app wrote.
    ///
    /// # Errors
    /// When it isn't an export this app can read.
    pub(super) fn of_our_own(text: &'text str) -> Result<Self, ImportError> {
        Ok(Self {
            lists: open(text)?,
            pieces: Vec::new(),
            done: 0,
            until: None,
            records: BTreeMap::new(),
            refused: Vec::new(),
        })
    }

    /// The number of records read so far, and the total as far as it is known.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.pieces.len())
    }

    /// Splits the next list, or reads the next `count` records once all are split. Returns whether there is more to do.
    ///
    /// # Errors
    /// When there are more records than anybody writes.
    pub fn go_on(&mut self, count: usize) -> Result<bool, ImportError> {
        if let Some((kind, list)) = self.lists.pop_front() {
            match pieces(kind, list) {
                Ok(more) => self.pieces.extend(more),
                Err(refused) => self.refused.push(refused),
            }
            return if self.pieces.len() > MAX_RECORDS {
                Err(ImportError::TooMany(MAX_RECORDS))
            } else {
                Ok(true)
            };
        }
        let end = self.pieces.len().min(self.done + count);
        for piece in self.done..end {
            self.take(self.pieces[piece]);
        }
        self.done = end;
        Ok(end < self.pieces.len())
    }

    /// What merging the records read so far into `here` would do.
    pub fn plan(self, here: &Fieldbook) -> ImportPlan {
        ImportPlan::new(self.records, self.refused, self.until.is_some(), here)
    }

    fn take(&mut self, piece: Piece) {
        let Piece { kind, place, text } = piece;
        let mut refuse = |place, why| self.refused.push(RefusedRecord { kind, place, why });
        let record = match read(kind, text, self.until) {
            Ok(record) => record,
            Err(why) => return refuse(place, why),
        };
        match self.records.entry(record.key()) {
            Entry::Vacant(entry) => {
                entry.insert((place, record));
            }
            Entry::Occupied(mut entry) => {
                let earlier = Fieldbook::from_records([entry.get().1.clone()]);
                if earlier.standing(&record) == MergeOutcome::Newer {
                    refuse(entry.insert((place, record)).0, RecordError::SameId);
                } else {
                    refuse(place, RecordError::SameId);
                }
            }
        }
    }
}

/// Reads a record of `kind` from `text`, if the app could have written it by `until`.
pub(super) fn read(kind: Kind, text: &str, until: Option<Timestamp>) -> Result<AnyRecord, RecordError> {
    // «Anden udgave» contains another complete record.
    let (more_levels, more_bytes) = if kind == Kind::Version { (1, 1_000) } else { (0, 0) };
    // Whitespace is accepted up to a limit; beyond it, just reading could exhaust memory.
    if text.len() > 4 * MAX_RECORD {
        return Err(RecordError::TooLarge);
    }
    let record = AnyRecord::read(kind, strict::value(text, MAX_LEVELS + more_levels)?)?;
    if text.len() > MAX_RECORD / 8 && record.to_value().to_string().len() > MAX_RECORD + more_bytes {
        return Err(RecordError::TooLarge);
    }
    let latest = record
        .deleted()
        .map_or(record.updated(), |at| at.max(record.updated()));
    match until {
        Some(until) if latest > until => Err(RecordError::FromTheFuture),
        _ => Ok(record),
    }
}
