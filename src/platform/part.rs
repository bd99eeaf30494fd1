//! Parts of a file, held by the browser.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// The browser's message about why it couldn't create or read a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no file: {0}")]
pub struct FileError(pub String);

impl From<JsValue> for FileError {
    fn from(error: JsValue) -> Self {
        Self(format!("{error:?}"))
    }
}

/// A part of a file, in the browser's memory: it takes none of the WASM memory, which can only grow.
#[derive(Clone, Debug)]
pub struct Part(Uint8Array);

impl From<ArrayBuffer> for Part {
    fn from(bytes: ArrayBuffer) -> Self {
        Self(Uint8Array::new(&bytes))
    }
}

impl From<&[u8]> for Part {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }
}

impl Part {
    /// Passes `text` to the browser.
    pub fn new(text: &str) -> Self {
        Self(text.as_bytes().into())
    }

    /// The text.
    ///
    /// # Errors
    /// When it is no longer valid UTF-8.
    pub fn text(&self) -> Result<String, FileError> {
        String::from_utf8(self.0.to_vec()).map_err(|damaged| FileError(damaged.to_string()))
    }

    /// These bytes, which the browser holds already.
    pub(super) fn of(bytes: Uint8Array) -> Self {
        Self(bytes)
    }

    /// A copy in the WASM memory.
    pub fn to_vec(&self) -> Vec<u8> {
        self.0.to_vec()
    }

    pub(super) fn bytes(&self) -> &Uint8Array {
        &self.0
    }
}

/// The current content of `blob`, split like the `parts` it was created from.
///
/// # Errors
/// When it can't be read, or its length differs from that of the parts.
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
