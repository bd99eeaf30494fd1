//! Handing a file to the browser.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Why the browser could not make or read a file, in its own words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no file: {0}")]
pub struct NoFile(pub String);

impl From<JsValue> for NoFile {
    fn from(error: JsValue) -> Self {
        Self(format!("{error:?}"))
    }
}

/// What a file with `text` in it is made of. Handed over as a text, a large one
/// would be decoded and encoded again, while the page stands still.
pub(super) fn bytes(text: &str) -> Array {
    Array::of1(&Uint8Array::from(text.as_bytes()))
}

/// Hands `text` to the browser as a file called `name`, of the media type `kind`.
///
/// # Errors
/// When the browser can't make it.
pub fn download(name: &str, kind: &str, text: &str) -> Result<(), NoFile> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&bytes(text), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = leptos::prelude::document();
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken hold of the file when the click returns, but some
    // read it a moment later.
    leptos::prelude::set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        std::time::Duration::from_mins(1),
    );
    Ok(())
}
