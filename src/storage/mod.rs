//! Where records are stored: two stores with the same keys. localStorage, behind the port [`KeyValueStore`],
//! answers at once. The database, [`IndexedDb`], holds everything and survives what localStorage doesn't.

mod codec;
mod compare;
mod indexed_db;
pub(crate) mod keys;
#[cfg(test)]
mod killed_tests;
mod local;
mod marks;
#[cfg(test)]
mod marks_tests;
mod request;
mod store;
#[cfg(test)]
mod tests;
mod texts;
mod working_set;

use crate::domain::{AnyRecord, Fieldbook};

pub use codec::encode;
pub use compare::{StoreDiff, discard_mark, is_discarded, later};
pub use indexed_db::{IndexedDb, Write};
pub use local::LocalStore;
pub use marks::{
    Belonging, FIRST_GENERATION, Marks, belonging, empty, forgettable, raw_tombstone, record_tombstone,
};
pub use store::{KeyValueStore, MemoryStore, StorageError};
pub use working_set::{LOCAL_BUDGET, evictable};

/// What was found at start.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The records that could be read.
    pub fieldbook: Fieldbook,
    /// The records that couldn't be read.
    pub quarantined: Vec<Quarantined>,
    /// The records that a newer version of the app wrote; they are untouched.
    pub newer: Vec<Quarantined>,
    /// Every text that is now in the store, with its key.
    pub texts: Vec<(String, String)>,
}

/// A record that couldn't be read, kept raw and apart from the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its key in the store.
    pub key: String,
    /// What was there, untouched.
    pub raw: String,
}

/// Reads everything in `store`. What can't be read is moved to a quarantine key; nothing else is written.
///
/// # Errors
/// When the store can't be used at all.
pub fn load(store: &dyn KeyValueStore) -> Result<Loaded, StorageError> {
    let mut loaded = Loaded::default();
    let mut records = Vec::new();
    for (mut key, raw) in store.all(keys::PREFIX)? {
        let read = keys::kind(&key).map(|kind| codec::decode(kind, &raw));
        let kept_raw = |key: &String| Quarantined {
            key: key.clone(),
            raw: raw.clone(),
        };
        match read {
            Some(Ok(record)) => records.push(record),
            Some(Err(codec::Unreadable::Newer)) => loaded.newer.push(kept_raw(&key)),
            Some(Err(codec::Unreadable::Damaged)) => {
                key = quarantine(store, key, &raw);
                loaded.quarantined.push(kept_raw(&key));
            }
            None if keys::is_quarantined(&key) => loaded.quarantined.push(kept_raw(&key)),
            None => {}
        }
        loaded.texts.push((key, raw));
    }
    loaded.fieldbook = Fieldbook::from_records(records);
    Ok(loaded)
}

/// What a text from another tab turns out to be.
#[derive(Debug)]
pub enum ReadBack {
    /// A record.
    Record(Box<AnyRecord>),
    /// A record that a newer version of the app wrote.
    Newer,
    /// Nothing that can be read.
    Nothing,
}

/// Reads `raw`, stored under `key`.
pub fn read(key: &str, raw: &str) -> ReadBack {
    match keys::kind(key).map(|kind| codec::decode(kind, raw)) {
        Some(Ok(record)) => ReadBack::Record(Box::new(record)),
        Some(Err(codec::Unreadable::Newer)) => ReadBack::Newer,
        _ => ReadBack::Nothing,
    }
}

/// Moves a damaged record to quarantine and returns its new key. If there is no room, it stays where it is;
/// either way nothing is lost.
fn quarantine(store: &dyn KeyValueStore, key: String, raw: &str) -> String {
    let quarantine = keys::quarantine(&key);
    let moved = store.put(&quarantine, raw).is_ok()
        && store
            .get(&quarantine)
            .is_ok_and(|copy| copy.as_deref() == Some(raw))
        && store.remove(&key).is_ok();
    if moved { quarantine } else { key }
}
