//! Keys from passphrases, and keys wrapped with other keys. Argon2id (RFC 9106) makes each guess expensive; in the page it
//! would stop everything for a second.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::protocol::FileProblem;

/// A key, in bytes.
pub const KEY: usize = 32;
const NONCE: usize = 24;
/// A salt, in bytes.
pub const SALT: usize = 16;

/// How much work a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Memory, in KiB.
    pub memory: u32,
    /// Passes over the memory.
    pub passes: u32,
}

/// Takes a phone about a second.
pub const WORK: Work = Work {
    memory: 64 * 1024,
    passes: 3,
};

/// OWASP's minimum for Argon2id, for phones that [`WORK`] takes longer.
pub const LEAST: Work = Work {
    memory: 19 * 1024,
    passes: 2,
};

/// More than this is not tried: somebody has changed the lock to keep the device busy.
const MOST: Work = Work {
    memory: 256 * 1024,
    passes: 10,
};

/// Random bytes.
///
/// # Errors
/// When the browser has none.
pub fn random<const N: usize>() -> Result<[u8; N], FileProblem> {
    let mut bytes = [0; N];
    getrandom::getrandom(&mut bytes).map_err(|_| FileProblem::Damaged)?;
    Ok(bytes)
}

/// The key made from `secret`, a passphrase or recovery words, however they are written.
///
/// # Errors
/// When it asks for too much work.
pub fn derive(secret: &str, salt: &[u8], work: Work) -> Result<[u8; KEY], FileProblem> {
    if work.memory > MOST.memory || work.passes > MOST.passes {
        return Err(FileProblem::TooMuchWork);
    }
    let params = Params::new(work.memory, work.passes, 1, Some(KEY)).map_err(|_| FileProblem::Damaged)?;
    let mut key = [0; KEY];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(plain(secret).as_bytes(), salt, &mut key)
        .map_err(|_| FileProblem::Damaged)?;
    Ok(key)
}

/// `secret` in one form: keyboards write capitals and spaces on their own.
fn plain(secret: &str) -> String {
    let words = secret.split(|letter: char| letter.is_whitespace() || letter == '-');
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

/// `secret`, wrapped with `with` for the use `name`.
///
/// # Errors
/// When the browser has no random numbers.
pub fn wrap(secret: &[u8], with: &[u8; KEY], name: &str) -> Result<Vec<u8>, FileProblem> {
    let nonce: [u8; NONCE] = random()?;
    let payload = Payload {
        msg: secret,
        aad: name.as_bytes(),
    };
    let sealed = XChaCha20Poly1305::new(with.into()).encrypt(&XNonce::from(nonce), payload);
    let sealed = sealed.map_err(|_| FileProblem::Damaged)?;
    Ok([&nonce[..], &sealed].concat())
}

/// What was wrapped.
///
/// # Errors
/// When it was wrapped with another key, or for another use.
pub fn unwrap(wrapped: &[u8], with: &[u8; KEY], name: &str) -> Result<Vec<u8>, FileProblem> {
    let (nonce, msg) = wrapped.split_first_chunk::<NONCE>().ok_or(FileProblem::Damaged)?;
    let payload = Payload {
        msg,
        aad: name.as_bytes(),
    };
    let secret = XChaCha20Poly1305::new(with.into()).decrypt(&XNonce::from(*nonce), payload);
    secret.map_err(|_| FileProblem::WrongPassphrase)
}

#[cfg(test)]
#[path = "wrapping_tests.rs"]
mod tests;
