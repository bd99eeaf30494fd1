//! Whatever fails, and whenever the browser is killed: what was called saved is there at the next start, and what
//! was deleted for good is not.

mod device;

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;

use crate::domain::tests::note;
use crate::domain::{AnyRecord, Timestamp};
use crate::persistence::tests::lagging_store::LaggingStore;
use crate::persistence::tests::memory_database::Next;
use crate::persistence::*;
use device::{Device, TABS, draft_of};
pub(in crate::persistence) use device::{now, now_or_never};

type Texts = BTreeMap<String, String>;

pub(in crate::persistence) fn moment(tick: i64) -> Timestamp {
    Timestamp::from_unix(1_795_000_000_000 + tick, 60).unwrap()
}

pub(in crate::persistence) fn key_of(number: u128) -> String {
    keys::record(&AnyRecord::from(note(number, "", moment(0))).key())
}

pub(in crate::persistence) fn everything(store: &MemoryStore) -> Vec<(String, String)> {
    store.all(keys::PREFIX).unwrap()
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
    Leave,
    LoseDatabase,
}

impl Device {
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
            Event::Mirror(tab) => self.tabs[tab].notepad.copy_some(2),
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
            Event::Leave => {
                self.tabs.iter_mut().for_each(Persister::leave);
                let shown = self.start();
                for (key, texts) in &self.put {
                    let last = texts.last().and_then(Option::as_ref);
                    prop_assert!(last.is_none() || shown.get(key) == last, "{} is lost", key);
                }
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
        2 => Just(Event::Leave),
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

#[test]
fn what_is_written_before_the_database_answers_is_there_when_the_page_is_left() {
    let local = Rc::new(MemoryStore::default());
    let mut persister = Persister::new(local.clone());
    let text = encode(&note(2, "Skrevet", moment(1)).into());
    persister.put(key_of(2), Some(text.clone()));
    persister.leave();
    assert!(mirror_counts(
        &*local,
        &Marks {
            is_complete: true,
            ..Marks::default()
        }
    ));
    assert_eq!(local.get(&key_of(2)).unwrap(), Some(text));
}

#[test]
fn a_page_that_is_left_does_not_replace_what_another_tab_has_stored_since() {
    let local = Rc::new(MemoryStore::default());
    let mut persister = Persister::new(local.clone());
    persister.open(true);
    persister.put(key_of(2), Some("earlier".to_owned()));
    assert!(persister.begin().is_some());
    persister.supersede(&key_of(2));
    local.put(&key_of(2), "later").unwrap();
    persister.leave();
    assert_eq!(local.get(&key_of(2)).unwrap().as_deref(), Some("later"));
}
