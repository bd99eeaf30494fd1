//! Reading a file's records, some at a time, so that the page stays awake.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::open::{Piece, open};
use super::plan::ImportPlan;
use super::{ImportError, RecordError, RefusedRecord, strict};
use crate::domain::{AnyRecord, Fieldbook, Kind, MergeOutcome, RecordKey, Timestamp};

/// Deepest record, in objects and lists. The parser that reads it back from a
/// shelf and from an export goes to 128.
const MAX_LEVELS: usize = 32;
/// Largest record as it is written, in bytes: the longest note, in the dearest
/// letters, takes some 600,000.
const MAX_RECORD: usize = 1_000_000;
/// How far ahead of this device's clock a record may be, in days: a hundred
/// years. Clocks are years wrong, and what was written by them shall not be lost:
/// an edit here still moves past it. What comes from the end of the calendar
/// can't be moved past, and would win for ever.
const MAX_AHEAD: i64 = 36_525;

/// A file that is being read.
#[derive(Debug)]
pub struct Reading<'text> {
    pieces: Vec<Piece<'text>>,
    /// How many of them have been read.
    done: usize,
    /// The last moment that is believed; none for our own files.
    until: Option<Timestamp>,
    /// What was read, the newest of each name, with its place in the file.
    records: BTreeMap<RecordKey, (usize, AnyRecord)>,
    refused: Vec<RefusedRecord>,
}

impl<'text> Reading<'text> {
    /// Opens `bytes`, a file from anywhere, at the moment `now`.
    ///
    /// # Errors
    /// When it isn't an export this app can read.
    pub fn from_elsewhere(bytes: &'text [u8], now: Timestamp) -> Result<Self, ImportError> {
        // The browser would put «�» for what is damaged, and it would be kept as if somebody wrote it.
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
        let (pieces, refused) = open(text)?;
        Ok(Self {
            pieces,
            done: 0,
            until: None,
            records: BTreeMap::new(),
            refused,
        })
    }

    /// How many records have been read, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.pieces.len())
    }

    /// Reads the next `count` records. Whether there are more.
    pub fn go_on(&mut self, count: usize) -> bool {
        let end = self.pieces.len().min(self.done + count);
        for piece in self.done..end {
            self.take(self.pieces[piece]);
        }
        self.done = end;
        end < self.pieces.len()
    }

    /// What merging the records read so far into `here` would do, where `purged` were deleted for good.
    pub fn plan(self, here: &Fieldbook, purged: &BTreeSet<RecordKey>) -> ImportPlan {
        ImportPlan::new(self.records, self.refused, self.until.is_some(), here, purged)
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

/// The record of `kind` that `text` says, if we could have written it by `until`.
pub(super) fn read(kind: Kind, text: &str, until: Option<Timestamp>) -> Result<AnyRecord, RecordError> {
    // «Anden udgave» holds another record whole.
    let (more_levels, more_bytes) = if kind == Kind::Version { (1, 1_000) } else { (0, 0) };
    // Spaces between are free up to a point; beyond it, reading alone could take all memory.
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
