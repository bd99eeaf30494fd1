//! «Slet alt»: the only thing that can't be taken back.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::App;
use crate::storage::{DeepShelf, Trouble, keys};

impl App {
    /// Empties both shelves and, where there is net to fetch the app again, the
    /// cache; tells the other tabs, and begins from the beginning.
    ///
    /// # Errors
    /// When a shelf could not be emptied; what is left is still there.
    pub async fn wipe(self) -> Result<(), Trouble> {
        match DeepShelf::open().await {
            Ok(deep) => deep.clear().await?,
            // Where there is no second shelf, nothing lies on it.
            Err(Trouble::Blocked) => {}
            Err(why) => return Err(why),
        }
        let first = self.with_keeper(|keeper| keeper.first.clone());
        if let Some(first) = first {
            for key in first.keys(keys::PREFIX)? {
                first.remove(&key)?;
            }
        }
        if window().navigator().on_line() {
            drop_caches().await;
        }
        self.tell_tabs_all_is_gone();
        drop(window().location().set_href(&crate::routes::overview()));
        Ok(())
    }
}

/// Forgets the app's own files; they hold nothing anybody has written, so where
/// the browser refuses, nothing is left behind.
async fn drop_caches() {
    let caches = Reflect::get(&window(), &"caches".into()).unwrap_or_default();
    let names = ask(&caches, "keys", &JsValue::UNDEFINED)
        .await
        .unwrap_or_default();
    for name in Array::from(&names) {
        if name
            .as_string()
            .is_some_and(|name| name.starts_with("vejviseren-"))
        {
            ask(&caches, "delete", &name).await;
        }
    }
}

async fn ask(owner: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(owner, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call1(owner, argument).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
