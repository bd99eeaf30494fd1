//! Whatever fails, and whenever the browser is killed: what was called saved is there at the next start, and what
//! was deleted for good is not.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use proptest::prelude::*;

use super::memory_database::{MemoryDatabase, Next};
use super::*;
use crate::domain::tests::note;
use crate::domain::{Command, Fieldbook, Timestamp};

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

/// A localStorage that reaches the disk later than the page has written it.
#[derive(Default)]
struct LaggingStore {
    now: MemoryStore,
    /// Every state since the last one that is known to be on the disk.
    states: RefCell<Vec<Texts>>,
}

impl LaggingStore {
    fn found_after_kill(found: Texts) -> Self {
        let store = Self::default();
        for (key, text) in &found {
            store.now.put(key, text).unwrap();
        }
        store.reach_disk();
        store
    }

    fn reach_disk(&self) {
        *self.states.borrow_mut() = vec![everything(&self.now).into_iter().collect()];
    }

    fn changed(&self) {
        self.states
            .borrow_mut()
            .push(everything(&self.now).into_iter().collect());
    }
}

impl KeyValueStore for LaggingStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.now.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.now.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.now.put(key, text).map(|()| self.changed())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.now.remove(key).map(|()| self.changed())
    }
}

/// What may happen; the number says in which tab. Each tab has its own records, because two tabs that write the same
/// one agree by the domain's merge.
#[derive(Clone, Debug)]
enum Event {
    Write(usize, u128),
    Purge(usize, u128),
    Type(usize),
    Commit(usize, Next, bool),
    Retry(usize),
    Mirror(usize),
    LocalReachesDisk,
    DeleteEverything(usize),
    Kill(prop::sample::Index),
    Restart,
    LoseDatabase,
}

struct Device {
    local: Rc<LaggingStore>,
    database: MemoryDatabase,
    tabs: Vec<Persister>,
    /// What the tabs have put since the start, by key, oldest first.
    put: BTreeMap<String, Vec<Option<String>>>,
    /// What was called saved; a key without one was never called so.
    saved: BTreeMap<String, Option<String>>,
    /// The same, with what only localStorage has: the app asks for a backup then.
    held: BTreeMap<String, Option<String>>,
    tick: i64,
}

const TABS: usize = 2;

impl Device {
    fn new() -> Self {
        let mut device = Self {
            local: Rc::new(LaggingStore::found_after_kill(Texts::new())),
            database: MemoryDatabase::default(),
            tabs: Vec::new(),
            put: BTreeMap::new(),
            saved: BTreeMap::new(),
            held: BTreeMap::new(),
            tick: 0,
        };
        device.start();
        device
    }

    /// Opens the tabs as the app does, and returns the records and drafts that are then shown.
    fn start(&mut self) -> Texts {
        self.tabs.clear();
        let mut shown = Texts::new();
        for _ in 0..TABS {
            let mut persister = Persister::new(self.local.clone());
            let first = now(self.database.first_part()).unwrap();
            let restores = mirror::counts(&*self.local, &first.marks);
            let generation = first.marks.obey(&*self.local);
            persister.begin_generation(generation);
            persister.purged = first.marks.purged;
            let mut book =
                Fieldbook::from_records(Loaded::of(now(self.database.newest()).unwrap().texts).records);
            persister.open(!restores);
            if restores {
                let local = Loaded::of(everything(&self.local.now)).records;
                let found = Command::FastForward(Box::new(Fieldbook::from_records(local)));
                for change in book.apply(found, moment(self.tick)).unwrap().0 {
                    let text = book.record(&change.key).map(encode);
                    persister.put(keys::record(&change.key), text);
                }
                persister.restored();
            }
            let records = book
                .records()
                .map(|record| (keys::record(&record.key()), encode(record)));
            shown.extend(records);
            let drafts = first.drafts_and_settings.into_iter().collect::<Texts>();
            for tab in 0..TABS {
                let key = draft_of(tab);
                let local = self.local.get(&key).unwrap();
                let stays = local
                    .as_deref()
                    .map(|text| later(text, drafts.get(&key).map(String::as_str)));
                let stays = stays.map(str::to_owned).or_else(|| drafts.get(&key).cloned());
                shown.extend(stays.map(|text| (key, text)));
            }
            self.tabs.push(persister);
        }
        shown
    }

    fn put(&mut self, tab: usize, key: String, text: Option<String>) {
        self.put.entry(key.clone()).or_default().push(text.clone());
        for other in (0..TABS).filter(|other| *other != tab) {
            self.tabs[other].supersede(&key);
        }
        match text {
            None => self.tabs[tab].purge(key, record_tombstone(None, moment(self.tick))),
            text => self.tabs[tab].put(key, text),
        };
    }

    fn commit(&mut self, tab: usize, next: Next, is_late: bool) {
        let Some((number, batch)) = self.tabs[tab].begin() else {
            return;
        };
        *self.database.next.borrow_mut() = next;
        let generation = self.tabs[tab].generation.clone();
        let answer = now_or_never(self.database.commit(&batch, &generation));
        match answer {
            Some(Err(StorageError::Wiped)) => drop(self.tabs[tab].stop()),
            Some(outcome) => drop(self.tabs[tab].end(outcome)),
            None if is_late => {
                assert!(self.tabs[tab].late(number));
                let unsaved = self.tabs[tab].unsaved();
                let mut records = batch.keys().filter(|key| keys::is_record(key));
                let is_told = |key: &String| {
                    unsaved.get(key) == Some(&StorageError::Late) || self.tabs[tab].rescued().contains(key)
                };
                assert!(records.all(is_told));
            }
            None => {}
        }
    }

    /// Writes down what the tabs call saved: all their records, when none is on its way and none has failed.
    fn ask(&mut self) {
        for (key, texts) in &self.put {
            let tab = &self.tabs[owner(key)];
            let is_saved = if keys::is_record(key) {
                !tab.is_saving() && tab.unsaved().is_empty()
            } else {
                !tab.refused().contains(key)
            };
            if is_saved {
                let last = texts.last().cloned().flatten();
                if !tab.rescued().contains(key) {
                    self.saved.insert(key.clone(), last.clone());
                }
                self.held.insert(key.clone(), last);
            }
        }
    }

    /// Whether `shown` has everything that was called saved, or something put after it.
    fn is_kept(&self, called: &BTreeMap<String, Option<String>>, shown: &Texts) -> Result<(), String> {
        for (key, saved) in called {
            let since = self.put.get(key).map(|texts| {
                let at = texts.iter().rposition(|text| text == saved).unwrap_or_default();
                texts[at..].to_vec()
            });
            let there = shown.get(key).cloned();
            let may_be = since.unwrap_or_else(|| vec![saved.clone()]);
            if !may_be.contains(&there) {
                return Err(format!("{key}: {there:?} instead of one of {may_be:?}"));
            }
        }
        Ok(())
    }

    /// After a start, what is shown is all that there is.
    fn forget(&mut self, shown: &Texts) {
        self.put.clear();
        self.saved.clear();
        self.held.clear();
        for (key, text) in shown {
            self.put.insert(key.clone(), vec![Some(text.clone())]);
        }
        self.ask();
    }

    fn carry_out(&mut self, event: Event) -> Result<(), TestCaseError> {
        self.tick += 1;
        match event {
            Event::Write(tab, number) => {
                let number = number * TABS as u128 + tab as u128;
                let text = encode(&note(number, "Skrevet", moment(self.tick)).into());
                self.put(tab, key_of(number), Some(text));
            }
            Event::Purge(tab, number) => {
                let key = key_of(number * TABS as u128 + tab as u128);
                if self
                    .put
                    .get(&key)
                    .is_some_and(|texts| texts.last().is_some_and(Option::is_some))
                {
                    self.put(tab, key, None);
                }
            }
            Event::Type(tab) => {
                let text = format!("{{\"text\":\"{0}\",\"kept\":\"{0}\"}}", moment(self.tick));
                self.put
                    .entry(draft_of(tab))
                    .or_default()
                    .push(Some(text.clone()));
                self.tabs[tab].put(draft_of(tab), Some(text));
            }
            Event::Commit(tab, next, is_late) => self.commit(tab, next, is_late),
            Event::Retry(tab) => self.tabs[tab].retry(),
            Event::Mirror(tab) => drop(self.tabs[tab].mirror_some(2)),
            Event::LocalReachesDisk => self.local.reach_disk(),
            Event::DeleteEverything(tab) => {
                let next = format!("wipe-{}", self.tick);
                now(self.database.clear(&next)).unwrap();
                self.tabs[tab].stop();
                empty(&*self.local, &next).unwrap();
                let shown = self.start();
                prop_assert!(shown.is_empty(), "left after «Slet alt»: {shown:?}");
                self.forget(&shown);
            }
            Event::Kill(moment) => {
                // Drafts that only localStorage has may not be on the disk yet, which is not a fault of ours.
                self.saved.retain(|key, _| keys::is_record(key));
                let found = moment.get(&self.local.states.borrow()).clone();
                self.local = Rc::new(LaggingStore::found_after_kill(found));
                let shown = self.start();
                let kept = self.is_kept(&self.saved, &shown);
                prop_assert!(kept.is_ok(), "{kept:?}");
                self.forget(&shown);
            }
            Event::Restart => {
                let shown = self.start();
                let kept = self.is_kept(&self.held, &shown);
                prop_assert!(kept.is_ok(), "{kept:?}");
                self.forget(&shown);
            }
            Event::LoseDatabase => {
                let mirrored: Texts = everything(&self.local.now)
                    .into_iter()
                    .filter(|(key, _)| keys::is_record(key))
                    .collect();
                self.database.lose_everything();
                let shown = self.start();
                let back: Texts = shown
                    .clone()
                    .into_iter()
                    .filter(|(key, _)| keys::is_record(key))
                    .collect();
                for (key, saved) in &self.saved {
                    let stays_purged = saved.is_some() || self.put[key].last() != Some(&None);
                    prop_assert!(stays_purged || !back.contains_key(key), "{} is back", key);
                }
                prop_assert_eq!(back, mirrored, "the mirror brings back all it has");
                self.forget(&shown);
            }
        }
        self.ask();
        Ok(())
    }
}

fn draft_of(tab: usize) -> String {
    keys::draft_or_setting(&format!("draft/capture-{tab}"))
}

/// The tab that writes the text at `key`.
fn owner(key: &str) -> usize {
    let last = key.bytes().last().unwrap_or_default();
    let digit = char::from(last).to_digit(16).unwrap_or_default();
    digit as usize % TABS
}

fn now_or_never<T>(answer: impl Future<Output = T>) -> Option<T> {
    match pin!(answer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}

fn now<T>(answer: impl Future<Output = T>) -> T {
    now_or_never(answer).expect("an answer")
}

fn event() -> impl Strategy<Value = Event> {
    let tab = || 0..TABS;
    let next = prop_oneof![
        8 => Just(Next::Works),
        1 => Just(Next::Fails(StorageError::Full)),
        1 => Just(Next::Fails(StorageError::Failed("AbortError".to_owned()))),
        1 => any::<bool>().prop_map(|writes| Next::Hangs { writes }),
    ];
    prop_oneof![
        6 => (tab(), 1u128..4).prop_map(|(tab, number)| Event::Write(tab, number)),
        3 => (tab(), 1u128..4).prop_map(|(tab, number)| Event::Purge(tab, number)),
        3 => tab().prop_map(Event::Type),
        9 => (tab(), next, any::<bool>()).prop_map(|(tab, next, is_late)| Event::Commit(tab, next, is_late)),
        1 => tab().prop_map(Event::Retry),
        5 => tab().prop_map(Event::Mirror),
        2 => Just(Event::LocalReachesDisk),
        1 => tab().prop_map(Event::DeleteEverything),
        3 => any::<prop::sample::Index>().prop_map(Event::Kill),
        2 => Just(Event::Restart),
        1 => Just(Event::LoseDatabase),
    ]
}

proptest! {
    #[test]
    fn what_was_called_saved_is_there_at_the_next_start(events in prop::collection::vec(event(), 1..60)) {
        let mut device = Device::new();
        for event in events {
            device.carry_out(event)?;
        }
    }
}
