//! Files that only a passphrase opens, sealed and opened by a worker: `src/bin/files`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

use super::Outgoing;
use super::file_worker::{FileWorkerError, ask, start};
use super::worker::{Worker, WorkerError};
use crate::format::{MORE, PASSPHRASE, SEAL, UNSEAL, VERIFY};

/// What a sealed file begins with (<https://age-encryption.org/v1>).
pub const SEALED_START: &[u8] = b"age-encryption.org/v1\n";
const ENDING: &str = ".age";
/// No program is registered for these files.
const KIND: &str = "application/octet-stream";

/// A new passphrase of `words` words.
///
/// # Errors
/// When the worker can't be started, or fails.
pub async fn new_passphrase(words: u32) -> Result<String, FileWorkerError> {
    let request = [PASSPHRASE.into(), words.into()];
    let answer: Array = ask(&start().await?, &request, &Array::new())
        .await?
        .unchecked_into();
    Ok(answer.get(0).as_string().unwrap_or_default())
}

/// A file with the content of `plain` that only `passphrase` opens. It has been opened again, and holds all of it.
///
/// # Errors
/// When the worker fails, or the browser can't create the file.
pub async fn seal(plain: &Outgoing, passphrase: &str) -> Result<Outgoing, FileWorkerError> {
    let worker = start().await?;
    let (passphrase, plain_file) = (JsValue::from(passphrase), JsValue::from(plain.file()));
    let pieces = pieces(&worker, &[SEAL.into(), plain_file.clone(), passphrase.clone()]).await?;
    let sealed = Outgoing::of_pieces(&format!("{}{ENDING}", plain.name()), KIND, &pieces)?;
    let check = [VERIFY.into(), sealed.file().into(), passphrase, plain_file];
    ask(&worker, &check, &Array::new()).await?;
    Ok(sealed)
}

/// What is in `sealed`.
///
/// # Errors
/// When `passphrase` doesn't open it, it is damaged, or the worker fails.
pub async fn unseal(sealed: &File, passphrase: &str) -> Result<File, FileWorkerError> {
    let request = [UNSEAL.into(), sealed.into(), passphrase.into()];
    let pieces = pieces(&start().await?, &request).await?;
    let name = sealed.name();
    let name = name.strip_suffix(ENDING).unwrap_or(&name);
    Ok(Outgoing::of_pieces(name, KIND, &pieces)?.file().clone())
}

/// The pieces of the file that `request` begins. The browser holds them, so that they take none of the page's memory.
async fn pieces(worker: &Worker, request: &[JsValue]) -> Result<Vec<Blob>, FileWorkerError> {
    let mut pieces = Vec::new();
    let mut piece: Uint8Array = ask(worker, request, &Array::new()).await?.unchecked_into();
    while piece.length() > 0 {
        let blob = Blob::new_with_u8_array_sequence(&Array::of1(&piece)).map_err(WorkerError::from)?;
        pieces.push(blob);
        piece = ask(worker, &[MORE.into()], &Array::new()).await?.unchecked_into();
    }
    Ok(pieces)
}
