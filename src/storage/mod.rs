//! Where records are stored: two stores with the same keys. localStorage, behind the port [`KeyValueStore`],
//! answers at once. The database, [`IndexedDb`], holds everything and survives what localStorage doesn't.

mod codec;
mod compare;
mod deep;
pub(crate) mod keys;
#[cfg(test)]
mod killed_tests;
mod local;
mod marks;
#[cfg(test)]
mod marks_tests;
mod request;
mod shelf;
#[cfg(test)]
mod tests;
mod texts;
mod working_set;

use crate::domain::{AnyRecord, Fieldbook};

pub use codec::encode;
pub use compare::{StoreDiff, is_thrown_away, later, thrown_away};
pub use deep::{IndexedDb, Write};
pub use local::LocalStore;
pub use marks::{
    Belonging, FIRST_GENERATION, Marks, belonging, empty, forgettable, raw_tombstone, record_tombstone,
};
pub use shelf::{KeyValueStore, MemoryStore, StorageError};
pub use working_set::{BUDGET, beyond};

/// What was found at start.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The records that could be read.
    pub fieldbook: Fieldbook,
    /// The records that couldn't be read.
    pub set_aside: Vec<Quarantined>,
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

/// Reads everything in `shelf`. What can't be read is moved to a quarantine key; nothing else is written.
///
/// # Errors
/// When the store can't be used at all.
pub fn load(shelf: &dyn KeyValueStore) -> Result<Loaded, StorageError> {
    let mut loaded = Loaded::default();
    let mut records = Vec::new();
    for (mut key, raw) in shelf.all(keys::PREFIX)? {
        let read = keys::kind(&key).map(|kind| codec::decode(kind, &raw));
        let aside = |key: &String| Quarantined {
            key: key.clone(),
            raw: raw.clone(),
        };
        match read {
            Some(Ok(record)) => records.push(record),
            Some(Err(codec::Unreadable::Newer)) => loaded.newer.push(aside(&key)),
            Some(Err(codec::Unreadable::Damaged)) => {
                key = set_aside(shelf, key, &raw);
                loaded.set_aside.push(aside(&key));
            }
            None if keys::is_quarantined(&key) => loaded.set_aside.push(aside(&key)),
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
fn set_aside(shelf: &dyn KeyValueStore, key: String, raw: &str) -> String {
    let quarantine = keys::quarantine(&key);
    let moved = shelf.put(&quarantine, raw).is_ok()
        && shelf
            .get(&quarantine)
            .is_ok_and(|copy| copy.as_deref() == Some(raw))
        && shelf.remove(&key).is_ok();
    if moved { quarantine } else { key }
}
