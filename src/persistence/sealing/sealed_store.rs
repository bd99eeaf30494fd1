//! localStorage, sealed.

use std::rc::Rc;

use super::Keyring;
use crate::persistence::{Content, KeyValueStore, StorageError};

/// A store whose texts are sealed and opened on the way.
pub struct SealedStore {
    /// The store itself.
    pub inner: Rc<dyn KeyValueStore>,
    /// What seals and opens.
    pub keyring: Keyring,
}

impl SealedStore {
    /// Gives every text in it the form in which it is to be stored.
    ///
    /// # Errors
    /// When the store fails; then some have it, and the others are as before.
    pub fn convert(&self) -> Result<(), StorageError> {
        for (key, text) in self.inner.all("")? {
            if let Some(Content::Text(text)) = self.keyring.converted(&key, &Content::Text(text))? {
                self.inner.put(&key, &text)?;
            }
        }
        Ok(())
    }
}

impl KeyValueStore for SealedStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.inner.keys(prefix)
    }

    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
        Ok(self.keyring.texts(self.inner.all(prefix)?))
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        let stored = self.inner.get(key)?;
        Ok(stored.map(|stored| self.keyring.text(key, stored)))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.inner.put(key, &self.keyring.stored(key, text)?)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.inner.remove(key)
    }

    fn letters(&self) -> Result<u64, StorageError> {
        self.inner.letters()
    }
}
