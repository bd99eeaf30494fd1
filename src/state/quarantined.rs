//! Quarantine for records that couldn't be read: kept apart from the others, and never lost.

use leptos::prelude::*;

use super::App;
use super::persister::Order;
use crate::storage::{self, Quarantined, keys};
use crate::text::data;

impl App {
    /// Removes a quarantined record, and offers an undo.
    pub fn discard(self, record: Quarantined) {
        self.note_purge(&record.key, storage::raw_tombstone(&record.raw));
        self.persist(record.key.clone(), None, Order::LocalFirst);
        self.quarantined
            .update(|all| all.retain(|other| *other != record));
        self.say_with(data::DISCARDED, move || self.quarantine(record.clone()));
    }

    /// Moves a record that couldn't be read to quarantine.
    pub(super) fn quarantine(self, record: Quarantined) {
        let key = if keys::is_quarantined(&record.key) {
            record.key
        } else {
            // The database gets the fieldbook's version of the record instead, or nothing.
            let good = keys::record_key(&record.key)
                .and_then(|name| self.read_once(|book| book.record(&name).map(storage::encode)));
            self.persist_separately(record.key.clone(), None, good, Order::DatabaseOnly);
            keys::quarantine(&record.key)
        };
        self.persist(key.clone(), Some(record.raw.clone()), Order::LocalFirst);
        let quarantined = Quarantined { key, raw: record.raw };
        self.quarantined.update(|all| {
            if !all.contains(&quarantined) {
                all.push(quarantined);
            }
        });
    }
}
