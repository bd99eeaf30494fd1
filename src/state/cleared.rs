//! The browser may clear its storage while the app is open, by itself or at the user's request. Then the page
//! writes everything it knows again, and says so.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::domain::AnyRecord;
use crate::persistence::{FIRST_GENERATION, IndexedDb, is_discarded, keys};
use crate::platform::yield_to_paint;

/// How long a database that refuses to be opened again is left alone before the next try.
const REOPEN_AFTER: Duration = Duration::from_secs(1);

/// Detects when localStorage is cleared.
pub fn watch_clearing(app: App) {
    window_event_listener(leptos::ev::storage, move |event| {
        if event.key().is_none() {
            app.look_after_local();
        }
    });
}

impl App {
    /// Detects when the browser closes the database.
    pub(super) fn watch_for_clearing(self, database: &IndexedDb) {
        database.when_closed(move || spawn_local(self.open_again()));
    }

    /// Reopens the database, and fills it if it was emptied.
    async fn open_again(self) {
        match IndexedDb::reopen(self.saving.keyring()).await {
            Ok(database) => {
                self.take_opened(database).await;
                self.look_after_local();
            }
            // A browser that is still clearing refuses. Without another try, what is only in memory would be lost at
            // the next reload.
            Err(_) => set_timeout(move || spawn_local(self.open_again()), REOPEN_AFTER),
        }
    }

    /// Starts using `database`, opened while the page was already running.
    pub(super) async fn take_opened(self, database: IndexedDb) {
        self.watch_for_clearing(&database);
        let was_filled = self.saving.with_persister(|persister| persister.is_complete());
        let is_emptied = was_filled && database.is_empty().await == Ok(true);
        self.use_database(database, was_filled && !is_emptied);
        if is_emptied {
            self.write_again_soon();
        }
    }

    fn look_after_local(self) {
        if self
            .saving
            .with_persister(|persister| persister.notepad.is_cleared())
        {
            self.write_again_soon();
        }
    }

    /// Writes everything again, after the current work is done.
    pub(super) fn write_again_soon(self) {
        if !self.saving.writes_again.get_value() {
            self.saving.writes_again.set_value(true);
            spawn_local(async move {
                yield_to_paint().await;
                self.saving.writes_again.set_value(false);
                self.write_again();
            });
        }
    }

    fn write_again(self) {
        let (drafts_and_settings, purged, generation) = self.saving.with_persister(|persister| {
            persister.note_cleared();
            (
                persister.notepad.drafts_and_settings.clone(),
                persister.purged.clone(),
                persister.notepad.generation.clone(),
            )
        });
        let names: Vec<_> = self.with_untracked(|book| book.records().map(AnyRecord::key).collect());
        let quarantined = self.store.quarantined.get_untracked();
        if names.is_empty() && drafts_and_settings.is_empty() && quarantined.is_empty() {
            return;
        }
        let marks = purged
            .into_iter()
            .map(|(key, tombstone)| (keys::tombstone(&key), tombstone));
        let wiped = (generation != FIRST_GENERATION).then(|| (keys::WIPED.to_owned(), generation));
        let kept = drafts_and_settings
            .into_iter()
            .filter(|(_, text)| !is_discarded(text));
        let quarantined = quarantined.into_iter().map(|record| (record.key, record.raw));
        // Without its lock, nothing of what follows could be opened again.
        let lock = self.lock.text().map(|text| (keys::LOCK.to_owned(), text));
        for (key, text) in lock
            .into_iter()
            .chain(kept)
            .chain(quarantined)
            .chain(marks)
            .chain(wiped)
        {
            self.persist(key, Some(text));
        }
        for name in names {
            let (key, text) = self.store.as_it_is(&name);
            self.persist(key, text);
        }
        self.when_persisted(move || {
            if self.saving.is_saved() {
                self.saving.was_cleared.set(true);
            }
        });
    }
}
