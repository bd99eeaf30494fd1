//! Start-up: drafts and settings, then everything but the older notes, then the rest. localStorage's records are read
//! only when they count, see [`crate::persistence::mirror_counts`].

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::open_draft::open_drafts;
use crate::domain::{Command, Fieldbook, Village};
use crate::persistence::{
    Database, FirstPart, IndexedDb, Loaded, LocalDatabase, Marks, Records, StorageError, is_discarded, keys,
    later, mirror_counts,
};
use crate::platform::{yield_now, yield_to_paint};

/// How long the database may take to open before the app continues without it. Some browsers have been seen
/// never to answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// How many records are read before the browser can do other work.
const CHUNK: usize = 1_000;

/// Opens the database and loads what is on the device.
pub fn open_database() -> App {
    let app = App::open();
    let (opening, open_elsewhere) = (IndexedDb::open(app.saving.keyring()), open_drafts());
    app.ask_quietly();
    app.watch_leaving();
    spawn_local(async move {
        app.drafts.open_elsewhere.set_value(open_elsewhere.await);
        if let Err(why) = load(app, opening).await {
            app.without_database(why);
        }
    });
    set_timeout(
        move || {
            if !app.store.ready.get_untracked() && !untrack(|| app.lock.is_locked()) {
                let why = StorageError::Failed("no answer".to_owned());
                app.without_database(why);
            }
        },
        PATIENCE,
    );
    app
}

async fn load(
    app: App,
    opening: impl Future<Output = Result<IndexedDb, StorageError>>,
) -> Result<(), StorageError> {
    let database = opening.await?;
    let (first_part, records) = (database.first_part(), database.records());
    // The texts are on their way while drafts and settings are loaded.
    let records = records.await;
    let first_part = first_part.await?;
    let lock = app.stored_lock(first_part.lock.clone());
    let is_mirror_lost = app.saving.local().get(keys::GENERATION) == Ok(None);
    if lock.is_some() && app.saving.keyring().is_empty() {
        // Notes can be written at once.
        app.obey(&first_part.marks);
        app.use_database(database.clone(), true);
    }
    app.lock.when_unlocked(lock, &app.saving.keyring(), move || {
        spawn_local(async move {
            if let Err(why) = load_rest(app, database, first_part, records, is_mirror_lost).await {
                app.without_database(why);
            }
        });
    });
    Ok(())
}

/// Loads what is stored; the app is unlocked.
async fn load_rest(
    app: App,
    database: IndexedDb,
    mut first_part: FirstPart,
    mut records: Result<Records, StorageError>,
    is_mirror_lost: bool,
) -> Result<(), StorageError> {
    if app.lock.is_outdated() {
        (first_part, records) = (database.first_part().await?, database.records().await);
    }
    let marks = first_part.marks;
    let local = app.saving.local();
    app.obey(&marks);
    let (of_sharing, drafts_and_settings) = app
        .saving
        .keyring()
        .texts(first_part.drafts_and_settings)
        .into_iter()
        .partition::<Vec<_>, _>(|(key, _)| keys::is_of_sharing(key));
    app.load_drafts(drafts_and_settings);
    app.load_sharing(&of_sharing);

    let records = records?;
    let first = records.first.await?;
    let for_mirror = if is_mirror_lost { first.clone() } else { Vec::new() };
    let mut loaded = Loaded::of(first);
    app.show_loaded(&mut loaded);
    if let Some(rest) = records.rest {
        yield_to_paint().await;
        for (key, raw) in rest.await? {
            loaded.take(key, raw);
            if loaded.records.len() % CHUNK == CHUNK - 1 {
                yield_now().await;
            }
        }
        app.show_loaded(&mut loaded);
    }
    if loaded.newer.is_empty() {
        let restores = mirror_counts(&*local, &marks);
        app.saving
            .with_persister(|persister| persister.notepad.copy_again(for_mirror));
        app.watch_for_clearing(&database);
        app.use_database(database, !restores);
        app.repair_lock(first_part.lock);
        app.repair(loaded, restores);
        spawn_local(app.copy_to_mirror());
    } else {
        app.store.newer.update(|all| all.append(&mut loaded.newer));
    }
    app.finish_loading();
    Ok(())
}

impl App {
    /// Continues with localStorage as the database.
    fn without_database(self, why: StorageError) {
        self.saving.with_persister(|persister| persister.open_local(why));
        self.obey(&Marks::default());
        let then = move || {
            spawn_local(async move {
                if let Err(trouble) = self.load_local().await {
                    self.saving.note_trouble(trouble);
                }
                self.store.ready.set(true);
                self.flush();
                self.finish_loading();
            });
        };
        self.lock
            .when_unlocked(self.stored_lock(None), &self.saving.keyring(), then);
    }

    async fn load_local(self) -> Result<(), StorageError> {
        let local = LocalDatabase(self.saving.local());
        let FirstPart {
            marks,
            drafts_and_settings,
            ..
        } = local.first_part().await?;
        self.obey(&marks);
        self.load_drafts(drafts_and_settings);
        let mut loaded = Loaded::of(local.records().await?.first.await?);
        self.show_loaded(&mut loaded);
        self.store.newer.update(|all| all.append(&mut loaded.newer));
        self.repair(loaded, false);
        Ok(())
    }

    /// Removes what `marks` say was deleted for good, before anything is read from localStorage. If the database answers
    /// late, some of it is shown already.
    fn obey(self, marks: &Marks) {
        let generation = self.saving.with_persister(|persister| {
            let generation = marks.obey(&*persister.notepad.local);
            persister.purged.clone_from(&marks.purged);
            std::mem::replace(&mut persister.notepad.generation, generation)
        });
        let has_new_generation = self
            .saving
            .with_persister(|persister| persister.notepad.generation != generation);
        if self.store.ready.get_untracked() && has_new_generation {
            return self.begin_again();
        }
        // Never refused.
        drop(self.carry_out(Command::Forget(marks.horizons())));
    }

    /// Loads drafts and settings: of each the later text, from localStorage or from `there`, the database.
    fn load_drafts(self, there: Vec<(String, String)>) {
        let there: BTreeMap<String, String> = there.into_iter().collect();
        let local = self.saving.local();
        let mut names: BTreeSet<String> = local.keys(keys::PREFIX).unwrap_or_default().into_iter().collect();
        names.extend(there.keys().cloned());
        for key in names.into_iter().filter(|key| keys::is_draft_or_setting(key)) {
            let here = local.get(&key).ok().flatten();
            let (here, other) = (here.as_deref(), there.get(&key).map(String::as_str));
            let stays = here
                .map_or(other.unwrap_or_default(), |here| later(here, other))
                .to_owned();
            if [here, other].into_iter().flatten().all(is_discarded) {
                // Neither store has the draft any more.
                self.persist(key, None);
            } else if here == other {
                self.saving
                    .with_persister(|persister| persister.notepad.drafts_and_settings.insert(key, stays));
            } else {
                self.persist(key, Some(stays));
            }
        }
        self.store.ready.set(true);
    }

    /// Adds the records to the fieldbook and shows them.
    fn show_loaded(self, loaded: &mut Loaded) {
        if loaded.newer.is_empty() {
            let found = Fieldbook::from_records(std::mem::take(&mut loaded.records));
            // A fast-forward is never refused.
            drop(self.store.change(Command::FastForward(Box::new(found))));
            self.show_a_village();
        }
    }

    /// Shows the village that was chosen last, or the first. Chosen by the app, it is not stored.
    pub(super) fn show_a_village(self) {
        let chosen = self.setting("village").and_then(|id| id.parse().ok());
        let shown = self.with_untracked(|book| {
            let mut known = chosen.into_iter().chain(self.session.village.get_untracked());
            known
                .find(|id| book.live::<Village>(id).is_some())
                .or_else(|| book.villages().first().map(|village| village.id))
        });
        if shown != self.session.village.get_untracked() {
            self.session.village.set(shown);
        }
    }

    fn finish_loading(self) {
        self.store.loaded.set(true);
        self.run_then();
        self.begin_day();
    }
}
