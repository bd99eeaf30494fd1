//! The browser may clear its storage while the app is open, by itself or at the user's request. Then the page
//! writes everything it knows again, and says so.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::App;
use super::persister::{DatabaseState, Order};
use crate::domain::AnyRecord;
use crate::scheduler::yield_to_paint;
use crate::storage::{FIRST_GENERATION, IndexedDb, is_discarded, keys};

/// How long a database that refuses to be opened again is left alone before the next try.
const REOPEN_AFTER: Duration = Duration::from_secs(1);

/// Detects when localStorage is cleared.
pub fn watch_clearing(app: App) {
    window_event_listener_untyped("storage", move |event| {
        let whole = event
            .dyn_ref::<StorageEvent>()
            .is_some_and(|event| event.key().is_none());
        if whole {
            app.look_after_first();
        }
    });
}

impl App {
    /// Whether the browser has cleared its storage and everything has been written again, until the user
    /// dismisses the message.
    pub fn was_cleared(self) -> bool {
        self.was_cleared.get()
    }

    /// Dismisses the message.
    pub fn close_cleared(self) {
        self.was_cleared.set(false);
    }

    /// Detects when the browser closes the database.
    pub(super) fn watch_for_clearing(self, database: &IndexedDb) {
        database.when_closed(move || spawn_local(self.open_again()));
    }

    /// Reopens the database, and fills it if it was emptied.
    async fn open_again(self) {
        match IndexedDb::open().await {
            Ok(database) => {
                let database = self.take_opened(database).await;
                self.set_database(DatabaseState::Open(database));
                self.look_after_first();
            }
            // A browser that is still clearing refuses. Without another try, what is only in memory would be lost at
            // the next reload.
            Err(why) => {
                self.database_error.set(Some(why));
                set_timeout(move || spawn_local(self.open_again()), REOPEN_AFTER);
            }
        }
    }

    /// Starts using `database`, opened while the page was already running.
    pub(super) async fn take_opened(self, database: IndexedDb) -> Rc<IndexedDb> {
        self.watch_for_clearing(&database);
        let was_filled = self.with_persister(|persister| persister.was_filled) == Some(true);
        if was_filled && database.is_empty().await == Ok(true) {
            self.write_again_soon();
        }
        Rc::new(database)
    }

    fn look_after_first(self) {
        let (known, there) = self
            .with_persister(|persister| {
                (
                    persister.generation_state.is_known,
                    persister.first.get(keys::GENERATION),
                )
            })
            .unwrap_or((false, Ok(None)));
        if known && there == Ok(None) {
            self.write_again_soon();
        }
    }

    /// Writes everything to both stores, after the current work is done.
    pub(super) fn write_again_soon(self) {
        let is_first = self.with_persister(|persister| {
            !std::mem::replace(&mut persister.generation_state.writes_again, true)
        });
        if is_first == Some(true) {
            spawn_local(async move {
                yield_to_paint().await;
                self.write_again();
            });
        }
    }

    fn write_again(self) {
        let Some((drafts_and_settings, purged, generation)) = self.with_persister(|persister| {
            persister.generation_state.writes_again = false;
            persister.was_filled = false;
            // The generation is written to localStorage again.
            persister.generation_state.is_known = false;
            let generation = persister.generation_state.generation.clone();
            (
                persister.drafts_and_settings.clone(),
                persister.purged.clone(),
                generation,
            )
        }) else {
            return;
        };
        let names: Vec<_> = self.read_once(|book| book.records().map(AnyRecord::key).collect());
        let quarantined = self.quarantined.get_untracked();
        if names.is_empty() && drafts_and_settings.is_empty() && quarantined.is_empty() {
            return;
        }
        for (key, text) in drafts_and_settings
            .into_iter()
            .filter(|(_, text)| !is_discarded(text))
        {
            self.persist(key, Some(text), Order::LocalFirst);
        }
        for name in names {
            let (key, text) = self.as_it_is(&name);
            self.persist(key, text, Order::DatabaseFirst);
        }
        for record in quarantined {
            self.persist(record.key, Some(record.raw), Order::LocalFirst);
        }
        for (key, tombstone) in purged {
            self.persist_separately(keys::tombstone(&key), None, Some(tombstone), Order::DatabaseOnly);
        }
        if generation != FIRST_GENERATION {
            self.persist_separately(
                keys::WIPED.to_owned(),
                None,
                Some(generation),
                Order::DatabaseOnly,
            );
        }
        self.when_persisted(move || {
            if self.is_saved() {
                self.was_cleared.set(true);
            }
        });
    }
}
