//! Saves texts to both stores: to localStorage at once and to the database through the queue; and knows at
//! any moment which texts are in neither.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::storage::{Belonging, FIRST_GENERATION, IndexedDb, KeyValueStore, StorageError, belonging, keys};

/// The state of the database.
#[derive(Clone, Debug)]
pub(super) enum DatabaseState {
    /// It hasn't answered yet.
    Opening,
    /// It can be written to.
    Open(Rc<IndexedDb>),
    /// It can't be used.
    Absent,
}

/// Whether a batch is being written to the database; batches are written one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FlushState {
    /// Nothing is being written.
    Idle,
    /// A batch is being written.
    Flushing,
    /// A batch has been taking longer than it should.
    Late,
}

/// The generation that the stored data belongs to, see [`crate::storage::Marks`].
pub(super) struct GenerationState {
    /// The generation of both stores.
    pub(super) generation: String,
    /// Whether localStorage has the generation.
    pub(super) is_known: bool,
    /// Whether everything is about to be written again.
    pub(super) writes_again: bool,
    /// Whether everything was deleted; then nothing more is written.
    pub(super) is_over: bool,
}

/// Which store gets a text, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// localStorage at once, and the database.
    LocalFirst,
    /// localStorage only after the database has the whole batch: for many records that belong together.
    DatabaseFirst,
    /// Only the database.
    DatabaseOnly,
}

/// Texts for the database, by key; `None` removes the text.
pub(super) type Batch = BTreeMap<String, (Option<String>, Order)>;

/// What is waiting to be written, and the state of both stores.
pub(super) struct Persister {
    pub(super) first: Rc<dyn KeyValueStore>,
    pub(super) database: DatabaseState,
    /// The latest text for each key; earlier ones don't need to be written.
    pub(super) waiting: Batch,
    /// Whether the waiting texts are held until the rest of their batch is there.
    pub(super) batching: bool,
    /// The batch that is being written to the database.
    pub(super) writing: Option<Rc<Batch>>,
    pub(super) flush_state: FlushState,
    /// How many batches have been sent to the database.
    pub(super) batches: u32,
    /// What the database failed to write.
    pub(super) to_retry: Batch,
    /// Whether the database has held any record. If it hasn't, finding it empty doesn't mean it was cleared.
    pub(super) was_filled: bool,
    /// Whether a write has succeeded since the failure.
    pub(super) has_room: bool,
    /// Drafts and settings, to be written again if the browser clears the stores.
    pub(super) drafts_and_settings: BTreeMap<String, String>,
    pub(super) generation_state: GenerationState,
    /// The tombstones of purged records, by the record's key.
    pub(super) purged: BTreeMap<String, String>,
    /// Callbacks to run when nothing is waiting any more.
    pub(super) then: Vec<Box<dyn FnOnce()>>,
}

/// A text that localStorage failed to store.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unsaved {
    pub(super) why: StorageError,
    pub(super) text: Option<String>,
    /// Whether the database has failed to store it too.
    pub(super) lost: bool,
}

impl Persister {
    pub(super) fn new(first: Rc<dyn KeyValueStore>) -> Self {
        Self {
            first,
            database: DatabaseState::Opening,
            waiting: BTreeMap::new(),
            batching: false,
            writing: None,
            flush_state: FlushState::Idle,
            batches: 0,
            to_retry: BTreeMap::new(),
            was_filled: false,
            has_room: false,
            drafts_and_settings: BTreeMap::new(),
            generation_state: GenerationState {
                generation: FIRST_GENERATION.to_owned(),
                is_known: false,
                writes_again: false,
                is_over: false,
            },
            purged: BTreeMap::new(),
            then: Vec::new(),
        }
    }

    /// Whether the database doesn't have everything yet.
    pub(super) fn is_busy(&self) -> bool {
        self.batching || self.flush_state != FlushState::Idle || !self.waiting.is_empty()
    }
}

impl App {
    pub(super) fn with_persister<T>(self, ask: impl FnOnce(&mut Persister) -> T) -> Option<T> {
        self.persister.try_update_value(ask)
    }

    /// Stores `text` under `key` in both stores; `None` removes it.
    pub(super) fn persist(self, key: String, text: Option<String>, order: Order) {
        self.persist_separately(key, text.clone(), text, order);
    }

    /// The same, with a separate text for the database.
    pub(super) fn persist_separately(
        self,
        key: String,
        text: Option<String>,
        database: Option<String>,
        order: Order,
    ) {
        // What a newer version wrote must not be overwritten, and deleted data must not be written again.
        let is_over = self.with_persister(|persister| persister.generation_state.is_over) == Some(true);
        if is_over || self.newer.with_untracked(|newer| !newer.is_empty()) {
            return;
        }
        let deep_is_absent = self
            .with_persister(|persister| {
                if keys::is_draft_or_setting(&key) {
                    match &database {
                        Some(text) => drop(persister.drafts_and_settings.insert(key.clone(), text.clone())),
                        None => drop(persister.drafts_and_settings.remove(&key)),
                    }
                }
                matches!(persister.database, DatabaseState::Absent)
            })
            .unwrap_or_default();
        if database.is_some() {
            self.forget_purge(&key);
        }
        if order == Order::LocalFirst || (deep_is_absent && order == Order::DatabaseFirst) {
            self.write_local(&key, text.as_deref(), deep_is_absent);
        }
        if !deep_is_absent {
            self.with_persister(|persister| {
                persister.to_retry.remove(&key);
                persister.waiting.insert(key, (database, order))
            });
            self.flush();
        }
    }

    /// Why the text is in neither store; `None` if it is saved.
    pub fn unsaved(self, key: &str) -> Option<StorageError> {
        self.unsaved
            .with(|all| all.get(key).filter(|one| one.lost).map(|one| one.why.clone()))
    }

    /// Whether the text under `key` is in one of the stores.
    pub fn is_persisted(self, key: &str) -> bool {
        self.unsaved.with(|all| !all.contains_key(key))
    }

    /// Writes to localStorage. If it is full, the oldest notes are removed from it, since the database has
    /// them.
    pub(super) fn write_local(self, key: &str, text: Option<&str>, last_hope: bool) {
        let mut kept = self.put_local(key, text);
        if kept == Err(StorageError::Full) && !last_hope && self.evict_old_notes() {
            kept = self.put_local(key, text);
        }
        let changes = self
            .unsaved
            .with_untracked(|all| kept.is_err() || all.contains_key(key));
        if !changes {
            return;
        }
        let lost = last_hope
            || self.with_persister(|persister| persister.flush_state == FlushState::Late) == Some(true);
        self.unsaved.update(|all| match kept {
            Ok(()) => drop(all.remove(key)),
            Err(why) => {
                let text = text.map(ToOwned::to_owned);
                all.insert(key.to_owned(), Unsaved { why, text, lost });
            }
        });
        if lost {
            self.trouble_closed.set(false);
        }
    }

    fn put_local(self, key: &str, text: Option<&str>) -> Result<(), StorageError> {
        let done = self.with_persister(|persister| {
            let (first, generation_state) = (persister.first.clone(), &mut persister.generation_state);
            let whose = belonging(
                &*first,
                &generation_state.generation,
                &mut generation_state.is_known,
            )?;
            if whose != Belonging::Wiped {
                match text {
                    Some(text) => first.put(key, text)?,
                    None => first.remove(key)?,
                }
            }
            Ok(whose)
        });
        match done.unwrap_or(Err(StorageError::Blocked))? {
            Belonging::Ours => {}
            Belonging::Cleared => self.write_again_soon(),
            Belonging::Wiped => {
                spawn_local(self.begin_again_if_wiped());
                return Err(StorageError::Wiped);
            }
        }
        Ok(())
    }
}
