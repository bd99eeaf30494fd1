//! Permanent deletion on this device, and the marks it leaves.

use super::{App, Unfinished};
use crate::domain::Timestamp;

impl App {
    /// Stores the record's `text` under `key`, or removes the record, and marks in the same batch up to which `horizon` it
    /// was deleted for good.
    pub(super) fn persist_record(self, key: String, text: Option<String>, horizon: Option<Timestamp>) {
        let horizon = horizon.map(|horizon| horizon.to_string());
        let is_new = self
            .saving
            .with_persister(|persister| persister.purged.get(&key) != horizon.as_ref());
        match (text, horizon) {
            (None, Some(horizon)) => self.purge(key, horizon),
            (text, horizon) => {
                if let Some(horizon) = horizon.filter(|_| is_new) {
                    self.change_stored(|persister| persister.put_horizon(&key, horizon));
                }
                self.persist(key, text);
            }
        }
    }

    /// After something was deleted for good: deletes these unfinished texts, and what was here before the last import,
    /// which may contain the same.
    pub fn delete_traces(self, unfinished: &[Unfinished]) {
        self.forget_last_import();
        for text in unfinished {
            self.delete_unfinished(text);
        }
    }

    /// Removes what is stored under `key` for good, and marks that in the same batch.
    pub(super) fn purge(self, key: String, tombstone: String) {
        self.change_stored(|persister| persister.purge(key, tombstone));
    }
}
