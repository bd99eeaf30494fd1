//! Passphrases that can be read aloud and typed on any keyboard.

use crate::protocol::FileProblem;

/// 1,024 common Danish words of four to seven letters from a to z: ten bits each.
const WORDS: &str = include_str!("words.txt");

/// A new passphrase of `count` words, with hyphens between them.
///
/// # Errors
/// When the browser has no random numbers.
pub fn passphrase(count: usize) -> Result<String, FileProblem> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut random = vec![[0; 2]; count];
    getrandom::getrandom(random.as_flattened_mut()).map_err(|_| FileProblem::Damaged)?;
    // The number of words divides 2^16, so each is as likely as the others.
    let word = |bytes: [u8; 2]| words[usize::from(u16::from_le_bytes(bytes)) % words.len()];
    let chosen: Vec<&str> = random.into_iter().map(word).collect();
    Ok(chosen.join("-"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_word_is_worth_ten_bits_and_can_be_typed_anywhere() {
        let words: BTreeSet<&str> = WORDS.split_whitespace().collect();
        assert_eq!(words.len(), 1024);
        assert_eq!(WORDS.split_whitespace().count(), 1024);
        for word in words {
            assert!((4..=7).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn no_two_are_the_same() {
        let some: BTreeSet<String> = (0..100).map(|_| passphrase(6).unwrap()).collect();
        assert_eq!(some.len(), 100);
        assert!(some.iter().all(|one| one.split('-').count() == 6));
    }
}
