//! Permanent deletion on this device, and the marks it leaves.

use super::{App, Unfinished};
use crate::domain::{Command, Timestamp};

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

    /// Carries out `command`, which deletes for good, and deletes these unfinished texts. What was here before the last
    /// import goes, too, because it may contain the same. Returns whether it was carried out.
    pub fn erase(self, command: Command, unfinished: &[Unfinished]) -> bool {
        let done = self.dispatch(command).is_ok();
        if done {
            self.forget_last_import();
            for text in unfinished {
                self.delete_unfinished(text);
            }
        }
        done
    }

    /// Removes what is stored under `key` for good, and marks that in the same batch.
    pub(super) fn purge(self, key: String, tombstone: String) {
        self.change_stored(|persister| persister.purge(key, tombstone));
    }
}
