//! A photo and its picture are stored together, or neither is.

use std::rc::Rc;

use proptest::prelude::*;

use crate::persistence::persister::tests::{moment, now, now_or_never};
use crate::persistence::tests::memory_database::{MemoryDatabase, Next};
use crate::persistence::*;

#[derive(Clone, Debug)]
enum Event {
    Add(u8),
    Caption(u8),
    Purge(u8),
    Commit(Next),
    Retry,
}

fn key(number: u8) -> String {
    format!("vejviseren/photo/{number}")
}

fn event() -> impl Strategy<Value = Event> {
    let number = 0..3u8;
    let next = prop_oneof![
        4 => Just(Next::Works),
        1 => Just(Next::Fails(StorageError::Full)),
        1 => any::<bool>().prop_map(|writes| Next::Hangs { writes }),
    ];
    prop_oneof![
        1 => number.clone().prop_map(Event::Add),
        1 => number.clone().prop_map(Event::Caption),
        1 => number.prop_map(Event::Purge),
        3 => next.prop_map(Event::Commit),
        1 => Just(Event::Retry),
    ]
}

fn opened() -> Persister {
    let mut persister = Persister::new(Rc::new(MemoryStore::default()));
    persister.open(true);
    persister
}

fn add(persister: &mut Persister, number: u8) {
    persister.put_picture(&key(number), Rc::new([number; 4]), Rc::new([number; 2]));
    persister.put(key(number), Some("{}".to_owned()));
}

fn commit(persister: &mut Persister, database: &MemoryDatabase, next: Next) {
    let Some((_, batch)) = persister.begin() else {
        return;
    };
    *database.next.borrow_mut() = next;
    let generation = persister.notepad.generation.clone();
    if let Some(outcome) = now_or_never(database.commit(&batch, &generation)) {
        persister.end(outcome);
    }
}

fn together(database: &MemoryDatabase) -> Result<(), TestCaseError> {
    let there = database.keys();
    for number in 0..3 {
        let photo = there.contains(&key(number));
        for picture in keys::pictures(&key(number)).unwrap() {
            prop_assert_eq!(there.contains(&picture), photo, "{}", picture);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn whatever_happens(events in prop::collection::vec(event(), 1..40)) {
        let database = MemoryDatabase::default();
        let mut persister = opened();
        let mut here = [false; 3];
        for (tick, event) in (0..).zip(events) {
            match event {
                Event::Add(number) => {
                    add(&mut persister, number);
                    here[usize::from(number)] = true;
                }
                Event::Caption(number) if here[usize::from(number)] => {
                    persister.put(key(number), Some("{\"caption\":\"\"}".to_owned()));
                }
                Event::Purge(number) => {
                    persister.purge(key(number), moment(tick).to_string());
                    here[usize::from(number)] = false;
                }
                Event::Commit(next) => commit(&mut persister, &database, next),
                Event::Retry => persister.retry(),
                Event::Caption(_) => {}
            }
            together(&database)?;
            if persister.is_busy() {
                continue;
            }
            for number in (0..3).filter(|number| here[usize::from(*number)]) {
                let is_there = database.keys().contains(&key(number));
                prop_assert!(is_there || persister.unsaved().contains_key(&key(number)), "{}", number);
            }
        }
    }
}

#[test]
fn nothing_of_it_is_ever_in_local_storage() {
    let local = Rc::new(MemoryStore::default());
    let mut persister = Persister::new(local.clone());
    persister.open_local(StorageError::Blocked);
    add(&mut persister, 1);
    let (_, batch) = persister.begin().unwrap();
    let generation = persister.notepad.generation.clone();
    let outcome = now(LocalDatabase(local.clone()).commit(&batch, &generation));
    assert_eq!(outcome, Err(StorageError::Full));
    persister.end(outcome);
    assert!(
        !local
            .keys("vejviseren/")
            .unwrap()
            .iter()
            .any(|key| key.contains("photo"))
    );
    assert!(persister.unsaved().contains_key(&key(1)));
}
