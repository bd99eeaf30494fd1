//! Devices that share one fieldbook, on a server that loses requests and answers, and whose nodes disagree.

mod device;
mod memory_server;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::domain::tests::note;
use crate::domain::{AnyRecord, Command, Fieldbook, Note, OfKind, RecordKey, Timestamp};
use device::{Device, at, run};
use memory_server::MemoryServer;

const KEY: [u8; SECRET] = [7; SECRET];
/// How many notes the devices write over and over.
const NOTES: u128 = 12;
const DEVICES: usize = 5;

/// What happens, on which device.
#[derive(Clone, Copy, Debug)]
enum Act {
    Write(u128),
    Trash(u128),
    Purge(u128),
    Sync,
    /// Together with another device.
    SyncWith(usize),
    Sleep,
    /// The device is lost, and replaced by an empty one.
    Replace,
}

fn act() -> impl Strategy<Value = (usize, Act)> {
    let act = prop_oneof![
        5 => (1..=NOTES).prop_map(Act::Write),
        1 => (1..=NOTES).prop_map(Act::Trash),
        1 => (1..=NOTES).prop_map(Act::Purge),
        3 => Just(Act::Sync),
        1 => (0..DEVICES).prop_map(Act::SyncWith),
        1 => Just(Act::Sleep),
        1 => Just(Act::Replace),
    ];
    (0..DEVICES, act)
}

fn key(number: u128) -> RecordKey {
    AnyRecord::from(note(number, "", at(0))).key()
}

fn texts(book: &Fieldbook) -> BTreeSet<String> {
    let text = |record: &AnyRecord| {
        let value = record.to_value();
        let kept = value.get("record").unwrap_or(&value).clone();
        kept.get("text").and_then(|text| text.as_str()).map(str::to_owned)
    };
    book.records().filter_map(text).collect()
}

/// What has been said, by text: of which note, and when.
#[derive(Default)]
struct Told {
    said: BTreeMap<String, (RecordKey, Timestamp)>,
    /// What somebody saw and wrote over, or deleted for good.
    replaced: BTreeSet<String>,
    /// Until when each note was deleted for good: every device that knows may be lost by the end.
    gone: BTreeMap<RecordKey, Timestamp>,
}

impl Told {
    /// Somebody goes on writing while the device waits for the server.
    fn write_sometimes(&mut self, device: &Device, now: i64) {
        if device.server.chance(8) {
            let number = 1 + self.said.len() as u128 % NOTES;
            self.write(device, number, now);
        }
    }

    fn write(&mut self, device: &Device, number: u128, now: i64) {
        let text = format!("ord {}", self.said.len());
        let key = key(number);
        let before = device
            .book()
            .record(&key)
            .and_then(Note::of)
            .map(|note| note.text.clone());
        self.replaced.extend(before);
        device.carry_out(Command::Put(note(number, &text, at(now)).into()), at(now));
        let written = device.book().record(&key).map(AnyRecord::updated).unwrap();
        self.said.insert(text, (key, written));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_lost_on_the_way_all_end_with_the_same_and_no_word_is_lost(
        acts in prop::collection::vec(act(), 150..300), faults in 0..40_u32, splits in 0..30_u32, seed in any::<u64>(),
        skews in prop::array::uniform5(-5_000..5_000_i64),
    ) {
        let server = Rc::new(MemoryServer::new(seed, faults, splits));
        let devices: Vec<Device> = (0..DEVICES).map(|_| Device::new(server.clone(), KEY)).collect();
        let mut told = Told::default();
        let mut now = 1_000_000;
        for (who, act) in acts {
            let device = &devices[who];
            now += 1_000;
            let here = now + skews[who];
            device.set_clock(here);
            match act {
                Act::Write(number) => told.write(device, number, here),
                Act::Trash(number) if device.book().record(&key(number)).is_some_and(|record| record.deleted().is_none()) => {
                    device.carry_out(Command::Trash(key(number)), at(here));
                }
                Act::Purge(number) => {
                    let is_trash = device.book().record(&key(number)).is_some_and(|record| record.deleted().is_some());
                    if is_trash {
                        told.replaced.extend(device.texts_of(&key(number)));
                        device.carry_out(Command::Purge(vec![key(number)]), at(here));
                        let horizon = device.book().horizon(&key(number)).unwrap();
                        let gone = told.gone.entry(key(number)).or_insert(horizon);
                        *gone = horizon.max(*gone);
                    }
                }
                // The first is nearly always asleep.
                Act::Sync if who > 0 => run(&[device], |device| told.write_sometimes(device, here)),
                Act::SyncWith(other) if who > 0 && other > 0 && other != who => {
                    run(&[device, &devices[other]], |device| told.write_sometimes(device, here));
                }
                Act::Sleep => now += 20_000,
                Act::Replace => device.replace(),
                _ => {}
            }
        }
        server.heal();
        for _ in 0..6 {
            for device in &devices {
                run(&[device], |_| {});
            }
        }
        let fresh = Device::new(server.clone(), KEY);
        run(&[&fresh], |_| {});
        for device in &devices {
            prop_assert!(device.outbox().is_empty(), "{:?}", device.outbox());
            prop_assert_eq!(device.unread(), 0);
        }
        let shown = |device: &Device| device.book().records().cloned().map(|record| (record.key(), record)).collect::<BTreeMap<_, _>>();
        for device in &devices {
            prop_assert_eq!(shown(device), shown(&fresh));
        }
        let left = texts(&fresh.book());
        let shared = server.ever(&Keys::new(&KEY));
        for (text, (key, written)) in &told.said {
            // What nobody else has seen is only moved to the trash.
            let was_shared = shared.contains(text);
            let is_gone = told.gone.get(key).is_some_and(|until| written <= until);
            prop_assert!(
                left.contains(text) || told.replaced.contains(text) || (is_gone && was_shared), "«{text}» of {key} is lost"
            );
        }
        // Nothing that was deleted for good is left on the server.
        for said in server.contents(&Keys::new(&KEY)) {
            if let Said::Record(record) = said {
                prop_assert!(fresh.book().record(&record.key()) == Some(&record), "{record:?} is left");
            }
        }
    }
}

#[test]
fn the_server_can_read_nothing_and_nobody_else_opens_it() {
    let keys = Keys::new(&KEY);
    let said = Said::Record(note(1, "Bænken ved søen", at(0)).into());
    let (id, content) = (keys.id(&said.key()), said.seal(&keys, [1; 24]));
    assert!(!format!("{id}{content}").contains("note"));
    assert_eq!(Said::open(&keys, &id, &content), Ok(said.clone()));
    assert_eq!(
        Said::open(&Keys::new(&[8; SECRET]), &id, &content),
        Err(Unread::Sealed)
    );
    let other = keys.id(&key(2));
    assert_eq!(Said::open(&keys, &other, &content), Err(Unread::Sealed));
    // A longer text in the same step looks the same.
    let longer = Said::Record(note(1, "Bænken ved søen er væk", at(0)).into());
    assert_eq!(longer.seal(&keys, [1; 24]).len(), content.len());
}

#[test]
fn whoever_joins_deletes_nothing_of_the_teams() {
    let server = Rc::new(MemoryServer::new(1, 0, 0));
    let [team, joins] = [Device::new(server.clone(), KEY), Device::new(server.clone(), KEY)];
    let put = |device: &Device| device.carry_out(Command::Put(note(1, "Bænken", at(0)).into()), at(0));
    put(&team);
    run(&[&team], |_| {});
    // They had got the note in a file, and deleted it for good before they joined.
    put(&joins);
    joins.carry_out(Command::Trash(key(1)), at(1));
    joins.carry_out(Command::Purge(vec![key(1)]), at(2));
    joins.join();
    for _ in 0..2 {
        run(&[&joins], |_| {});
        run(&[&team], |_| {});
    }
    for device in [&team, &joins] {
        assert_eq!(texts(&device.book()), BTreeSet::from(["Bænken".to_owned()]));
        assert!(device.outbox().is_empty());
    }
}

/// A server that understands nothing.
struct Refuses;

impl Server for Refuses {
    async fn ask(&self, _: Request) -> Result<serde_json::Value, ServerError> {
        Err(ServerError::NotUnderstood)
    }
}

#[test]
fn a_server_that_understands_nothing_is_not_asked_for_ever() {
    let device = Device::new(Rc::new(MemoryServer::new(1, 0, 0)), KEY);
    let keys = Keys::new(&KEY);
    let client = Client::new(&Refuses, &device, &keys);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let outcome = Box::pin(client.pull()).as_mut().poll(&mut context);
    let refused = Err(SyncError::Server(ServerError::NotUnderstood));
    assert_eq!(outcome, std::task::Poll::Ready(refused));
}
