use proptest::prelude::*;

use crate::protocol::FileProblem;
use crate::sealed::{Opening, Pieces, Sealing};

const WORDS: &str = "abe-banan-citron";

fn all(mut pieces: impl Pieces) -> Result<Vec<u8>, FileProblem> {
    let mut all = Vec::new();
    loop {
        let piece = pieces.next_piece()?;
        if piece.is_empty() {
            return Ok(all);
        }
        all.extend(piece);
    }
}

fn sealed(plain: &[u8]) -> Vec<u8> {
    all(Sealing::begin(plain, WORDS).unwrap()).unwrap()
}

fn opened(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, FileProblem> {
    all(Opening::begin(sealed, passphrase)?)
}

#[test]
fn what_is_sealed_is_opened_by_its_passphrase_alone() {
    for length in [0, 1, 65_536, 1_000_000, 2_000_001] {
        let plain: Vec<u8> = (0..length).map(|at: u32| (at % 251) as u8).collect();
        let sealed = sealed(&plain);
        assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert_eq!(opened(&sealed, WORDS), Ok(plain.clone()));
        assert_eq!(
            Opening::begin(&sealed[..], WORDS).unwrap().verify(&plain[..]),
            Ok(())
        );
    }
    let sealed = sealed(b"Havnen");
    assert!(!sealed.windows(6).any(|some| some == b"Havnen"));
    assert_eq!(
        opened(&sealed, "abe-banan-cirkus"),
        Err(FileProblem::WrongPassphrase)
    );
    let other = Opening::begin(&sealed[..], WORDS).unwrap().verify(&b"Havnev"[..]);
    assert_eq!(other, Err(FileProblem::Damaged));
}

#[test]
fn no_change_and_no_cut_goes_unseen() {
    let sealed = sealed(&vec![7; 70_000]);
    for at in [0, 30, 60, 100, 200, 65_800, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(opened(&changed, WORDS).is_err(), "{at}");
        assert!(opened(&sealed[..at], WORDS).is_err(), "{at}");
    }
}

#[test]
fn a_file_that_asks_for_too_much_is_refused_at_once() {
    let sealed = sealed(b"x");
    let header = String::from_utf8_lossy(&sealed[..120]).into_owned();
    let at = header.find(" 15\n").unwrap() + 1;
    let mut hard = sealed;
    hard[at..at + 2].copy_from_slice(b"30");
    assert_eq!(opened(&hard, WORDS), Err(FileProblem::TooMuchWork));
}

#[test]
fn a_file_for_a_key_asks_for_no_passphrase() {
    let identity = age::x25519::Identity::generate();
    let plain = age::encrypt(&identity.to_public(), b"Havnen").unwrap();
    assert_eq!(opened(&plain, WORDS), Err(FileProblem::OtherKey));
}

proptest! {
    #[test]
    fn nothing_is_too_odd_to_be_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(opened(&bytes, WORDS).is_err());
        let header = [&b"age-encryption.org/v1\n-> scrypt "[..], &bytes].concat();
        prop_assert!(opened(&header, WORDS).is_err());
    }
}
