//! Keeping texts on both shelves: on the first at once, and by way of the queue
//! on the second; and knowing at any moment what lies on neither.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::domain::RecordKey;
use crate::storage::{
    BUDGET, Belonging, FIRST_GENERATION, IndexedDb, KeyValueStore, StorageError, belonging, beyond, keys,
};

/// The second shelf, as far as one knows.
#[derive(Clone, Debug)]
pub(super) enum Deep {
    /// It hasn't answered yet.
    Opening,
    /// It takes texts.
    Open(Rc<IndexedDb>),
    /// It is not to be had.
    Absent,
}

/// Whether the second shelf is being told anything, one batch after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pump {
    /// It has been told everything.
    Still,
    /// It is.
    Running,
    /// It has been for longer than that should take.
    Late,
}

/// What is kept belongs to, see [`crate::storage::Marks`].
pub(super) struct Era {
    /// The generation of both shelves.
    pub(super) generation: String,
    /// Whether the first shelf says so.
    pub(super) is_known: bool,
    /// Whether everything is about to be written again.
    pub(super) writes_again: bool,
    /// Whether everything was deleted; then nothing is written any more.
    pub(super) is_over: bool,
}

/// How a text is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// On the first shelf at once.
    FirstAtOnce,
    /// On the first shelf when the second has all of it: for many records that
    /// belong together.
    Together,
    /// Not on the first shelf at all.
    DeepOnly,
}

/// Texts for the second shelf, by key; `None` removes what is there.
pub(super) type Batch = BTreeMap<String, (Option<String>, Order)>;

/// What is on its way to the second shelf.
pub(super) struct Persister {
    pub(super) first: Rc<dyn KeyValueStore>,
    pub(super) deep: Deep,
    /// The last text of each key; an older one need not be written any more.
    pub(super) waiting: Batch,
    /// Whether what waits is to come as one with what is still to come.
    pub(super) held: bool,
    /// What the second shelf is just being told.
    pub(super) writing: Option<Rc<Batch>>,
    pub(super) pump: Pump,
    /// How many batches it has been told.
    pub(super) batches: u32,
    /// What the second shelf refused.
    pub(super) behind: Batch,
    /// Whether it has had any record: else it is empty, and hasn't been emptied.
    pub(super) was_filled: bool,
    /// Whether it has taken something since.
    pub(super) has_room: bool,
    /// Drafts and settings, to be written again where the browser clears the shelves.
    pub(super) asides: BTreeMap<String, String>,
    pub(super) era: Era,
    /// The tombstones of what was purged, by its key.
    pub(super) purged: BTreeMap<String, String>,
    /// To be run when nothing waits any more.
    pub(super) then: Vec<Box<dyn FnOnce()>>,
}

/// A text that the first shelf didn't take.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unsaved {
    pub(super) why: StorageError,
    pub(super) text: Option<String>,
    /// Whether the second shelf, the last hope, hasn't taken it either.
    pub(super) lost: bool,
}

impl Persister {
    pub(super) fn new(first: Rc<dyn KeyValueStore>) -> Self {
        Self {
            first,
            deep: Deep::Opening,
            waiting: BTreeMap::new(),
            held: false,
            writing: None,
            pump: Pump::Still,
            batches: 0,
            behind: BTreeMap::new(),
            was_filled: false,
            has_room: false,
            asides: BTreeMap::new(),
            era: Era {
                generation: FIRST_GENERATION.to_owned(),
                is_known: false,
                writes_again: false,
                is_over: false,
            },
            purged: BTreeMap::new(),
            then: Vec::new(),
        }
    }

    /// Whether the second shelf hasn't been told everything yet.
    pub(super) fn is_busy(&self) -> bool {
        self.held || self.pump != Pump::Still || !self.waiting.is_empty()
    }
}

impl App {
    pub(super) fn with_keeper<T>(self, ask: impl FnOnce(&mut Persister) -> T) -> Option<T> {
        self.keeper.try_update_value(ask)
    }

    /// Keeps `text` under `key` on both shelves, or removes what is there.
    pub(super) fn keep(self, key: String, text: Option<String>, order: Order) {
        self.keep_apart(key, text.clone(), text, order);
    }

    /// The same, with a text of its own for the second shelf.
    pub(super) fn keep_apart(self, key: String, text: Option<String>, deep: Option<String>, order: Order) {
        // What a newer version wrote must not be written over, nor what was deleted be written again.
        let is_over = self.with_keeper(|keeper| keeper.era.is_over) == Some(true);
        if is_over || self.newer.with_untracked(|newer| !newer.is_empty()) {
            return;
        }
        let deep_is_absent = self
            .with_keeper(|keeper| {
                if keys::is_aside(&key) {
                    match &deep {
                        Some(text) => drop(keeper.asides.insert(key.clone(), text.clone())),
                        None => drop(keeper.asides.remove(&key)),
                    }
                }
                matches!(keeper.deep, Deep::Absent)
            })
            .unwrap_or_default();
        if deep.is_some() {
            self.forget_purge(&key);
        }
        if order == Order::FirstAtOnce || (deep_is_absent && order == Order::Together) {
            self.keep_first(&key, text.as_deref(), deep_is_absent);
        }
        if !deep_is_absent {
            self.with_keeper(|keeper| {
                keeper.behind.remove(&key);
                keeper.waiting.insert(key, (deep, order))
            });
            self.pump();
        }
    }

    /// What is on neither shelf: why, or `None` where all is safe.
    pub fn unkept(self, key: &str) -> Option<StorageError> {
        self.unkept
            .with(|all| all.get(key).filter(|one| one.lost).map(|one| one.why.clone()))
    }

    /// Whether the text under `key` is on a shelf.
    pub fn is_kept(self, key: &str) -> bool {
        self.unkept.with(|all| !all.contains_key(key))
    }

    /// Writes to the first shelf; where that is full the oldest notes give way
    /// to what is new, as the second shelf has them.
    pub(super) fn keep_first(self, key: &str, text: Option<&str>, last_hope: bool) {
        let mut kept = self.put_first(key, text);
        if kept == Err(StorageError::Full) && !last_hope && self.make_room() {
            kept = self.put_first(key, text);
        }
        let changes = self
            .unkept
            .with_untracked(|all| kept.is_err() || all.contains_key(key));
        if !changes {
            return;
        }
        let lost = last_hope || self.with_keeper(|keeper| keeper.pump == Pump::Late) == Some(true);
        self.unkept.update(|all| match kept {
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

    fn put_first(self, key: &str, text: Option<&str>) -> Result<(), StorageError> {
        let done = self.with_keeper(|keeper| {
            let (first, era) = (keeper.first.clone(), &mut keeper.era);
            let whose = belonging(&*first, &era.generation, &mut era.is_known)?;
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

    /// Takes the oldest notes off the first shelf. False where there was nothing
    /// to take that is safe elsewhere.
    fn make_room(self) -> bool {
        let safe = self
            .with_keeper(|keeper| matches!(keeper.deep, Deep::Open(_)).then(|| keeper.first.clone()))
            .flatten();
        let Some(first) = safe.filter(|_| self.joined.get_untracked()) else {
            return false;
        };
        let held: BTreeMap<String, usize> = first
            .all(keys::PREFIX)
            .unwrap_or_default()
            .into_iter()
            .map(|(key, text)| (key, text.len()))
            .collect();
        let size = |key: &RecordKey| held.get(&keys::record(key)).copied().unwrap_or_default();
        let total: usize = held.values().sum();
        let old = self.read_once(|book| beyond(book, size, BUDGET.min(total / 2)));
        let on_their_way = self
            .with_keeper(|keeper| {
                let keys = keeper.waiting.keys().chain(keeper.behind.keys());
                keys.cloned().collect::<BTreeSet<_>>()
            })
            .unwrap_or_default();
        let old = old
            .iter()
            .map(keys::record)
            .filter(|key| !on_their_way.contains(key));
        let gone = old.filter(|key| held.contains_key(key) && first.remove(key).is_ok());
        gone.count() > 0
    }
}
