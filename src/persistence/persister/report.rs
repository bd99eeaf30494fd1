//! What the [`Persister`] knows: what is saved, what isn't yet, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::{Persister, Phase};
use crate::persistence::{StorageError, keys};

impl Persister {
    /// What is on screen but not on the device, and why.
    pub fn unsaved(&self) -> BTreeMap<String, StorageError> {
        let why = self.why.clone().unwrap_or(StorageError::Late);
        let writing = self.writing.iter().filter(|writing| writing.is_late);
        let late = writing.flat_map(|writing| writing.batch.iter().chain(&self.waiting));
        let failed: BTreeMap<_, _> = late.chain(&self.failed).collect();
        // localStorage has taken over a photo's text, but never its picture.
        let lacks_picture = |key: &str| {
            let pictures = keys::pictures(key).into_iter().flatten();
            let mut contents = pictures.filter_map(|picture| failed.get(&picture));
            contents.any(|content| content.is_some())
        };
        let is_missing = |key: &str| !self.notepad.has_rescued(key) || lacks_picture(key);
        let records = failed
            .keys()
            .filter(|key| keys::is_record(key) && is_missing(key));
        let records = records.map(|key| ((*key).clone(), why.clone()));
        let drafts = self.notepad.refused();
        let drafts = drafts.filter(|(key, _)| self.is_only_in_memory(key));
        records
            .chain(drafts.map(|(key, why)| (key.clone(), why.clone())))
            .collect()
    }

    /// Whether the database won't take over the draft that localStorage refused.
    fn is_only_in_memory(&self, key: &str) -> bool {
        self.phase == Phase::Local || self.is_late() || self.failed.contains_key(key)
    }

    /// The drafts and settings that localStorage refused, and that the database doesn't have yet.
    pub fn refused(&self) -> BTreeSet<String> {
        self.notepad.refused().map(|(key, _)| key.clone()).collect()
    }

    /// Whether a record is on its way to the database.
    pub fn is_saving(&self) -> bool {
        let writing = self.writing.iter().flat_map(|writing| writing.batch.keys());
        writing.chain(self.waiting.keys()).any(|key| keys::is_record(key))
    }

    /// Whether anything is on its way to the database.
    pub fn is_busy(&self) -> bool {
        self.is_batching || self.writing.is_some() || !self.waiting.is_empty()
    }

    /// Whether the batch being written is late.
    pub fn is_late(&self) -> bool {
        self.writing.as_ref().is_some_and(|writing| writing.is_late)
    }

    /// Whether writes are held back.
    pub fn is_batching(&self) -> bool {
        self.is_batching
    }

    /// Whether only drafts and settings are waiting.
    pub fn waits_with_typing_only(&self) -> bool {
        !self.waiting.keys().any(|key| keys::is_record(key))
    }

    /// Whether there is no database but localStorage.
    pub fn is_local(&self) -> bool {
        self.phase == Phase::Local
    }

    /// Whether the database holds everything.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Why the last write to the database failed, or why there is none.
    pub fn why(&self) -> Option<&StorageError> {
        self.why.as_ref()
    }
}
