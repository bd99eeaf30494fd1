//! A key–value store in memory, for tests.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::persistence::{KeyValueStore, StorageError};

/// A store in memory, with an optional limit in bytes.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    room: Option<usize>,
}

impl MemoryStore {
    /// A store that is full at `bytes` of keys and texts.
    pub fn with_room(bytes: usize) -> Self {
        Self {
            room: Some(bytes),
            ..Self::default()
        }
    }
}

impl KeyValueStore for MemoryStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let texts = self.texts.borrow();
        let ours = texts.keys().filter(|key| key.starts_with(prefix));
        Ok(ours.cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let mut texts = self.texts.borrow_mut();
        let taken: usize = texts
            .iter()
            .filter(|(other, _)| *other != key)
            .map(|(key, text)| key.len() + text.len())
            .sum();
        if self
            .room
            .is_some_and(|room| taken + key.len() + text.len() > room)
        {
            return Err(StorageError::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
