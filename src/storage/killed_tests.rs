//! What was deleted for good stays deleted and what was saved stays saved, whenever the browser is killed and
//! however old the localStorage is that the next start finds.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::Timestamp;
use crate::domain::tests::note;

type Texts = BTreeMap<String, String>;

pub(super) fn moment(tick: i64) -> Timestamp {
    Timestamp::from_unix(1_795_000_000_000 + tick, 60).unwrap()
}

pub(super) fn key_of(number: u128) -> String {
    keys::record(&AnyRecord::from(note(number, "", moment(0))).key())
}

pub(super) fn everything(store: &MemoryStore) -> Vec<(String, String)> {
    store.all(keys::PREFIX).unwrap()
}

/// One step of an operation; the browser may be killed after each.
#[derive(Clone, Debug)]
enum Step {
    PutLocal(String, String),
    RemoveLocal(String),
    EmptyLocal(String),
    Commit(Vec<(String, Option<String>)>),
    CommitWipe(String),
}

/// What the user does.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Write(u128),
    Purge(u128),
    Wipe,
}

/// A browser with both stores.
#[derive(Default)]
struct Device {
    local: MemoryStore,
    /// localStorage after every change that may not have reached the disk yet.
    unflushed: Vec<Texts>,
    database: Texts,
    generation: String,
    known: bool,
    marks: Marks,
    tick: i64,
}

impl Device {
    fn steps(&mut self, deed: Deed) -> Vec<Step> {
        self.tick += 1;
        let now = moment(self.tick);
        match deed {
            Deed::Write(number) => {
                let (key, text) = (key_of(number), encode(&note(number, "Skrevet", now).into()));
                let mut batch = vec![(key.clone(), Some(text.clone()))];
                if self.marks.purged.remove(&key).is_some() {
                    batch.push((keys::tombstone(&key), None));
                }
                vec![Step::PutLocal(key, text), Step::Commit(batch)]
            }
            Deed::Purge(number) => {
                let key = key_of(number);
                let tombstone = marks::record_tombstone(Some(now), now);
                self.marks.purged.insert(key.clone(), tombstone.clone());
                let batch = vec![(key.clone(), None), (keys::tombstone(&key), Some(tombstone))];
                vec![Step::RemoveLocal(key), Step::Commit(batch)]
            }
            Deed::Wipe => {
                let next = format!("wipe-{}", self.tick);
                vec![Step::CommitWipe(next.clone()), Step::EmptyLocal(next)]
            }
        }
    }

    fn carry_out(&mut self, step: Step) {
        match step {
            Step::PutLocal(key, text) => {
                let whose = belonging(&self.local, &self.generation, &mut self.known).unwrap();
                assert_eq!(whose, Belonging::Ours);
                self.remember();
                self.local.put(&key, &text).unwrap();
            }
            Step::RemoveLocal(key) => self.local.remove(&key).unwrap(),
            Step::EmptyLocal(next) => {
                // Each of its steps may be the last one to reach the disk.
                let whole = Recorder(&self.local, std::cell::RefCell::default());
                empty(&whole, &next).unwrap();
                self.unflushed.append(&mut whole.1.into_inner());
                self.generation = next;
                self.known = true;
                self.marks = Marks::default();
            }
            Step::Commit(batch) => {
                for (key, text) in batch {
                    match text {
                        Some(text) => drop(self.database.insert(key, text)),
                        None => drop(self.database.remove(&key)),
                    }
                }
            }
            Step::CommitWipe(next) => {
                self.database.clear();
                self.database.insert(keys::WIPED.to_owned(), next);
            }
        }
        self.remember();
    }

    fn remember(&mut self) {
        self.unflushed.push(everything(&self.local).into_iter().collect());
    }

    /// Enough time has passed for everything to reach the disk.
    fn flush(&mut self) {
        self.unflushed.clear();
        self.remember();
    }

    /// The next start finds localStorage as it was at one of the moments that may have reached the disk.
    fn kill(&mut self, moment: prop::sample::Index) {
        let found = moment.get(&self.unflushed).clone();
        self.local = MemoryStore::default();
        for (key, text) in found {
            self.local.put(&key, &text).unwrap();
        }
        self.known = false;
        self.flush();
    }

    /// Applies the marks and combines the two stores, as the app does; returns what is shown.
    fn start(&mut self) -> Texts {
        let marks = self.database.range(keys::MARKS.to_owned()..);
        self.marks = Marks::of(marks.map(|(key, text)| (key.clone(), text.clone())));
        let found = everything(&self.local);
        for key in self.marks.outdated(&found) {
            self.local.remove(&key).unwrap();
            self.remember();
        }
        let stored = self.local.get(keys::GENERATION).unwrap();
        self.generation = self.marks.wiped.clone().or(stored).unwrap_or_default();
        if self.generation.is_empty() {
            FIRST_GENERATION.clone_into(&mut self.generation);
        }
        belonging(&self.local, &self.generation, &mut self.known).unwrap();
        self.remember();
        let newer = |text: &String| codec::decode(crate::domain::Kind::Note, text).unwrap().updated();
        let mut shown: Texts = everything(&self.local)
            .into_iter()
            .filter(|(key, _)| keys::is_record(key))
            .collect();
        for (key, text) in self.database.iter().filter(|(key, _)| keys::is_record(key)) {
            let local = shown.entry(key.clone()).or_insert_with(|| text.clone());
            if newer(text) > newer(local) {
                local.clone_from(text);
            }
        }
        for (key, text) in &shown {
            self.local.put(key, text).unwrap();
            self.database.insert(key.clone(), text.clone());
            self.database.remove(&keys::tombstone(key));
            self.marks.purged.remove(key);
        }
        self.remember();
        shown
    }
}

/// Records the contents of localStorage after every change.
struct Recorder<'store>(&'store MemoryStore, std::cell::RefCell<Vec<Texts>>);

impl Recorder<'_> {
    fn remember(&self) {
        self.1.borrow_mut().push(everything(self.0).into_iter().collect());
    }
}

impl KeyValueStore for Recorder<'_> {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.0.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.0.put(key, text).map(|()| self.remember())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove(key).map(|()| self.remember())
    }
}

/// After how many steps the browser is killed, and which moment's localStorage is then found.
type Kill = Option<(usize, prop::sample::Index)>;

/// What the user does, whether everything then reaches the disk, and when the browser is killed.
fn story() -> impl Strategy<Value = Vec<(Deed, bool, Kill)>> {
    let deed = prop_oneof![
        4 => (2u128..6).prop_map(Deed::Write),
        3 => (2u128..6).prop_map(Deed::Purge),
        1 => Just(Deed::Wipe),
    ];
    let kill = prop::option::weighted(0.4, (0usize..4, any::<prop::sample::Index>()));
    prop::collection::vec((deed, prop::bool::weighted(0.2), kill), 1..25)
}

proptest! {
    #[test]
    fn what_was_deleted_for_good_stays_so_and_what_was_saved_is_there(story in story()) {
        let mut device = Device::default();
        let mut shown = device.start();
        device.flush();
        for (deed, flushes, kill) in story {
            if let Deed::Purge(number) = deed && !shown.contains_key(&key_of(number)) {
                continue;
            }
            let before = shown.clone();
            let mut after = shown.clone();
            let steps = device.steps(deed);
            match deed {
                Deed::Write(number) => {
                    let Step::PutLocal(_, text) = &steps[0] else { unreachable!() };
                    after.insert(key_of(number), text.clone());
                }
                Deed::Purge(number) => drop(after.remove(&key_of(number))),
                Deed::Wipe => after.clear(),
            }
            let (all, done) = (steps.len(), kill.map_or(usize::MAX, |(steps, _)| steps));
            for step in steps.into_iter().take(done) {
                device.carry_out(step);
            }
            if let Some((_, moment)) = kill {
                device.kill(moment);
                shown = device.start();
                if done >= all {
                    prop_assert_eq!(&shown, &after, "{:?} was done", deed);
                } else {
                    prop_assert!(shown == before || shown == after, "{:?} was half done", deed);
                }
            } else {
                shown = after;
            }
            if flushes {
                device.flush();
            }
        }
    }
}
