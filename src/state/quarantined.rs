//! Quarantine for records that couldn't be read: kept apart from the others, and never lost.

use leptos::prelude::*;

use super::App;
use crate::persistence::{self, Quarantined, keys};

impl App {
    /// Removes a quarantined record, says `said`, and offers an undo.
    pub fn discard(self, record: Quarantined, said: &str) {
        self.remove_quarantined(&record);
        self.say_with(said, move || self.quarantine(record.clone()));
    }

    pub(super) fn remove_quarantined(self, record: &Quarantined) {
        self.purge(record.key.clone(), persistence::raw_tombstone(&record.raw));
        self.store
            .quarantined
            .update(|all| all.retain(|other| other != record));
    }

    /// Moves a record that couldn't be read to quarantine.
    pub(super) fn quarantine(self, record: Quarantined) {
        let key = if keys::is_quarantined(&record.key) {
            record.key
        } else {
            // Its place gets the fieldbook's version of the record, or nothing.
            let good = keys::record_key(&record.key).and_then(|name| self.store.text_of(&name));
            self.persist(record.key.clone(), good);
            keys::quarantine(&record.key)
        };
        self.persist(key.clone(), Some(record.raw.clone()));
        let quarantined = Quarantined { key, raw: record.raw };
        self.store.quarantined.update(|all| {
            if !all.contains(&quarantined) {
                all.push(quarantined);
            }
        });
    }
}
