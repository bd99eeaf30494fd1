//! Turning the lock on and off, with a kill between any two steps.

mod device;

use proptest::prelude::*;

use super::*;
use crate::persistence::{Loaded, keys};
use device::{Device, FOREVER, Life, PICTURE, THE_KEY, secret};

fn a_life() -> impl Strategy<Value = Life> {
    (0..8_usize, 0..4_usize, 0..8_usize).prop_map(|(local, commits, converts)| Life {
        local,
        commits,
        converts,
    })
}

#[test]
fn a_lock_turned_on_leaves_nothing_that_can_be_read_and_turned_off_everything() {
    let device = Device::new();
    let before = device.read(None);
    device.switch(FOREVER, LockState::Sealing).unwrap();
    assert!(!device.disk().contains("hemmelige"), "{}", device.disk());
    assert!(
        device.disk().contains("2026-11-20"),
        "what was deleted for good stays known"
    );
    for (before, now) in before.iter().zip(device.read(Some(THE_KEY))) {
        for (key, text) in before {
            assert_eq!(now.get(key), Some(text), "{key}");
        }
    }
    let locked = device.read(Some([8; KEY]));
    assert!(!format!("{locked:?}").contains("hemmelige"));

    device.switch(FOREVER, LockState::Opening).unwrap();
    assert_eq!(device.read(None), before);
    assert_eq!(
        device.database.bytes(PICTURE).as_deref(),
        Some(secret(PICTURE).as_bytes())
    );
}

#[test]
fn what_cannot_be_opened_is_set_apart_and_an_earlier_version_leaves_what_is_sealed_alone() {
    let keyring = Keyring::default();
    keyring.unlock(THE_KEY, true);
    let place = "vejviseren/note/a";
    let stored = keyring.stored(place, "[1,{}]").unwrap().into_owned();
    let earlier = Loaded::of([(place.to_owned(), stored.clone())]);
    assert_eq!((earlier.newer.len(), earlier.quarantined.len()), (1, 0));
    keyring.unlock([8; KEY], true);
    let raw = keyring.text(place, stored);
    let here = Loaded::of([(place.to_owned(), raw)]);
    assert_eq!((here.newer.len(), here.quarantined.len()), (0, 1));
}

proptest! {
    #[test]
    fn a_kill_between_any_two_steps_loses_nothing_and_locks_nobody_out(
        lives in prop::collection::vec((a_life(), prop::bool::ANY), 0..8), ends_on in prop::bool::ANY,
    ) {
        let device = Device::new();
        let before = device.read(None);
        let states = |on: bool| if on { LockState::Sealing } else { LockState::Opening };
        for (life, on) in lives {
            // It may be killed.
            let _ = device.switch(life, states(on));
            let has_lock = device.disk().contains(keys::LOCK);
            let now = device.read(has_lock.then_some(THE_KEY));
            for (before, now) in before.iter().zip(now) {
                for (key, text) in before {
                    prop_assert_eq!(now.get(key), Some(text), "{}", key);
                }
            }
        }
        device.switch(FOREVER, states(ends_on)).unwrap();
        prop_assert_eq!(device.disk().contains("hemmelige"), !ends_on);
        prop_assert_eq!(device.disk().contains(keys::LOCK), ends_on);
        if !ends_on {
            prop_assert_eq!(device.read(None), before);
        }
    }
}
