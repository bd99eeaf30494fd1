//! The clipboard.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

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

/// Empties the clipboard if the browser allows it: what was copied from here may name people. This is best effort, so
/// failure is not reported.
pub async fn clear_clipboard() {
    copy("").await;
}
