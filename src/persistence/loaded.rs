//! What is read from a store, sorted by whether it can be read.

use super::{Quarantined, codec, keys};
use crate::domain::{AnyRecord, RecordKey};

/// The contents of a store.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The records that could be read.
    pub records: Vec<AnyRecord>,
    /// Those of them that were stored under another record's key.
    pub misplaced: Vec<RecordKey>,
    /// The texts that couldn't be read, some of them already under a quarantine key.
    pub quarantined: Vec<Quarantined>,
    /// The records that a newer version of the app wrote; they are untouched.
    pub newer: Vec<Quarantined>,
}

impl Loaded {
    /// Reads one text. A key that isn't a record's is ignored.
    pub fn take(&mut self, key: String, raw: String) {
        let Some(name) = keys::record_key(&key) else {
            if keys::is_quarantined(&key) {
                self.quarantined.push(Quarantined { key, raw });
            }
            return;
        };
        match codec::decode(name.kind, &raw) {
            Ok(record) => {
                if record.key() != name {
                    self.misplaced.push(record.key());
                }
                self.records.push(record);
            }
            Err(codec::Unreadable::Newer) => self.newer.push(Quarantined { key, raw }),
            Err(codec::Unreadable::Damaged) => self.quarantined.push(Quarantined { key, raw }),
        }
    }

    /// Reads all of `texts`.
    pub fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut loaded = Self::default();
        texts.into_iter().for_each(|(key, raw)| loaded.take(key, raw));
        loaded
    }
}
