//! Carries out what the [`Persister`] decides: commits its batches one after the other, and shows what is saved.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::persistence::{Batch, Belonging, Database, IndexedDb, LocalDatabase, Persister, StorageError};
use crate::platform::yield_to_paint;

/// How long a database write may take, and the extra time for each text: thousands of texts take a slow phone
/// a while.
pub const DEADLINE: Duration = Duration::from_secs(8);
const EACH: Duration = Duration::from_millis(10);
/// How many records are copied to localStorage before the browser can do other work.
const AT_A_TIME: usize = 200;

/// What the screens show of the [`Persister`].
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SaveReport {
    /// What is on screen but not on the device.
    pub(super) unsaved: BTreeMap<String, StorageError>,
    /// Drafts and settings that localStorage refused, and the database may still take.
    pub(super) refused: BTreeSet<String>,
    /// Whether a record is on its way.
    pub(super) is_saving: bool,
    /// Why the last write to the database failed.
    pub(super) why: Option<StorageError>,
}

impl App {
    pub(super) fn with_persister<T>(self, ask: impl FnOnce(&mut Persister) -> T) -> T {
        ask(&mut self.persister.write_value())
    }

    /// Stores `text` under `key`; `None` removes it.
    pub(super) fn persist(self, key: String, text: Option<String>) {
        let mut belongs = None;
        self.change_stored(|persister| belongs = persister.put(key, text));
        match belongs {
            Some(Belonging::Cleared) => self.write_again_soon(),
            Some(Belonging::Wiped) => spawn_local(self.begin_again_if_wiped()),
            Some(Belonging::Ours) | None => {}
        }
    }

    /// Changes what is stored. What a newer version wrote is never overwritten.
    pub(super) fn change_stored(self, change: impl FnOnce(&mut Persister)) {
        if self.newer.with_untracked(Vec::is_empty) {
            self.with_persister(change);
            self.flush();
        }
    }

    fn show_saving(self) {
        let now = self.with_persister(|persister| SaveReport {
            unsaved: persister.unsaved(),
            refused: persister.refused(),
            is_saving: persister.is_saving(),
            why: persister.why().cloned(),
        });
        let before = self.saving.get_untracked();
        if now.unsaved != before.unsaved && !now.unsaved.is_empty() {
            self.trouble_closed.set(false);
        }
        if now != before {
            self.saving.set(now);
        }
    }

    /// Takes care of what isn't committed when the page is left.
    pub(super) fn watch_leaving(self) {
        window_event_listener_untyped("pagehide", move |_| self.with_persister(Persister::leave));
    }

    /// The database in use.
    pub(super) fn database(self) -> Rc<dyn Database> {
        match self.indexed_db.get_value() {
            Some(database) => Rc::new(database),
            None => Rc::new(LocalDatabase(
                self.with_persister(|persister| persister.notepad.local.clone()),
            )),
        }
    }

    /// Uses `database` from now on. `is_complete` says whether it holds everything.
    pub(super) fn use_database(self, database: IndexedDb, is_complete: bool) {
        self.indexed_db.set_value(Some(database));
        self.with_persister(|persister| persister.open(is_complete));
        self.flush();
    }

    /// Commits what is waiting, batch after batch.
    pub(super) fn flush(self) {
        self.show_saving();
        let (can_begin, typing_only) =
            self.with_persister(|persister| (persister.can_begin(), persister.waits_with_typing_only()));
        if can_begin && !self.flushing.get_value() {
            self.flushing.set_value(true);
            spawn_local(async move {
                if typing_only {
                    // localStorage has it; showing the letter on the screen comes before the database.
                    yield_to_paint().await;
                }
                self.commit_all().await;
            });
        }
    }

    async fn commit_all(self) {
        let mut was_late = false;
        while let Some((number, batch)) = self.with_persister(Persister::begin) {
            let outcome = self.commit(number, &batch).await;
            if outcome == Err(StorageError::Wiped) {
                return self.begin_again();
            }
            was_late |= self.with_persister(|persister| persister.end(outcome));
            self.show_saving();
        }
        self.flushing.set_value(false);
        if was_late && self.is_saved() {
            self.clear_saved_drafts();
            self.say_saved_late();
        }
        self.run_then();
        self.copy_to_mirror().await;
    }

    /// Commits; if the browser has closed the database in the meantime, reopens it and tries once more.
    async fn commit(self, number: u32, batch: &Batch) -> Result<(), StorageError> {
        let texts = u32::try_from(batch.len()).unwrap_or(u32::MAX);
        let deadline = DEADLINE.saturating_add(EACH.saturating_mul(texts));
        let deadline = set_timeout_with_handle(move || self.note_late(number), deadline).ok();
        let generation = self.with_persister(|persister| persister.notepad.generation.clone());
        let mut outcome = self.database().commit(batch, &generation).await;
        if matches!(outcome, Err(StorageError::Failed(_))) && self.indexed_db.with_value(Option::is_some) {
            outcome = match IndexedDb::open().await {
                Ok(database) => {
                    self.take_opened(database).await;
                    self.database().commit(batch, &generation).await
                }
                Err(why) => Err(why),
            };
        }
        if let Some(deadline) = deadline {
            deadline.clear();
        }
        outcome
    }

    fn note_late(self, number: u32) {
        if self.with_persister(|persister| persister.late(number)) {
            self.show_saving();
            self.run_then();
        }
    }

    /// The records committed since the last time, a few at a time: nobody waits for them.
    pub(super) async fn copy_to_mirror(self) {
        while self.with_persister(|persister| persister.notepad.is_mirror_behind()) {
            yield_to_paint().await;
            self.with_persister(|persister| persister.notepad.copy_some(AT_A_TIME));
        }
    }

    /// Collects what is saved from now on until [`App::end_batch`], so that the database gets it as one batch.
    pub(super) fn begin_batch(self) {
        self.with_persister(Persister::begin_batch);
    }

    /// Writes what was held back to the database.
    pub(super) fn end_batch(self) {
        self.with_persister(Persister::end_batch);
        self.flush();
        self.run_then();
    }

    /// Whether the fieldbook holds only a part: it is still being loaded, or a file is being merged.
    pub fn is_partial(self) -> bool {
        !self.loaded.get_untracked() || self.with_persister(|persister| persister.is_batching())
    }

    /// Runs `then` when everything on the device is loaded, and everything saved until now is on the disk or has failed.
    pub fn when_persisted(self, then: impl FnOnce() + 'static) {
        self.then.update_value(|all| all.push(Box::new(then)));
        self.run_then();
    }

    /// Runs the callbacks if nothing is waiting any more, or if it takes too long.
    pub(super) fn run_then(self) {
        let is_busy = self.with_persister(|persister| persister.is_busy() && !persister.is_late());
        if is_busy || !self.loaded.get_untracked() {
            return;
        }
        for then in self.then.try_update_value(std::mem::take).unwrap_or_default() {
            then();
        }
    }

    /// Why the text under `key` is not on the device; `None` if it is, or may still come there.
    pub fn unsaved(self, key: &str) -> Option<StorageError> {
        self.saving.with(|saving| saving.unsaved.get(key).cloned())
    }

    /// Whether the draft or setting under `key` is on the device.
    pub fn is_persisted(self, key: &str) -> bool {
        self.saving.with(|saving| !saving.refused.contains(key))
    }
}
