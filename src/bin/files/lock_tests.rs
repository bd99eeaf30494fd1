//! Tests of `lock.rs`.

use proptest::prelude::*;

use super::*;

/// Little work, so that the tests are quick.
const QUICK: Work = Work {
    memory: 64,
    passes: 1,
};

fn quick() -> (Lock, Key) {
    Lock::with_work("en lang sætning om en bænk", "avis-bænk-kaffe", QUICK).unwrap()
}

fn bytes_of(hex: &str) -> [u8; 32] {
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    let bytes: Vec<u8> = (0..64).step_by(2).map(byte).collect();
    bytes.try_into().unwrap()
}

/// RFC 7748, section 5.2, by the crate that age uses for `public` and `secret`.
#[test]
fn the_exchange_of_keys_is_that_of_the_rfc() {
    let scalar = bytes_of("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
    let point = bytes_of("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c");
    let product = bytes_of("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    assert_eq!(x25519_dalek::x25519(scalar, point), product);
}

#[test]
fn the_passphrase_and_the_words_open_it_and_nothing_else_does() {
    let (lock, key) = quick();
    let lock = Lock::read(&lock.text()).unwrap();
    assert_eq!(lock.open(BY_PASSPHRASE, "En lang sætning  om en bænk"), Ok(key));
    assert_eq!(lock.open(BY_WORDS, "avis bænk kaffe"), Ok(key));
    let wrong = Err(FileProblem::WrongPassphrase);
    assert_eq!(lock.open(BY_WORDS, "en lang sætning om en bænk"), wrong);
    assert_eq!(lock.open(BY_PASSPHRASE, "en lang sætning om en båd"), wrong);
    assert!(!lock.text().contains(&BASE64.encode(key)));
}

#[test]
fn a_new_passphrase_replaces_the_old_one_and_leaves_the_rest() {
    let (mut lock, key) = quick();
    lock.set_passkey(b"id", b"salt", &[7; KEY], &key).unwrap();
    lock.set_secret(BY_PASSPHRASE, "en ny sætning", &key).unwrap();
    assert_eq!(lock.open(BY_PASSPHRASE, "en ny sætning"), Ok(key));
    assert_eq!(lock.open_with_passkey(&[7; KEY]), Ok(key));
    assert_eq!(lock.open(BY_WORDS, "avis-bænk-kaffe"), Ok(key));
    let old = lock.open(BY_PASSPHRASE, "en lang sætning om en bænk");
    assert_eq!(old, Err(FileProblem::WrongPassphrase));
    assert_eq!(
        lock.open_with_passkey(&[8; KEY]),
        Err(FileProblem::WrongPassphrase)
    );
    lock.remove(BY_PASSKEY).unwrap();
    assert_eq!(lock.open_with_passkey(&[7; KEY]), Err(FileProblem::Damaged));
}

#[test]
fn what_the_page_notes_while_locked_opens_only_with_the_key() {
    let (lock, key) = quick();
    let (noting, wrapped) = lock.noting_key().unwrap();
    assert_eq!(lock.noted_key(&key, &wrapped), Ok(noting));
    assert!(lock.noted_key(&[0; KEY], &wrapped).is_err());
    let (another, _) = lock.noting_key().unwrap();
    assert_ne!(noting, another);
}

#[test]
fn a_lock_of_a_later_version_and_no_lock_at_all_are_refused() {
    for text in ["", "{}", "{\"v\":2}", "[1]"] {
        assert!(Lock::read(text).is_err(), "{text}");
    }
}

#[test]
fn a_slow_phone_gets_less_work() {
    use std::cell::Cell;
    thread_local!(static NOW: Cell<f64> = const { Cell::new(0.0) });
    let slow = || NOW.with(|now| now.replace(now.get() + PATIENCE + 1.0));
    let (lock, _) = Lock::new("x", "y", slow).unwrap();
    assert_eq!(lock.work(), Ok(LEAST));
}

proptest! {
    #[test]
    fn no_damaged_lock_opens(at in any::<prop::sample::Index>(), letter in "[a-zA-Z0-9]") {
        let (lock, key) = quick();
        let mut text = lock.text();
        let at = at.index(text.len());
        if text.is_char_boundary(at) && text.is_char_boundary(at + 1) {
            text.replace_range(at..=at, &letter);
            for name in [BY_PASSPHRASE, BY_WORDS] {
                let secret = if name == BY_WORDS { "avis-bænk-kaffe" } else { "en lang sætning om en bænk" };
                let opened = Lock::read(&text).and_then(|lock| lock.open(name, secret));
                prop_assert!(opened.is_err() || opened == Ok(key));
            }
        }
    }
}
