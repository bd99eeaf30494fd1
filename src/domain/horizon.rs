//! What was deleted for good doesn't come back by itself.
//!
//! Deleting a record for good leaves its *horizon*: everything that was written of the record up to that moment is gone.
//! The moment is when the deleted state was written, never when it was deleted, so that what somebody writes on another
//! device in the meantime is later than the horizon and stays.

use std::collections::BTreeMap;

use super::edit::Edit;
use super::{AnyRecord, Change, Fieldbook, Kind, RecordKey, Timestamp, Version};

/// The horizon of each record that was deleted for good.
pub type Horizons = BTreeMap<RecordKey, Timestamp>;

impl Fieldbook {
    /// Up to when everything that was written of this record is gone.
    pub fn horizon(&self, key: &RecordKey) -> Option<Timestamp> {
        self.horizons.get(key).copied()
    }

    /// The horizon of each record that was deleted for good here.
    pub fn horizons(&self) -> &Horizons {
        &self.horizons
    }

    /// Whether `record`, in this state, was deleted for good here.
    pub fn is_forgotten(&self, record: &AnyRecord) -> bool {
        self.horizon_of(record)
            .is_some_and(|horizon| written(record) <= horizon)
    }

    /// The horizon that applies to `record`: its own, or for a version that of the record it is kept beside.
    fn horizon_of(&self, record: &AnyRecord) -> Option<Timestamp> {
        if self.horizons.is_empty() {
            return None;
        }
        let beside = match record {
            AnyRecord::Version(version) => version.of_keys(),
            _ => Vec::new(),
        };
        let keys = beside.into_iter().chain([record.key()]);
        keys.filter_map(|key| self.horizon(&key)).max()
    }

    /// `record`, to be merged into this book because a person wants it: what was deleted for good counts as written at
    /// `now`. A version in the trash stays deleted.
    #[must_use]
    pub fn brought_back(&self, mut record: AnyRecord, now: Timestamp) -> AnyRecord {
        if self.is_forgotten(&record) {
            let after = self.after_horizon(&record, now);
            record.set_updated(after);
        }
        record
    }

    /// `record`, which nobody else has seen and which was deleted for good elsewhere: in the trash, as written at `now`.
    #[must_use]
    pub fn rescued(&self, mut record: AnyRecord, now: Timestamp) -> AnyRecord {
        let after = self.after_horizon(&record, now);
        if let AnyRecord::Version(version) = &record
            && let Some(kept) = version.written_again(after)
        {
            return kept.into();
        }
        record.set_updated(after);
        record.set_deleted(Some(after));
        record
    }

    /// `now`, or the first moment after the horizon of `record`.
    pub(super) fn after_horizon(&self, record: &AnyRecord, now: Timestamp) -> Timestamp {
        self.horizon_of(record)
            .map_or(now, |horizon| horizon.advance(now))
    }
}

/// When the words in `record` were written. Moving a version to the trash writes nothing; bringing one back does.
fn written(record: &AnyRecord) -> Timestamp {
    match record {
        AnyRecord::Version(version) if !version.is_live() => version.written().unwrap_or(version.updated),
        _ => record.updated(),
    }
}

impl Edit<'_> {
    /// Deletes for good what was written of the record `key` until `horizon`, and the versions of it from that time.
    pub fn forget(&mut self, key: &RecordKey, horizon: Timestamp) {
        self.raise_horizon(key, horizon);
        let beside = self.book.kept_beside(std::slice::from_ref(key));
        for key in beside.iter().chain([key]) {
            let Some(record) = self.book.record(key) else {
                continue;
            };
            if self.book.is_forgotten(record) {
                let updated = record.updated();
                self.raise_horizon(key, updated);
                let (key, before) = (key.clone(), self.book.remove(key));
                self.changes.0.push(Change { key, before });
            }
        }
    }

    /// Deletes this record for good as it is now, and the versions beside it.
    pub fn purge(&mut self, key: &RecordKey) {
        if let Some(record) = self.book.record(key) {
            let horizon = record.updated();
            self.forget(key, horizon);
        }
    }

    fn raise_horizon(&mut self, key: &RecordKey, to: Timestamp) {
        let before = self.book.horizon(key);
        if before.is_none_or(|before| before < to) {
            self.horizons.push((key.clone(), before));
            self.book.horizons.insert(key.clone(), to);
        }
    }
}

impl Version {
    /// The keys that the record it keeps may have: only its id is known, and a village and its decision share one.
    pub(super) fn of_keys(&self) -> Vec<RecordKey> {
        let key = |kind: &Kind| RecordKey {
            kind: *kind,
            id: self.of.clone().into(),
        };
        let keys = Kind::ALL.iter().map(key);
        keys.filter(|key| self.as_record(key).is_some()).collect()
    }
}

#[cfg(test)]
#[path = "horizon_tests.rs"]
mod tests;
