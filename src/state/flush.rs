//! The queue to the database: texts that arrive during a write form the next batch, which counts as saved
//! when the database has committed it.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::persister::{Batch, DatabaseState, FlushState, Order};
use crate::scheduler::{yield_now, yield_to_paint};
use crate::storage::{IndexedDb, StorageError, Write, is_discarded, keys};
use crate::text::trouble;

/// How many texts are written to localStorage before the browser can do other work.
const AT_A_TIME: usize = 500;

impl App {
    /// Runs `then` when everything saved until now is on the disk, or has failed.
    pub fn when_persisted(self, then: impl FnOnce() + 'static) {
        let mut then = Some(then);
        self.with_persister(|persister| {
            if persister.is_busy() && persister.flush_state != FlushState::Late {
                persister
                    .then
                    .extend(then.take().map(|then| Box::new(then) as Box<_>));
            }
        });
        if let Some(then) = then {
            then();
        }
    }

    /// Called when the database has been opened, or can't be.
    pub(super) fn set_database(self, database: DatabaseState) {
        let left = self.with_persister(|persister| {
            persister.database = database;
            let absent = matches!(persister.database, DatabaseState::Absent);
            absent.then(|| std::mem::take(&mut persister.waiting))
        });
        let Some(left) = left.flatten() else {
            return self.flush();
        };
        for (key, (text, order)) in &left {
            if *order == Order::DatabaseFirst {
                self.write_local(key, text.as_deref(), true);
            }
        }
        self.unsaved
            .update(|all| all.values_mut().for_each(|one| one.lost = true));
        self.run_then();
    }

    /// Writes the waiting texts to the database, batch after batch.
    pub(super) fn flush(self) {
        let free = self.with_persister(|persister| {
            let free = persister.flush_state == FlushState::Idle
                && !persister.batching
                && matches!(persister.database, DatabaseState::Open(_));
            let free = free && !persister.waiting.is_empty();
            if free {
                persister.flush_state = FlushState::Flushing;
            }
            free
        });
        if free == Some(true) {
            let only_typed =
                self.with_persister(|persister| !persister.waiting.keys().any(|key| keys::is_record(key)));
            spawn_local(async move {
                if only_typed == Some(true) {
                    // localStorage has it; showing the letter on the screen comes before the database.
                    yield_to_paint().await;
                }
                let mut was_late = false;
                while let Some((database, batch)) = self.next_batch() {
                    let writes: Vec<Write> = batch
                        .iter()
                        .map(|(key, (text, _))| (key.as_str(), text.as_deref()))
                        .collect();
                    let deadline = self.set_deadline(batch.len());
                    let outcome = write(self, database, &writes).await;
                    if let Some(deadline) = deadline {
                        deadline.clear();
                    }
                    if outcome == Err(StorageError::Wiped) {
                        return self.begin_again();
                    }
                    was_late |= self.with_persister(|persister| {
                        std::mem::replace(&mut persister.flush_state, FlushState::Flushing)
                    }) == Some(FlushState::Late);
                    self.on_committed(batch, outcome).await;
                }
                if was_late && self.is_saved() {
                    self.clear_saved_drafts();
                    self.say(trouble::RETRIED);
                }
                self.run_then();
            });
        }
    }

    /// Collects what is saved from now on until [`App::end_batch`], so that the database gets it as one batch.
    pub(super) fn begin_batch(self) {
        self.with_persister(|persister| persister.batching = true);
    }

    /// Writes what was held back to the database.
    pub(super) fn end_batch(self) {
        self.with_persister(|persister| persister.batching = false);
        self.flush();
        self.run_then();
    }

    /// Whether the fieldbook is between two states, and writes are held back.
    pub fn is_batching(self) -> bool {
        self.with_persister(|persister| persister.batching) == Some(true)
    }

    fn next_batch(self) -> Option<(Rc<IndexedDb>, Rc<Batch>)> {
        self.with_persister(|persister| {
            persister.writing = None;
            if persister.batching {
                persister.flush_state = FlushState::Idle;
                return None;
            }
            let mut batch = std::mem::take(&mut persister.waiting);
            if batch.is_empty() && std::mem::take(&mut persister.has_room) {
                batch = std::mem::take(&mut persister.to_retry);
            }
            match &persister.database {
                DatabaseState::Open(database) if !batch.is_empty() => {
                    let batch = Rc::new(batch);
                    persister.writing = Some(batch.clone());
                    Some((database.clone(), batch))
                }
                _ => {
                    persister.flush_state = FlushState::Idle;
                    None
                }
            }
        })
        .flatten()
    }

    /// Handles the outcome of writing `batch`.
    async fn on_committed(self, batch: Rc<Batch>, outcome: Result<(), StorageError>) {
        let saved = outcome.is_ok();
        self.database_error.set(outcome.err());
        let beyond = if saved {
            self.evicted_from_local(&batch)
        } else {
            BTreeSet::new()
        };
        // Deciding what is too old takes long for this many.
        if batch.len() > AT_A_TIME {
            yield_now().await;
        }
        let together = batch
            .iter()
            .filter(|(_, (_, order))| *order == Order::DatabaseFirst);
        let here = together.filter(|(key, _)| !beyond.contains(*key));
        for (at, (key, (text, _))) in here.enumerate() {
            if at % AT_A_TIME == AT_A_TIME - 1 {
                yield_now().await;
            }
            // A newer text is there already.
            if self.with_persister(|persister| !persister.waiting.contains_key(key)) == Some(true) {
                self.write_local(key, text.as_deref(), !saved);
            }
        }
        if saved {
            self.forget_discarded(&batch);
        } else if let Some(why) = self.database_error.get_untracked() {
            self.note_not_removed(&batch, &why);
        }
        let changed_since =
            self.with_persister(|persister| persister.waiting.keys().cloned().collect::<BTreeSet<_>>());
        let settled = |key: &String| {
            batch.contains_key(key)
                && !changed_since
                    .as_ref()
                    .is_some_and(|changed_since| changed_since.contains(key))
        };
        if self.unsaved.with_untracked(|all| all.keys().any(settled)) {
            self.unsaved.update(|all| {
                if saved {
                    all.retain(|key, _| !settled(key));
                }
                all.iter_mut()
                    .filter(|(key, _)| settled(key))
                    .for_each(|(_, one)| one.lost = true);
            });
            self.trouble_closed.set(false);
        }
        self.with_persister(|persister| {
            persister.has_room = saved;
            persister.was_filled |= saved
                && batch
                    .iter()
                    .any(|(key, (text, _))| text.is_some() && keys::is_record(key));
            persister.writing = None;
            if !saved {
                for (key, kept) in Rc::unwrap_or_clone(batch) {
                    persister.to_retry.entry(key).or_insert(kept);
                }
            }
        });
    }

    /// Removes discarded drafts from localStorage that the database has marked as discarded.
    fn forget_discarded(self, batch: &Batch) {
        for (key, (text, _)) in batch {
            let thrown = text.as_deref().filter(|text| is_discarded(text));
            self.with_persister(|persister| {
                if thrown.is_some()
                    && persister
                        .first
                        .get(key)
                        .is_ok_and(|here| here.as_deref() == thrown)
                {
                    // If it can't be removed, it still marks the draft as discarded.
                    let _ = persister.first.remove(key);
                }
            });
        }
    }

    /// Runs the callbacks if nothing is waiting any more.
    fn run_then(self) {
        let then = self.with_persister(|persister| {
            let done = !persister.is_busy();
            done.then(|| std::mem::take(&mut persister.then))
        });
        let then = then.flatten();
        for then in then.unwrap_or_default() {
            then();
        }
    }
}

/// Writes; if the browser has closed the database in the meantime, reopens it and tries once more.
async fn write(app: App, database: Rc<IndexedDb>, writes: &[Write<'_>]) -> Result<(), StorageError> {
    let generation = app
        .with_persister(|persister| persister.generation_state.generation.clone())
        .unwrap_or_default();
    let outcome = database.write(writes, &generation).await;
    if !matches!(outcome, Err(StorageError::Failed(_))) {
        return outcome;
    }
    let reopened = app.take_opened(IndexedDb::open().await?).await;
    reopened.write(writes, &generation).await?;
    app.with_persister(|persister| persister.database = DatabaseState::Open(reopened));
    Ok(())
}
