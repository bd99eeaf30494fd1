//! Sharing: with the phone's share sheet if there is one, otherwise with the clipboard.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, ShareData};

use super::clipboard::copy;
use super::has;

/// The outcome of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It was passed to the share sheet.
    Sent,
    /// It was downloaded.
    Downloaded,
    /// It was copied to the clipboard.
    Copied,
    /// The person closed the share sheet.
    Cancelled,
    /// Neither worked.
    Failed,
}

/// Opens the share sheet with `text`; if there is none, copies it.
pub async fn share(title: &str, text: &str) -> Shared {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    match open_sheet(&data).await {
        Some(outcome) => outcome,
        None => copy(text).await,
    }
}

/// Opens the share sheet with `data`; `None` if the browser has none or refuses.
pub(super) async fn open_sheet(data: &ShareData) -> Option<Shared> {
    let navigator = window().navigator();
    if !has(&navigator, "share") {
        return None;
    }
    match JsFuture::from(navigator.share_with_data(data)).await {
        Ok(_) => Some(Shared::Sent),
        Err(why) => is_cancelled(&why).then_some(Shared::Cancelled),
    }
}

/// Whether the share sheet accepts `data`.
pub(super) fn can_share(data: &ShareData) -> bool {
    let navigator = window().navigator();
    has(&navigator, "canShare") && navigator.can_share_with_data(data)
}

fn is_cancelled(why: &JsValue) -> bool {
    why.dyn_ref::<DomException>()
        .is_some_and(|why| why.name() == "AbortError")
}
