//! A file that the user chose.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::part::FileError;

/// How many bytes `file` has.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn size(file: &File) -> usize {
    file.size() as usize
}

/// The content of `file`.
///
/// # Errors
/// When the browser can't read it.
pub async fn read_bytes(file: &File) -> Result<Vec<u8>, FileError> {
    let bytes = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
