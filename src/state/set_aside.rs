//! Quarantine for records that couldn't be read: kept apart from the others, and never lost.

use leptos::prelude::*;

use super::App;
use super::keep::Order;
use crate::storage::{self, Quarantined, keys};
use crate::text::data;

impl App {
    /// Removes a quarantined record, and offers an undo.
    pub fn discard(self, record: Quarantined) {
        self.note_purge(&record.key, storage::raw_tombstone(&record.raw));
        self.keep(record.key.clone(), None, Order::FirstAtOnce);
        self.set_aside.update(|all| all.retain(|other| *other != record));
        self.say_with(data::DISCARDED, move || self.take_aside(record.clone()));
    }

    /// Moves a record that couldn't be read to quarantine.
    pub(super) fn take_aside(self, record: Quarantined) {
        let key = if keys::is_quarantined(&record.key) {
            record.key
        } else {
            // The database gets the fieldbook's version of the record instead, or nothing.
            let good = keys::record_key(&record.key)
                .and_then(|name| self.read_once(|book| book.record(&name).map(storage::encode)));
            self.keep_apart(record.key.clone(), None, good, Order::DeepOnly);
            keys::quarantine(&record.key)
        };
        self.keep(key.clone(), Some(record.raw.clone()), Order::FirstAtOnce);
        let aside = Quarantined { key, raw: record.raw };
        self.set_aside.update(|all| {
            if !all.contains(&aside) {
                all.push(aside);
            }
        });
    }
}
