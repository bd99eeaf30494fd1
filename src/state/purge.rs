//! What was deleted for good, on this device: obeyed at start, and marked where it happens.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::keep::{Deep, Order};
use super::{App, clock};
use crate::domain::{Command, RecordKey};
use crate::storage::{FIRST_GENERATION, Marks, empty, forgettable, keys};

impl App {
    /// Whether what the first shelf has can be shown: nothing of it was deleted for good.
    pub fn is_showable(self) -> bool {
        self.obeyed.get()
    }

    /// The records that were deleted for good on this device and are not here again.
    pub fn purged(self) -> BTreeSet<RecordKey> {
        let purged = self.with_keeper(|keeper| {
            let keys = keeper.purged.keys();
            keys.filter_map(|key| keys::record_key(key))
                .collect::<BTreeSet<_>>()
        });
        let mut purged = purged.unwrap_or_default();
        self.read_once(|book| purged.retain(|key| book.record(key).is_none()));
        purged
    }

    /// Forgets what the first shelf has of what `marks` say is deleted for good, before
    /// anything of it is shown or copied.
    pub(super) fn obey(self, marks: Marks) {
        let Some(first) = self.with_keeper(|keeper| keeper.first.clone()) else {
            return;
        };
        if self.obeyed.get_untracked() {
            // The second shelf has answered after all: what lay here at start has changed since,
            // and what changes from now on is for both.
            self.set_deep(Deep::Opening);
            self.on_first
                .set_value(first.all(keys::PREFIX).unwrap_or_default());
        }
        let (all, outdated) = self
            .on_first
            .with_value(|texts| (marks.is_outdated(texts), marks.outdated(texts)));
        let generation = self.on_first.with_value(|texts| {
            let there = texts.iter().find(|(key, _)| key == keys::GENERATION);
            there.map(|(_, text)| text.clone())
        });
        // The first shelf's counts where the browser has cleared the second.
        let generation = marks.wiped.or(generation).filter(|one| !one.is_empty());
        let generation = generation.unwrap_or_else(|| FIRST_GENERATION.to_owned());
        // What can't be removed is tried again at the next start.
        if all {
            drop(empty(&*first, &generation));
        } else {
            for key in &outdated {
                drop(first.remove(key));
            }
        }
        self.with_keeper(|keeper| {
            keeper.era.generation = generation;
            keeper.era.is_known = false;
            keeper.purged = marks.purged;
        });
        if !outdated.is_empty() {
            self.forget_outdated(&outdated);
        }
        self.obeyed.set(true);
    }

    fn forget_outdated(self, outdated: &BTreeSet<String>) {
        self.on_first
            .update_value(|texts| texts.retain(|(key, _)| !outdated.contains(key)));
        self.set_aside
            .update(|all| all.retain(|aside| !outdated.contains(&aside.key)));
        self.newer
            .update(|all| all.retain(|newer| !outdated.contains(&newer.key)));
        let records = outdated.iter().filter_map(|key| keys::record_key(key));
        // What isn't there is no reason to refuse.
        drop(self.carry_out(Command::Purge(records.collect())));
    }

    /// Removes tombstones that are too old to be of use.
    pub(super) fn forget_old_purges(self) {
        let purged = self.with_keeper(|keeper| keeper.purged.clone());
        for key in forgettable(&purged.unwrap_or_default(), clock::now()) {
            self.forget_purge(&key);
        }
    }

    /// Marks what lies at `key` as purged, in the same batch that removes it.
    pub(super) fn note_purge(self, key: &str, tombstone: String) {
        self.with_keeper(|keeper| keeper.purged.insert(key.to_owned(), tombstone.clone()));
        self.keep_apart(keys::tombstone(key), None, Some(tombstone), Order::DeepOnly);
    }

    /// What was purged is written again: somebody has taken it back, or taken it in from a file.
    pub(super) fn forget_purge(self, key: &str) {
        let was_purged = self.with_keeper(|keeper| keeper.purged.remove(key).is_some());
        if was_purged == Some(true) {
            self.keep_apart(keys::tombstone(key), None, None, Order::DeepOnly);
        }
    }
}
