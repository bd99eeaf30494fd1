//! The clipboard.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

use super::has;
use super::share::Shared;

/// Puts `text` on the clipboard.
pub async fn copy(text: &str) -> Shared {
    let clipboard = window().navigator().clipboard();
    if has(&clipboard, "writeText") && JsFuture::from(clipboard.write_text(text)).await.is_ok() {
        Shared::Copied
    } else {
        Shared::Failed
    }
}

/// The text on the clipboard, if the browser and the user let the page read it.
pub async fn read_clipboard() -> Option<String> {
    let clipboard = window().navigator().clipboard();
    if !has(&clipboard, "readText") {
        return None;
    }
    JsFuture::from(clipboard.read_text()).await.ok()?.as_string()
}

/// Puts a text on the clipboard both as `html`, for programs that format text, and as `plain` text. A browser without
/// that gets the plain text only.
pub async fn copy_formatted(html: &str, plain: &str) -> Shared {
    let clipboard = window().navigator().clipboard();
    if has(&clipboard, "write")
        && has(&window(), "ClipboardItem")
        && let Ok(item) = item(&[("text/html", html), ("text/plain", plain)])
        && JsFuture::from(clipboard.write(&Array::of1(&item))).await.is_ok()
    {
        return Shared::Copied;
    }
    copy(plain).await
}

/// One thing in several forms, each with its media type.
fn item(forms: &[(&str, &str)]) -> Result<ClipboardItem, JsValue> {
    let all = Object::new();
    for (kind, text) in forms {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let form = Blob::new_with_str_sequence_and_options(&Array::of1(&(*text).into()), &options)?;
        Reflect::set(&all, &(*kind).into(), &form)?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&all)
}

/// Empties the clipboard if the browser allows it: what was copied from here may name people. This is best effort, so
/// failure is not reported.
pub async fn clear_clipboard() {
    copy("").await;
}
