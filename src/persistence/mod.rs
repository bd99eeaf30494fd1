//! Where records are stored.
//!
//! The [`Database`] holds everything: [`IndexedDb`], or [`LocalDatabase`] in browsers that refuse it. localStorage
//! holds drafts and settings, which must be stored between two keys, and a mirror of the newest records.
//! The [`Persister`] decides what goes where, and knows what is saved.

mod codec;
mod database;
mod drafts;
mod indexed_db;
pub(crate) mod keys;
mod loaded;
mod local;
mod marks;
#[cfg(test)]
mod marks_tests;
mod persister;
mod request;
mod sealing;
mod store;
#[cfg(test)]
mod tests;
mod texts;

use crate::domain::AnyRecord;

pub use codec::encode;
pub use database::{Batch, Content, Database, FirstPart, LocalDatabase, Records};
pub use drafts::{discard_mark, is_discarded, later};
pub use indexed_db::IndexedDb;
pub use loaded::Loaded;
pub use local::LocalStore;
pub use marks::{Belonging, FIRST_GENERATION, Marks, belonging, empty, raw_tombstone};
pub use persister::{Persister, mirror_counts};
pub use sealing::{
    KEY, Keyring, Lock, LockState, Passkey, SealedStore, Switch, forget_wrong_tries, open_noted,
    set_wrong_tries, wrapped_key, wrong_tries,
};
pub use store::{KeyValueStore, StorageError};
#[cfg(test)]
pub(crate) use tests::memory_store::MemoryStore;

/// A record that couldn't be read, kept raw and apart from the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its key in the store.
    pub key: String,
    /// What was there, untouched.
    pub raw: String,
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
