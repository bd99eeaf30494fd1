//! What the browser says about stored data: whether it promises to keep it, and how much room there is.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Whether the browser has promised to keep the stored data even when space is short; `None` if it doesn't say.
pub async fn is_promised() -> Option<bool> {
    answer(manager().persisted()).await?.as_bool()
}

/// Asks the browser for that promise. Firefox asks the user.
pub async fn ask_for_promise() -> Option<bool> {
    answer(manager().persist()).await?.as_bool()
}

/// How many bytes are used, and how many the browser allows; `None` if it doesn't say.
pub async fn estimate() -> Option<(u64, u64)> {
    let estimate: StorageEstimate = answer(manager().estimate()).await?.unchecked_into();
    Some((whole(estimate.get_usage()), whole(estimate.get_quota())))
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole bytes"
)]
fn whole(bytes: Option<f64>) -> u64 {
    bytes.unwrap_or_default() as u64
}

/// May be undefined; then its methods return an error, since their bindings catch what is thrown.
fn manager() -> StorageManager {
    window().navigator().storage()
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}
