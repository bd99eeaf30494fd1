//! What the browser holds of a file.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Why the browser could not make or read a file, in its own words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no file: {0}")]
pub struct FileError(pub String);

impl From<JsValue> for FileError {
    fn from(error: JsValue) -> Self {
        Self(format!("{error:?}"))
    }
}

/// A part of a file, as bytes of the browser's: they take none of our own memory,
/// which only grows.
#[derive(Clone, Debug)]
pub struct Part(Uint8Array);

impl Part {
    /// Hands `text` to the browser.
    pub fn new(text: &str) -> Self {
        Self(text.as_bytes().into())
    }

    /// The text again.
    ///
    /// # Errors
    /// When it isn't text any more.
    pub fn text(&self) -> Result<String, FileError> {
        String::from_utf8(self.0.to_vec()).map_err(|damaged| FileError(damaged.to_string()))
    }

    pub(super) fn bytes(&self) -> &Uint8Array {
        &self.0
    }
}

/// Each of `parts` as it stands in `blob`, which was made of them.
///
/// # Errors
/// When it can't be read, or is longer or shorter than they are.
pub(super) async fn read_parts(blob: &Blob, parts: &[Part]) -> Result<Vec<Part>, FileError> {
    let bytes = Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?);
    let mut end = 0;
    let again = parts.iter().map(|part| {
        let start = end;
        end += part.0.length();
        Part(bytes.subarray(start, end))
    });
    let again = again.collect();
    if end == bytes.length() {
        Ok(again)
    } else {
        Err(FileError(format!("{} bytes of {end}", bytes.length())))
    }
}
