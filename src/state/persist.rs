//! Carries out what the [`Persister`] decides: commits its batches one after the other, and shows what is saved.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::persistence::{Batch, Belonging, IndexedDb, Persister, StorageError};
use crate::platform::yield_to_paint;

/// How long a database write may take, and the extra time for each text: thousands of texts take a slow phone
/// a while.
pub const DEADLINE: Duration = Duration::from_secs(8);
const EACH: Duration = Duration::from_millis(10);
/// How many records are copied to localStorage before the browser can do other work.
const AT_A_TIME: usize = 200;

impl App {
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
        if self.store.newer.with_untracked(Vec::is_empty) {
            self.saving.with_persister(change);
            self.flush();
        }
    }

    /// Takes care of what isn't committed when the page is left.
    pub(super) fn watch_leaving(self) {
        window_event_listener_untyped("pagehide", move |_| self.saving.with_persister(Persister::leave));
    }

    /// Uses `database` from now on. `is_complete` says whether it holds everything.
    pub(super) fn use_database(self, database: IndexedDb, is_complete: bool) {
        self.saving.indexed_db.set_value(Some(database));
        self.saving
            .with_persister(|persister| persister.open(is_complete));
        self.flush();
    }

    /// Commits what is waiting, batch after batch.
    pub(super) fn flush(self) {
        self.saving.show();
        let (can_begin, typing_only) = self
            .saving
            .with_persister(|persister| (persister.can_begin(), persister.waits_with_typing_only()));
        if can_begin && !self.saving.flushing.get_value() {
            self.saving.flushing.set_value(true);
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
        while let Some((number, batch)) = self.saving.with_persister(Persister::begin) {
            let outcome = self.commit(number, &batch).await;
            // The persister has the only one again, and need not copy it.
            drop(batch);
            if outcome == Err(StorageError::Wiped) {
                return self.begin_again();
            }
            was_late |= self.saving.with_persister(|persister| persister.end(outcome));
            self.saving.show();
        }
        self.saving.flushing.set_value(false);
        if was_late && self.saving.is_saved() {
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
        let generation = self
            .saving
            .with_persister(|persister| persister.notepad.generation.clone());
        let mut outcome = self.saving.database().commit(batch, &generation).await;
        if matches!(outcome, Err(StorageError::Failed(_)))
            && self.saving.indexed_db.with_value(Option::is_some)
        {
            outcome = match IndexedDb::reopen(self.saving.keyring()).await {
                Ok(database) => {
                    self.take_opened(database).await;
                    self.saving.database().commit(batch, &generation).await
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
        if self.saving.with_persister(|persister| persister.late(number)) {
            self.saving.show();
            self.run_then();
        }
    }

    /// The records committed since the last time, a few at a time: nobody waits for them. While this device joins a team, the
    /// oldest come first, and each would take the place of the one before.
    pub(super) async fn copy_to_mirror(self) {
        while !self.sharing.is_joining()
            && self
                .saving
                .with_persister(|persister| persister.notepad.is_mirror_behind())
        {
            yield_to_paint().await;
            self.saving
                .with_persister(|persister| persister.notepad.copy_some(AT_A_TIME));
        }
    }

    /// Whether the fieldbook holds only a part: it is still being loaded, or a file is being merged.
    pub fn is_partial(self) -> bool {
        !self.store.loaded.get_untracked() || self.saving.with_persister(|persister| persister.is_batching())
    }

    /// Runs `then` when everything on the device is loaded, and everything saved until now is on the disk or has failed.
    pub fn when_persisted(self, then: impl FnOnce() + 'static) {
        self.saving.then.update_value(|all| all.push(Box::new(then)));
        self.run_then();
    }

    /// Runs the callbacks if nothing is waiting any more, or if it takes too long.
    pub(super) fn run_then(self) {
        let is_busy = self
            .saving
            .with_persister(|persister| persister.is_busy() && !persister.is_late());
        if is_busy || !self.store.loaded.get_untracked() {
            return;
        }
        for then in self
            .saving
            .then
            .try_update_value(std::mem::take)
            .unwrap_or_default()
        {
            then();
        }
    }
}
