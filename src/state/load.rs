//! Start-up: reads the database and combines it with localStorage. For each record the later version wins,
//! and a store that lacks something gets it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::persister::{DatabaseState, Order};
use super::tabs::free_number;
use crate::domain::{Changes, Command, Fieldbook, RecordKey};
use crate::scheduler::{yield_now, yield_to_paint};
use crate::storage::{
    self, IndexedDb, KeyValueStore, LOCAL_BUDGET, Marks, StorageError, StoreDiff, evictable, is_discarded,
    keys, later,
};

/// How long the database may take to open before the app continues without it. Some browsers have been seen
/// never to answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// How many records are read before the browser can do other work.
const CHUNK: usize = 1_000;

/// Opens both stores: the contents of localStorage are available at once, the database's as they arrive.
pub fn open_stores() -> App {
    // The browser works on both requests while localStorage is read.
    let (opening, number) = (IndexedDb::open(), free_number());
    let app = App::open();
    app.ask_quietly();
    spawn_local(async move {
        app.tab.set_value(number.await);
        if let Err(why) = join(app, opening).await {
            app.without_database(why);
        }
    });
    set_timeout(
        move || {
            if !app.ready.get_untracked() {
                app.without_database(StorageError::Failed("no answer".to_owned()));
            }
        },
        PATIENCE,
    );
    app
}

async fn join(
    app: App,
    opening: impl Future<Output = Result<IndexedDb, StorageError>>,
) -> Result<(), StorageError> {
    let database = Rc::new(opening.await?);
    let first = app.with_persister(|persister| persister.first.clone());
    let Some(first) = first else { return Ok(()) };
    // The browser fetches these while the page is built; building the page comes first.
    let (marks, drafts_and_settings, records) = (
        database.marks(),
        database.drafts_and_settings(),
        database.records(),
    );
    app.obey(marks.await?);
    yield_to_paint().await;
    let there = drafts_and_settings.await?;
    // Records are not read again: that is one of the most expensive steps at start. A record written since
    // then waits for the database, or another tab broadcasts it; drafts are read again, because another tab
    // may have changed them.
    let (here, drafts_and_settings): (Vec<_>, Vec<_>) = app
        .on_local
        .try_update_value(std::mem::take)
        .unwrap_or_default()
        .into_iter()
        .partition(|(key, _)| keys::is_record(key));
    let drafts_and_settings = drafts_and_settings.iter().chain(&there).map(|(key, _)| key);
    let drafts_and_settings: BTreeSet<_> = drafts_and_settings
        .filter(|key| keys::is_draft_or_setting(key))
        .cloned()
        .collect();
    let now = |key: &String| Some((key.clone(), first.get(key).ok().flatten()?));
    load_drafts(app, drafts_and_settings.iter().filter_map(now).collect(), there);
    app.adopt_drafts(&drafts_and_settings).await;
    app.ready.set(true);

    let mut comparison = StoreDiff::with(here);
    let records = records.await?;
    app.with_persister(|persister| persister.was_filled = !records.is_empty());
    for (key, raw) in records {
        comparison.take(key, raw);
        if comparison.found.len() % CHUNK == CHUNK - 1 {
            yield_now().await;
        }
    }
    if comparison.newer.is_empty() {
        let found = Fieldbook::from_records(std::mem::take(&mut comparison.found));
        // A fast-forward is never refused.
        let merged = app
            .carry_out(Command::FastForward(Box::new(found)))
            .unwrap_or_default();
        // Show the new records before the stores are updated.
        yield_to_paint().await;
        restore(app, &*first, comparison, &merged);
    } else {
        app.newer.update(|all| all.append(&mut comparison.newer));
    }
    app.watch_for_clearing(&database);
    app.set_database(DatabaseState::Open(database));
    app.loaded.set(true);
    app.forget_old_purges();
    app.begin_day();
    Ok(())
}

/// Loads drafts and settings, and makes both stores agree on the later text of each.
fn load_drafts(app: App, here: BTreeMap<String, String>, there: Vec<(String, String)>) {
    let mut there: BTreeMap<String, String> = there.into_iter().collect();
    app.with_persister(|persister| {
        persister.drafts_and_settings.clone_from(&there);
        persister.drafts_and_settings.extend(here.clone());
    });
    for (key, text) in here {
        let other = there.remove(&key);
        let stays = later(&text, other.as_deref()).to_owned();
        if other.as_ref() != Some(&stays) {
            app.persist_separately(key.clone(), None, Some(stays.clone()), Order::DatabaseOnly);
        }
        if stays != text {
            app.write_local(&key, Some(&stays), false);
        } else if is_discarded(&text) && other.as_ref() == Some(&text) {
            app.write_local(&key, None, false);
        }
    }
    for (key, text) in there {
        if is_discarded(&text) {
            // Neither store has the draft any more.
            app.persist_separately(key, None, None, Order::DatabaseOnly);
        } else {
            app.write_local(&key, Some(&text), false);
        }
    }
}

/// Writes to each store what it lacks, after the found records have been `merged`.
fn restore(app: App, first: &dyn KeyValueStore, comparison: StoreDiff, merged: &Changes) {
    let (here, there) = (
        |name: &RecordKey| comparison.local(name),
        |name: &RecordKey| comparison.remote(name),
    );
    for change in &merged.0 {
        // It was stored under a wrong key.
        if !comparison.differs(&change.key) {
            app.save([(&change.key, None)], Order::LocalFirst);
        }
    }
    let size = |name: &RecordKey| here(name).or(there(name)).map_or(0, String::len);
    let old = app.read_once(|book| evictable(book, size, LOCAL_BUDGET));
    for name in old.iter().filter(|name| comparison.is_same(name)) {
        let key = keys::record(name);
        if first.get(&key).is_ok_and(|text| text.as_ref() == here(name)) {
            // The database has it too, so localStorage can do without; if removing fails, it stays.
            let _ = first.remove(&key);
        }
    }
    for name in comparison.differing() {
        let is_old = old.contains(name);
        if is_old && here(name).is_none() {
            // It is only in the database, where it belongs.
            continue;
        }
        let Some(text) = app.read_once(|book| book.record(name).map(storage::encode)) else {
            continue;
        };
        let key = keys::record(name);
        if here(name) != Some(&text) && !is_old {
            app.write_local(&key, Some(&text), false);
        }
        if there(name) != Some(&text) {
            app.persist_separately(key, None, Some(text), Order::DatabaseOnly);
        }
    }
    for (key, raw) in comparison.local_quarantine {
        app.persist_separately(key, None, Some(raw), Order::DatabaseOnly);
    }
    for record in comparison.quarantined {
        app.quarantine(record);
    }
}

impl App {
    /// Continues with localStorage only.
    fn without_database(self, why: StorageError) {
        let first_failed = self.first_trouble.get_value();
        if !self.obeyed.get_untracked() {
            self.obey(Marks::default());
        }
        self.on_local.set_value(Vec::new());
        self.database_error.set(Some(why));
        self.set_database(DatabaseState::Absent);
        self.ready.set(true);
        self.loaded.set(true);
        self.begin_day();
        if let Some(trouble) = first_failed {
            self.note_trouble(trouble);
        }
    }

    /// Every text in either store, unchanged, as JSON: a list of `[store, key, text]`, where store 1 is
    /// localStorage and 2 the database.
    pub async fn everything_raw(self) -> String {
        let first = self.with_persister(|persister| persister.first.all(keys::PREFIX).unwrap_or_default());
        let mut all: Vec<(u8, String, String)> = Vec::new();
        all.extend(
            first
                .unwrap_or_default()
                .into_iter()
                .map(|(key, text)| (1, key, text)),
        );
        if let Ok(database) = IndexedDb::open().await {
            for texts in [
                database.drafts_and_settings().await,
                database.snapshots().await,
                database.records().await,
            ] {
                let texts = texts.unwrap_or_default().into_iter();
                all.extend(texts.map(|(key, text)| (2, key, text)));
            }
        }
        // Serializing texts and numbers to JSON can't fail.
        serde_json::to_string(&all).unwrap_or_default()
    }
}
