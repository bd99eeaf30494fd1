//! The queue to the database: texts that arrive during a write form the next batch, which counts as saved
//! when the database has committed it.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::keep::{Batch, Deep, Order, Pump};
use crate::domain::RecordKey;
use crate::scheduler::{yield_now, yield_to_paint};
use crate::storage::{BUDGET, IndexedDb, StorageError, Write, beyond, is_thrown_away, keys};
use crate::text::trouble;

/// How many texts are written to localStorage before the browser can do other work.
const AT_A_TIME: usize = 500;

impl App {
    /// Runs `then` when everything saved until now is on the disk, or has failed.
    pub fn when_kept(self, then: impl FnOnce() + 'static) {
        let mut then = Some(then);
        self.with_keeper(|keeper| {
            if keeper.is_busy() && keeper.pump != Pump::Late {
                keeper
                    .then
                    .extend(then.take().map(|then| Box::new(then) as Box<_>));
            }
        });
        if let Some(then) = then {
            then();
        }
    }

    /// Called when the database has been opened, or can't be.
    pub(super) fn set_deep(self, deep: Deep) {
        let left = self.with_keeper(|keeper| {
            keeper.deep = deep;
            let absent = matches!(keeper.deep, Deep::Absent);
            absent.then(|| std::mem::take(&mut keeper.waiting))
        });
        let Some(left) = left.flatten() else {
            return self.pump();
        };
        for (key, (text, order)) in &left {
            if *order == Order::Together {
                self.keep_first(key, text.as_deref(), true);
            }
        }
        self.unkept
            .update(|all| all.values_mut().for_each(|one| one.lost = true));
        self.run_then();
    }

    /// Writes the waiting texts to the database, batch after batch.
    pub(super) fn pump(self) {
        let free = self.with_keeper(|keeper| {
            let free = keeper.pump == Pump::Still && !keeper.held && matches!(keeper.deep, Deep::Open(_));
            let free = free && !keeper.waiting.is_empty();
            if free {
                keeper.pump = Pump::Running;
            }
            free
        });
        if free == Some(true) {
            let only_typed =
                self.with_keeper(|keeper| !keeper.waiting.keys().any(|key| keys::is_record(key)));
            spawn_local(async move {
                if only_typed == Some(true) {
                    // localStorage has it; showing the letter on the screen comes before the database.
                    yield_to_paint().await;
                }
                let mut was_late = false;
                while let Some((deep, batch)) = self.next_batch() {
                    let writes: Vec<Write> = batch
                        .iter()
                        .map(|(key, (text, _))| (key.as_str(), text.as_deref()))
                        .collect();
                    let deadline = self.set_deadline(batch.len());
                    let outcome = write(self, deep, &writes).await;
                    if let Some(deadline) = deadline {
                        deadline.clear();
                    }
                    if outcome == Err(StorageError::Wiped) {
                        return self.begin_again();
                    }
                    was_late |= self.with_keeper(|keeper| std::mem::replace(&mut keeper.pump, Pump::Running))
                        == Some(Pump::Late);
                    self.settle(batch, outcome).await;
                }
                if was_late && self.is_saved() {
                    self.clear_saved_drafts();
                    self.say(trouble::RETRIED);
                }
                self.run_then();
            });
        }
    }

    /// Collects what is saved from now on until [`App::let_go`], so that the database gets it as one batch.
    pub(super) fn hold_back(self) {
        self.with_keeper(|keeper| keeper.held = true);
    }

    /// Writes what was held back to the database.
    pub(super) fn let_go(self) {
        self.with_keeper(|keeper| keeper.held = false);
        self.pump();
        self.run_then();
    }

    /// Whether the fieldbook is between two states, and writes are held back.
    pub fn is_held_back(self) -> bool {
        self.with_keeper(|keeper| keeper.held) == Some(true)
    }

    fn next_batch(self) -> Option<(Rc<IndexedDb>, Rc<Batch>)> {
        self.with_keeper(|keeper| {
            keeper.writing = None;
            if keeper.held {
                keeper.pump = Pump::Still;
                return None;
            }
            let mut batch = std::mem::take(&mut keeper.waiting);
            if batch.is_empty() && std::mem::take(&mut keeper.has_room) {
                batch = std::mem::take(&mut keeper.behind);
            }
            match &keeper.deep {
                Deep::Open(deep) if !batch.is_empty() => {
                    let batch = Rc::new(batch);
                    keeper.writing = Some(batch.clone());
                    Some((deep.clone(), batch))
                }
                _ => {
                    keeper.pump = Pump::Still;
                    None
                }
            }
        })
        .flatten()
    }

    /// Handles the outcome of writing `batch`.
    async fn settle(self, batch: Rc<Batch>, outcome: Result<(), StorageError>) {
        let saved = outcome.is_ok();
        self.deep_trouble.set(outcome.err());
        let beyond = if saved {
            self.beyond_first(&batch)
        } else {
            BTreeSet::new()
        };
        // Deciding what is too old takes long for this many.
        if batch.len() > AT_A_TIME {
            yield_now().await;
        }
        let together = batch.iter().filter(|(_, (_, order))| *order == Order::Together);
        let here = together.filter(|(key, _)| !beyond.contains(*key));
        for (at, (key, (text, _))) in here.enumerate() {
            if at % AT_A_TIME == AT_A_TIME - 1 {
                yield_now().await;
            }
            // A newer text is there already.
            if self.with_keeper(|keeper| !keeper.waiting.contains_key(key)) == Some(true) {
                self.keep_first(key, text.as_deref(), !saved);
            }
        }
        if saved {
            self.forget_thrown_away(&batch);
        } else if let Some(why) = self.deep_trouble.get_untracked() {
            self.note_not_removed(&batch, &why);
        }
        let anew = self.with_keeper(|keeper| keeper.waiting.keys().cloned().collect::<BTreeSet<_>>());
        let settled =
            |key: &String| batch.contains_key(key) && !anew.as_ref().is_some_and(|anew| anew.contains(key));
        if self.unkept.with_untracked(|all| all.keys().any(settled)) {
            self.unkept.update(|all| {
                if saved {
                    all.retain(|key, _| !settled(key));
                }
                all.iter_mut()
                    .filter(|(key, _)| settled(key))
                    .for_each(|(_, one)| one.lost = true);
            });
            self.trouble_closed.set(false);
        }
        self.with_keeper(|keeper| {
            keeper.has_room = saved;
            keeper.was_filled |= saved
                && batch
                    .iter()
                    .any(|(key, (text, _))| text.is_some() && keys::is_record(key));
            keeper.writing = None;
            if !saved {
                for (key, kept) in Rc::unwrap_or_clone(batch) {
                    keeper.behind.entry(key).or_insert(kept);
                }
            }
        });
    }

    /// The keys in `batch` that localStorage doesn't need: too old for it, and not there.
    fn beyond_first(self, batch: &Batch) -> BTreeSet<String> {
        if !batch.values().any(|(_, order)| *order == Order::Together) {
            return BTreeSet::new();
        }
        // Records outside the batch count as empty here; the next start measures all of them.
        let size = |key: &RecordKey| {
            let kept = batch.get(&keys::record(key));
            kept.and_then(|(text, _)| text.as_ref()).map_or(0, String::len)
        };
        let old = self.read_once(|book| beyond(book, size, BUDGET));
        let there = self.with_keeper(|keeper| keeper.first.keys(keys::PREFIX));
        let Some(Ok(there)) = there else {
            return BTreeSet::new();
        };
        let mut beyond: BTreeSet<String> = old.iter().map(keys::record).collect();
        for key in there {
            beyond.remove(&key);
        }
        beyond
    }

    /// Removes discarded drafts from localStorage that the database has marked as discarded.
    fn forget_thrown_away(self, batch: &Batch) {
        for (key, (text, _)) in batch {
            let thrown = text.as_deref().filter(|text| is_thrown_away(text));
            self.with_keeper(|keeper| {
                if thrown.is_some() && keeper.first.get(key).is_ok_and(|here| here.as_deref() == thrown) {
                    // If it can't be removed, it still marks the draft as discarded.
                    let _ = keeper.first.remove(key);
                }
            });
        }
    }

    /// Runs the callbacks if nothing is waiting any more.
    fn run_then(self) {
        let then = self.with_keeper(|keeper| {
            let done = !keeper.is_busy();
            done.then(|| std::mem::take(&mut keeper.then))
        });
        let then = then.flatten();
        for then in then.unwrap_or_default() {
            then();
        }
    }
}

/// Writes; if the browser has closed the database in the meantime, reopens it and tries once more.
async fn write(app: App, deep: Rc<IndexedDb>, writes: &[Write<'_>]) -> Result<(), StorageError> {
    let generation = app
        .with_keeper(|keeper| keeper.era.generation.clone())
        .unwrap_or_default();
    let outcome = deep.write(writes, &generation).await;
    if !matches!(outcome, Err(StorageError::Failed(_))) {
        return outcome;
    }
    let anew = app.take_opened(IndexedDb::open().await?).await;
    anew.write(writes, &generation).await?;
    app.with_keeper(|keeper| keeper.deep = Deep::Open(anew));
    Ok(())
}
