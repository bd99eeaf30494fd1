//! A device with two tabs: what they have put, and what they have called saved.

use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::{Texts, everything, moment};
use crate::domain::{Command, Fieldbook};
use crate::persistence::tests::lagging_store::LaggingStore;
use crate::persistence::tests::memory_database::{MemoryDatabase, Next};
use crate::persistence::*;

pub struct Device {
    pub local: Rc<LaggingStore>,
    pub database: MemoryDatabase,
    pub tabs: Vec<Persister>,
    /// What the tabs have put since the start, by key, oldest first.
    pub put: BTreeMap<String, Vec<Option<String>>>,
    /// What was called saved; a key without one was never called so.
    pub saved: BTreeMap<String, Option<String>>,
    /// The same, with what only localStorage has: the app asks for a backup then.
    pub held: BTreeMap<String, Option<String>>,
    pub tick: i64,
}

pub const TABS: usize = 2;

impl Device {
    pub fn new() -> Self {
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
    pub fn start(&mut self) -> Texts {
        self.tabs.clear();
        let mut shown = Texts::new();
        for _ in 0..TABS {
            let mut persister = Persister::new(self.local.clone());
            let first = now(self.database.first_part()).unwrap();
            let restores = mirror_counts(&*self.local, &first.marks);
            let generation = first.marks.obey(&*self.local);
            persister.notepad.begin_generation(generation);
            persister.purged = first.marks.purged;
            let mut book = Fieldbook::from_records(
                Loaded::of(now(now(self.database.records()).unwrap().first).unwrap()).records,
            );
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

    pub fn put(&mut self, tab: usize, key: String, text: Option<String>) {
        self.put.entry(key.clone()).or_default().push(text.clone());
        for other in (0..TABS).filter(|other| *other != tab) {
            self.tabs[other].supersede(&key);
        }
        match text {
            None => self.tabs[tab].purge(key, moment(self.tick).to_string()),
            text => drop(self.tabs[tab].put(key, text)),
        }
    }

    pub fn commit(&mut self, tab: usize, next: Next, is_late: bool) {
        let Some((number, batch)) = self.tabs[tab].begin() else {
            return;
        };
        *self.database.next.borrow_mut() = next;
        let generation = self.tabs[tab].notepad.generation.clone();
        let answer = now_or_never(self.database.commit(&batch, &generation));
        match answer {
            Some(Err(StorageError::Wiped)) => drop(self.tabs[tab].stop()),
            Some(outcome) => drop(self.tabs[tab].end(outcome)),
            None if is_late => {
                assert!(self.tabs[tab].late(number));
                let unsaved = self.tabs[tab].unsaved();
                let mut records = batch.keys().filter(|key| keys::is_record(key));
                let is_told = |key: &String| {
                    unsaved.get(key) == Some(&StorageError::Late) || self.tabs[tab].notepad.has_rescued(key)
                };
                assert!(records.all(is_told));
            }
            None => {}
        }
    }

    /// Writes down what the tabs call saved: all their records, when none is on its way and none has failed.
    pub fn ask(&mut self) {
        for (key, texts) in &self.put {
            let tab = &self.tabs[owner(key)];
            let is_saved = if keys::is_record(key) {
                !tab.is_saving() && tab.unsaved().is_empty()
            } else {
                !tab.refused().contains(key)
            };
            if is_saved {
                let last = texts.last().cloned().flatten();
                if !tab.notepad.has_rescued(key) {
                    self.saved.insert(key.clone(), last.clone());
                }
                self.held.insert(key.clone(), last);
            }
        }
    }

    /// Whether `shown` has everything that was called saved, or something put after it.
    pub fn is_kept(&self, called: &BTreeMap<String, Option<String>>, shown: &Texts) -> Result<(), String> {
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
    pub fn forget(&mut self, shown: &Texts) {
        self.put.clear();
        self.saved.clear();
        self.held.clear();
        for (key, text) in shown {
            self.put.insert(key.clone(), vec![Some(text.clone())]);
        }
        self.ask();
    }
}

pub fn draft_of(tab: usize) -> String {
    keys::draft_or_setting(&format!("draft/capture-{tab}"))
}

/// The tab that writes the text at `key`.
fn owner(key: &str) -> usize {
    let last = key.bytes().last().unwrap_or_default();
    let digit = char::from(last).to_digit(16).unwrap_or_default();
    digit as usize % TABS
}

pub fn now_or_never<T>(answer: impl Future<Output = T>) -> Option<T> {
    match pin!(answer).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}

pub fn now<T>(answer: impl Future<Output = T>) -> T {
    now_or_never(answer).expect("an answer")
}
