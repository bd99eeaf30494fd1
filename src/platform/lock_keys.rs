//! The keys of the lock, made and opened by the worker `src/bin/files`: deriving a key from a passphrase takes a second.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::FileWorkerError;
use super::file_worker::{ask, start};
use super::worker::Worker;
use crate::format::{
    ADD_PASSKEY, BY_PASSKEY, BY_PASSPHRASE, BY_WORDS, CHANGE_LOCK, FileProblem, NEW_LOCK, NOTED_KEY,
    NOTING_KEY, REMOVE_PASSKEY, UNLOCK,
};

/// A key, in bytes.
type Key = [u8; 32];

/// What unlocks the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Secret {
    /// The passphrase.
    Passphrase(String),
    /// The recovery words.
    Words(String),
    /// What a passkey answers.
    Passkey(Vec<u8>),
}

/// A new lock, in its stored form, and its key.
///
/// # Errors
/// When the worker fails.
pub async fn new_lock(passphrase: &str, words: &str) -> Result<(String, Key), FileWorkerError> {
    let answer = ask_once(&[NEW_LOCK.into(), passphrase.into(), words.into()]).await?;
    let answer = Array::from(&answer);
    Ok((text(&answer, 0)?, key(&answer.get(1))?))
}

/// The key of `lock`.
///
/// # Errors
/// When `secret` doesn't open it, or the worker fails.
pub async fn open_lock(lock: &str, secret: &Secret) -> Result<Key, FileWorkerError> {
    let (name, secret): (_, JsValue) = match secret {
        Secret::Passphrase(text) => (BY_PASSPHRASE, text.into()),
        Secret::Words(text) => (BY_WORDS, text.into()),
        Secret::Passkey(answer) => (BY_PASSKEY, bytes(answer)),
    };
    key(&ask_once(&[UNLOCK.into(), lock.into(), name.into(), secret]).await?)
}

/// `lock` with another passphrase.
///
/// # Errors
/// When the worker fails.
pub async fn change_passphrase(lock: &str, key: &Key, passphrase: &str) -> Result<String, FileWorkerError> {
    let name = BY_PASSPHRASE.into();
    changed(&[
        CHANGE_LOCK.into(),
        lock.into(),
        bytes(key),
        name,
        passphrase.into(),
    ])
    .await
}

/// `lock` with other recovery words.
///
/// # Errors
/// When the worker fails.
pub async fn change_words(lock: &str, key: &Key, words: &str) -> Result<String, FileWorkerError> {
    changed(&[
        CHANGE_LOCK.into(),
        lock.into(),
        bytes(key),
        BY_WORDS.into(),
        words.into(),
    ])
    .await
}

/// `lock`, which the passkey `id` opens too: it answers `salt` with `answer`.
///
/// # Errors
/// When the worker fails.
pub async fn add_passkey(
    lock: &str,
    key: &Key,
    id: &[u8],
    salt: &[u8],
    answer: &[u8],
) -> Result<String, FileWorkerError> {
    let [id, salt, answer] = [id, salt, answer].map(bytes);
    changed(&[ADD_PASSKEY.into(), lock.into(), bytes(key), id, salt, answer]).await
}

/// `lock`, which no passkey opens any more.
///
/// # Errors
/// When the worker fails.
pub async fn remove_passkey(lock: &str) -> Result<String, FileWorkerError> {
    changed(&[REMOVE_PASSKEY.into(), lock.into()]).await
}

/// A key for notes that are written while `lock` is locked, and how it is stored.
///
/// # Errors
/// When the worker fails.
pub async fn noting_key(lock: &str) -> Result<(Key, String), FileWorkerError> {
    let answer = ask_once(&[NOTING_KEY.into(), lock.into()]).await?;
    let answer = Array::from(&answer);
    Ok((key(&answer.get(0))?, text(&answer, 1)?))
}

/// The keys of notes that were written while `lock` was locked, stored as `wrapped`; `None` for each that can't be opened.
///
/// # Errors
/// When the worker fails.
pub async fn noted_keys(
    lock: &str,
    with: &Key,
    wrapped: &[String],
) -> Result<Vec<Option<Key>>, FileWorkerError> {
    let worker = start().await?;
    let mut keys = Vec::new();
    for wrapped in wrapped {
        let request = [NOTED_KEY.into(), lock.into(), bytes(with), wrapped.into()];
        keys.push(match ask(&worker, &request, &Array::new()).await {
            Ok(answer) => Some(key(&answer)?),
            Err(FileWorkerError::File(_)) => None,
            Err(why) => return Err(why),
        });
    }
    Ok(keys)
}

async fn ask_once(request: &[JsValue]) -> Result<JsValue, FileWorkerError> {
    let worker: Worker = start().await?;
    ask(&worker, request, &Array::new()).await
}

async fn changed(request: &[JsValue]) -> Result<String, FileWorkerError> {
    text(&Array::from(&ask_once(request).await?), 0)
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn text(answer: &Array, place: u32) -> Result<String, FileWorkerError> {
    Ok(answer.get(place).as_string().ok_or(FileProblem::Damaged)?)
}

fn key(answer: &JsValue) -> Result<Key, FileWorkerError> {
    let bytes = answer.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
    let key = bytes.and_then(|bytes| bytes.try_into().ok());
    Ok(key.ok_or(FileProblem::Damaged)?)
}
