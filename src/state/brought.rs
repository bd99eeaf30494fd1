//! Remembers which records came from a file: they exist elsewhere too, so they don't count as this device's
//! changes.

use std::collections::BTreeSet;

use crate::domain::{AnyRecord, Changes, Fieldbook, Kind, RecordKey, Timestamp, Version};

/// The states of records that came from files, as short hashes: there may be thousands, and they are read at
/// every start. A collision only makes the count wrong by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Brought(BTreeSet<u32>);

impl Brought {
    /// Parses the output of [`Brought::text`].
    pub(super) fn of(text: &str) -> Self {
        let states = text
            .split(' ')
            .filter_map(|hash| u32::from_str_radix(hash, 16).ok());
        Self(states.collect())
    }

    /// All hashes as text, to be stored as a setting.
    pub(super) fn text(&self) -> String {
        let states: Vec<String> = self.0.iter().map(|hash| format!("{hash:x}")).collect();
        states.join(" ")
    }

    /// Adds what `changes`, the merge of a file, brought into `book`. When a text of this device lost to the
    /// file, its older version is still only here, so it isn't added.
    pub(super) fn add(&mut self, book: &Fieldbook, changes: &Changes, last: Option<Timestamp>) {
        let before = changes.0.iter().filter_map(|change| change.before.as_ref());
        let ours: BTreeSet<RecordKey> = before
            .filter(|record| self.is_own(record, last))
            .filter_map(|record| Some(AnyRecord::from(Version::of_record(record)?).key()))
            .collect();
        let came = changes.0.iter().map(|change| &change.key);
        let came = came.filter(|key| key.kind != Kind::Version || !ours.contains(key));
        let states = came.filter_map(|key| book.record(key)).map(state);
        self.0.extend(states);
    }

    /// How many of `records` only this device has written since `last`, the last full backup, and when the oldest
    /// of them was written. The example doesn't count.
    pub(super) fn own_changes<'book>(
        &self,
        records: impl Iterator<Item = &'book AnyRecord>,
        last: Option<Timestamp>,
    ) -> (usize, Option<Timestamp>) {
        let own = records.filter(|record| self.is_own(record, last));
        own.fold((0, None), |(count, oldest), record| {
            let at = record.updated();
            (
                count + 1,
                Some(oldest.map_or(at, |oldest: Timestamp| oldest.min(at))),
            )
        })
    }

    pub(super) fn is_own(&self, record: &AnyRecord, last: Option<Timestamp>) -> bool {
        last.is_none_or(|last| record.updated() > last)
            && !record.key().id.is_of_the_example()
            && !self.0.contains(&state(record))
    }
}

/// The FNV-1a hash of a record's key and time of writing: every edit changes it.
fn state(record: &AnyRecord) -> u32 {
    let name = format!("{} {}", record.key(), record.updated());
    name.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
#[path = "brought_tests.rs"]
mod tests;
