//! Database writes that take too long, and removals that failed.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::App;
use super::persister::{Batch, FlushState, Order, Unsaved};
use crate::storage::{StorageError, keys};

/// How long a database write may take, and the extra time for each text: thousands of texts take a slow phone
/// a while.
pub const DEADLINE: Duration = Duration::from_secs(8);
const EACH: Duration = Duration::from_millis(10);

impl App {
    /// Starts a timer for a batch of `texts` texts; when it runs out, the batch is reported as not saved yet.
    pub(super) fn set_deadline(self, texts: usize) -> Option<TimeoutHandle> {
        let number = self.with_persister(|persister| {
            persister.batches += 1;
            persister.batches
        });
        let texts = u32::try_from(texts).unwrap_or(u32::MAX);
        let after = DEADLINE.saturating_add(EACH.saturating_mul(texts));
        let say = move || {
            let batch = self.with_persister(|persister| {
                let writes = persister.writing.clone();
                writes.filter(|_| Some(persister.batches) == number)
            });
            if let Some(batch) = batch.flatten() {
                self.note_late(&batch);
            }
        };
        set_timeout_with_handle(say, after).ok()
    }

    fn note_late(self, batch: &Batch) {
        // localStorage has the others.
        let only_there = batch.iter().filter(|(key, (text, order))| {
            *order == Order::DatabaseFirst || (text.is_none() && keys::is_record(key))
        });
        self.database_error.set(Some(StorageError::Late));
        self.unsaved.update(|all| {
            for one in all.values_mut() {
                one.lost = true;
                one.why = StorageError::Late;
            }
            for (key, (text, _)) in only_there {
                all.insert(key.clone(), not_there(text.clone(), StorageError::Late));
            }
        });
        self.trouble_closed.set(false);
        let then = self.with_persister(|persister| {
            persister.flush_state = FlushState::Late;
            std::mem::take(&mut persister.then)
        });
        for then in then.unwrap_or_default() {
            then();
        }
    }

    /// Reports records that are gone from localStorage but still in the database as not removed: the next
    /// start would bring them back.
    pub(super) fn note_not_removed(self, batch: &Batch, why: &StorageError) {
        let still_there = batch
            .iter()
            .filter(|(key, (text, _))| text.is_none() && keys::is_record(key));
        let still_there: Vec<String> = still_there.map(|(key, _)| key.clone()).collect();
        if !still_there.is_empty() {
            self.unsaved.update(|all| {
                for key in still_there {
                    all.insert(key, not_there(None, why.clone()));
                }
            });
        }
    }
}

fn not_there(text: Option<String>, why: StorageError) -> Unsaved {
    Unsaved {
        why,
        text,
        lost: true,
    }
}
