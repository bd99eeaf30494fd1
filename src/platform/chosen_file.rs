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

/// Whether `file` begins with these bytes. A file that can't be read doesn't.
pub async fn begins_with(file: &File, start: &[u8]) -> bool {
    let Ok(beginning) = file.slice_with_i32_and_i32(0, i32::try_from(start.len()).unwrap_or(i32::MAX)) else {
        return false;
    };
    let bytes = JsFuture::from(beginning.array_buffer()).await;
    bytes.is_ok_and(|bytes| Uint8Array::new(&bytes).to_vec() == start)
}

/// The content of `file`.
///
/// # Errors
/// When the browser can't read it.
pub async fn read_bytes(file: &File) -> Result<Vec<u8>, FileError> {
    let bytes = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
