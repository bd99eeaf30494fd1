//! Sharing a text: with the phone's share sheet if there is one, otherwise with the clipboard.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

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
    let data = Object::new();
    // Setting a property of a plain object can't fail.
    let _ = Reflect::set(&data, &"title".into(), &title.into());
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    match call(&[], "share", &data).await {
        Some(Ok(())) => Shared::Sent,
        Some(Err(why)) if is_cancelled(&why) => Shared::Cancelled,
        _ => copy(text).await,
    }
}

/// Puts `text` on the clipboard.
pub async fn copy(text: &str) -> Shared {
    put(&text.into()).await
}

/// Empties the clipboard if the browser allows it: what was copied from here may name people. This is best effort, so
/// failure is not reported.
pub async fn clear_clipboard() {
    put(&"".into()).await;
}

/// Puts `text`, a JavaScript string, on the clipboard.
pub(super) async fn put(text: &JsValue) -> Shared {
    match call(&["clipboard"], "writeText", text).await {
        Some(Ok(())) => Shared::Copied,
        _ => Shared::Failed,
    }
}

/// Calls a method of the navigator that returns a promise; `None` if the browser doesn't have it.
pub(super) async fn call(path: &[&str], method: &str, argument: &JsValue) -> Option<Result<(), JsValue>> {
    let outcome = match start(path, method, argument)? {
        Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
        Err(why) => Err(why),
    };
    Some(outcome.map(drop))
}

/// The result of calling a method of the navigator; `None` if the browser doesn't have it.
pub(super) fn ask(method: &str, argument: &JsValue) -> Option<JsValue> {
    start(&[], method, argument)?.ok()
}

fn start(path: &[&str], method: &str, argument: &JsValue) -> Option<Result<JsValue, JsValue>> {
    let navigator = Reflect::get(&leptos::prelude::window(), &"navigator".into()).ok()?;
    let owner = path
        .iter()
        .try_fold(navigator, |owner, name| Reflect::get(&owner, &(*name).into()))
        .ok()
        .filter(JsValue::is_object)?;
    let method: js_sys::Function = Reflect::get(&owner, &method.into()).ok()?.dyn_into().ok()?;
    Some(method.call1(&owner, argument))
}

pub(super) fn is_cancelled(why: &JsValue) -> bool {
    Reflect::get(why, &"name".into()).is_ok_and(|name| name == "AbortError")
}
