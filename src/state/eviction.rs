//! Keeps localStorage small: the oldest notes are in the database alone when there are too many.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::App;
use super::persister::{Batch, DatabaseState, Order};
use crate::domain::RecordKey;
use crate::storage::{LOCAL_BUDGET, evictable, keys};

impl App {
    /// Removes the oldest notes from localStorage. Returns false if there was nothing to remove that is
    /// safely stored elsewhere.
    pub(super) fn evict_old_notes(self) -> bool {
        let safe = self
            .with_persister(|persister| {
                matches!(persister.database, DatabaseState::Open(_)).then(|| persister.first.clone())
            })
            .flatten();
        let Some(first) = safe.filter(|_| self.loaded.get_untracked()) else {
            return false;
        };
        let stored: BTreeMap<String, usize> = first
            .all(keys::PREFIX)
            .unwrap_or_default()
            .into_iter()
            .map(|(key, text)| (key, text.len()))
            .collect();
        let size = |key: &RecordKey| stored.get(&keys::record(key)).copied().unwrap_or_default();
        let total: usize = stored.values().sum();
        let old = self.read_once(|book| evictable(book, size, LOCAL_BUDGET.min(total / 2)));
        let on_their_way = self
            .with_persister(|persister| {
                let keys = persister.waiting.keys().chain(persister.to_retry.keys());
                keys.cloned().collect::<BTreeSet<_>>()
            })
            .unwrap_or_default();
        let old = old
            .iter()
            .map(keys::record)
            .filter(|key| !on_their_way.contains(key));
        let gone = old.filter(|key| stored.contains_key(key) && first.remove(key).is_ok());
        gone.count() > 0
    }

    /// The keys in `batch` that localStorage doesn't need: too old for it, and not there.
    pub(super) fn evicted_from_local(self, batch: &Batch) -> BTreeSet<String> {
        if !batch.values().any(|(_, order)| *order == Order::DatabaseFirst) {
            return BTreeSet::new();
        }
        // Records outside the batch count as empty here; the next start measures all of them.
        let size = |key: &RecordKey| {
            let kept = batch.get(&keys::record(key));
            kept.and_then(|(text, _)| text.as_ref()).map_or(0, String::len)
        };
        let old = self.read_once(|book| evictable(book, size, LOCAL_BUDGET));
        let there = self.with_persister(|persister| persister.first.keys(keys::PREFIX));
        let Some(Ok(there)) = there else {
            return BTreeSet::new();
        };
        let mut evicted: BTreeSet<String> = old.iter().map(keys::record).collect();
        for key in there {
            evicted.remove(&key);
        }
        evicted
    }
}
