//! Permanent deletion on this device: the marks are applied at start, and made when something is purged.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::persister::{DatabaseState, Order};
use super::{App, clock};
use crate::domain::{Command, RecordKey};
use crate::storage::{FIRST_GENERATION, Marks, empty, forgettable, keys};

impl App {
    /// Whether localStorage's records can be shown: none of them was deleted for good.
    pub fn is_showable(self) -> bool {
        self.obeyed.get()
    }

    /// The records that were deleted for good on this device and have not come back.
    pub fn purged(self) -> BTreeSet<RecordKey> {
        let purged = self.with_persister(|persister| {
            let keys = persister.purged.keys();
            keys.filter_map(|key| keys::record_key(key))
                .collect::<BTreeSet<_>>()
        });
        let mut purged = purged.unwrap_or_default();
        self.read_once(|book| purged.retain(|key| book.record(key).is_none()));
        purged
    }

    /// Removes from localStorage what `marks` say was deleted for good, before any of it is shown or copied.
    pub(super) fn obey(self, marks: Marks) {
        let Some(first) = self.with_persister(|persister| persister.first.clone()) else {
            return;
        };
        if self.obeyed.get_untracked() {
            // The database has answered after all: the contents of localStorage have changed since the start,
            // and changes from now on go to both stores.
            self.set_database(DatabaseState::Opening);
            self.on_local
                .set_value(first.all(keys::PREFIX).unwrap_or_default());
        }
        let (all, outdated) = self
            .on_local
            .with_value(|texts| (marks.is_outdated(texts), marks.outdated(texts)));
        let generation = self.on_local.with_value(|texts| {
            let there = texts.iter().find(|(key, _)| key == keys::GENERATION);
            there.map(|(_, text)| text.clone())
        });
        // If the browser has cleared the database, localStorage's generation counts.
        let generation = marks.wiped.or(generation).filter(|one| !one.is_empty());
        let generation = generation.unwrap_or_else(|| FIRST_GENERATION.to_owned());
        // If something can't be removed, the next start tries again.
        if all {
            drop(empty(&*first, &generation));
        } else {
            for key in &outdated {
                drop(first.remove(key));
            }
        }
        self.with_persister(|persister| {
            persister.generation_state.generation = generation;
            persister.generation_state.is_known = false;
            persister.purged = marks.purged;
        });
        if !outdated.is_empty() {
            self.forget_outdated(&outdated);
        }
        self.obeyed.set(true);
    }

    fn forget_outdated(self, outdated: &BTreeSet<String>) {
        self.on_local
            .update_value(|texts| texts.retain(|(key, _)| !outdated.contains(key)));
        self.quarantined
            .update(|all| all.retain(|record| !outdated.contains(&record.key)));
        self.newer
            .update(|all| all.retain(|newer| !outdated.contains(&newer.key)));
        let records = outdated.iter().filter_map(|key| keys::record_key(key));
        // A missing record doesn't make the command fail.
        drop(self.carry_out(Command::Purge(records.collect())));
    }

    /// Removes tombstones that are too old to be useful.
    pub(super) fn forget_old_purges(self) {
        let purged = self.with_persister(|persister| persister.purged.clone());
        for key in forgettable(&purged.unwrap_or_default(), clock::now()) {
            self.forget_purge(&key);
        }
    }

    /// Marks the record at `key` as purged, in the same batch that removes it.
    pub(super) fn note_purge(self, key: &str, tombstone: String) {
        self.with_persister(|persister| persister.purged.insert(key.to_owned(), tombstone.clone()));
        self.persist_separately(keys::tombstone(key), None, Some(tombstone), Order::DatabaseOnly);
    }

    /// Removes the tombstone of a record that is written again, after an undo or an import.
    pub(super) fn forget_purge(self, key: &str) {
        let was_purged = self.with_persister(|persister| persister.purged.remove(key).is_some());
        if was_purged == Some(true) {
            self.persist_separately(keys::tombstone(key), None, None, Order::DatabaseOnly);
        }
    }
}
