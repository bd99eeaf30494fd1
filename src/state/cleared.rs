//! The browser may clear its storage while the app is open, by itself or at the user's request. Then the page
//! writes everything it knows again, and says so.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::App;
use super::keep::{Deep, Order};
use crate::domain::AnyRecord;
use crate::scheduler::yield_to_paint;
use crate::storage::{FIRST_GENERATION, IndexedDb, is_thrown_away, keys};

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
    pub(super) fn watch_for_clearing(self, deep: &IndexedDb) {
        deep.when_closed(move || spawn_local(self.open_again()));
    }

    /// Reopens the database, and fills it if it was emptied.
    async fn open_again(self) {
        match IndexedDb::open().await {
            Ok(deep) => {
                let deep = self.take_opened(deep).await;
                self.set_deep(Deep::Open(deep));
                self.look_after_first();
            }
            // The next write tries again.
            Err(why) => self.deep_trouble.set(Some(why)),
        }
    }

    /// Starts using `deep`, opened while the page was already running.
    pub(super) async fn take_opened(self, deep: IndexedDb) -> Rc<IndexedDb> {
        self.watch_for_clearing(&deep);
        let was_filled = self.with_keeper(|keeper| keeper.was_filled) == Some(true);
        if was_filled && deep.is_empty().await == Ok(true) {
            self.write_again_soon();
        }
        Rc::new(deep)
    }

    fn look_after_first(self) {
        let (known, there) = self
            .with_keeper(|keeper| (keeper.era.is_known, keeper.first.get(keys::GENERATION)))
            .unwrap_or((false, Ok(None)));
        if known && there == Ok(None) {
            self.write_again_soon();
        }
    }

    /// Writes everything to both stores, after the current work is done.
    pub(super) fn write_again_soon(self) {
        let is_first = self.with_keeper(|keeper| !std::mem::replace(&mut keeper.era.writes_again, true));
        if is_first == Some(true) {
            spawn_local(async move {
                yield_to_paint().await;
                self.write_again();
            });
        }
    }

    fn write_again(self) {
        let Some((asides, purged, generation)) = self.with_keeper(|keeper| {
            keeper.era.writes_again = false;
            keeper.was_filled = false;
            // The generation is written to localStorage again.
            keeper.era.is_known = false;
            let generation = keeper.era.generation.clone();
            (keeper.asides.clone(), keeper.purged.clone(), generation)
        }) else {
            return;
        };
        let names: Vec<_> = self.read_once(|book| book.records().map(AnyRecord::key).collect());
        let aside = self.set_aside.get_untracked();
        if names.is_empty() && asides.is_empty() && aside.is_empty() {
            return;
        }
        for (key, text) in asides.into_iter().filter(|(_, text)| !is_thrown_away(text)) {
            self.keep(key, Some(text), Order::FirstAtOnce);
        }
        for name in names {
            let (key, text) = self.as_it_is(&name);
            self.keep(key, text, Order::Together);
        }
        for record in aside {
            self.keep(record.key, Some(record.raw), Order::FirstAtOnce);
        }
        for (key, tombstone) in purged {
            self.keep_apart(keys::tombstone(&key), None, Some(tombstone), Order::DeepOnly);
        }
        if generation != FIRST_GENERATION {
            self.keep_apart(keys::WIPED.to_owned(), None, Some(generation), Order::DeepOnly);
        }
        self.when_kept(move || {
            if self.is_saved() {
                self.was_cleared.set(true);
            }
        });
    }
}
