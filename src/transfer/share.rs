//! Handing a text on: the phone's share sheet where there is one, otherwise the
//! clipboard.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of a text that was to be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The share sheet has it.
    Sent,
    /// The browser has it as a download.
    Downloaded,
    /// It is on the clipboard.
    Copied,
    /// The person closed the share sheet.
    Cancelled,
    /// Neither worked.
    Failed,
}

/// Opens the share sheet with `text`; where there is none, copies it.
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

/// Empties the clipboard where the browser lets us: what was copied from here may name people. It
/// is a courtesy, so nothing is said where it can't be done.
pub async fn clear_clipboard() {
    put(&"".into()).await;
}

/// Puts `text`, a string of the browser's, on the clipboard.
pub(super) async fn put(text: &JsValue) -> Shared {
    match call(&["clipboard"], "writeText", text).await {
        Some(Ok(())) => Shared::Copied,
        _ => Shared::Failed,
    }
}

/// Calls a method of the navigator that gives a promise; `None` where the
/// browser hasn't got it.
pub(super) async fn call(path: &[&str], method: &str, argument: &JsValue) -> Option<Result<(), JsValue>> {
    let outcome = match start(path, method, argument)? {
        Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
        Err(why) => Err(why),
    };
    Some(outcome.map(drop))
}

/// What a method of the navigator answers; `None` where the browser hasn't got
/// it.
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
