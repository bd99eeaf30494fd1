//! localStorage behind the port. The only file that touches it.
//!
//! Parts of `gloo-storage` panic when the browser blocks storage, so we first get the handle through
//! `web_sys`; if that works, gloo works too.

use std::iter;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Object;
use wasm_bindgen::JsCast;

use super::texts::texts;
use super::{KeyValueStore, StorageError};

/// The browser's localStorage. It may be blocked; then every call returns an error.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStore;

impl LocalStore {
    fn raw() -> Result<web_sys::Storage, StorageError> {
        match web_sys::window().map(|window| window.local_storage()) {
            Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
            _ => Err(StorageError::Blocked),
        }
    }
}

impl KeyValueStore for LocalStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let mut keys = texts(&Object::keys(&Self::raw()?.into()));
        keys.retain(|key| key.starts_with(prefix));
        Ok(keys)
    }

    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
        let mut both = texts(&Object::entries(&Self::raw()?.into()).flat(1)).into_iter();
        let pairs = iter::from_fn(|| both.next().zip(both.next()));
        Ok(pairs.filter(|(key, _)| key.starts_with(prefix)).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Self::raw()?.get_item(key).map_err(trouble)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        Self::raw()?.set_item(key, text).map_err(trouble)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        Self::raw()?.remove_item(key).map_err(trouble)
    }

    // Counted in JavaScript: copying the texts would move a million characters or more.
    fn letters(&self) -> Result<u64, StorageError> {
        let all = Object::entries(&Self::raw()?.into()).flat(1).join("");
        Ok(all.length().into())
    }
}

/// Converts what the browser threw. A full store throws `QuotaExceededError`, in older versions of Firefox
/// `NS_ERROR_DOM_QUOTA_REACHED`.
pub(super) fn trouble(error: wasm_bindgen::JsValue) -> StorageError {
    let Some(error) = error.dyn_ref::<web_sys::DomException>() else {
        return StorageError::Failed(format!("{error:?}"));
    };
    match error.name().as_str() {
        name if name.contains("Quota") || name.contains("QUOTA") => StorageError::Full,
        "SecurityError" => StorageError::Blocked,
        name => StorageError::Failed(name.to_owned()),
    }
}
