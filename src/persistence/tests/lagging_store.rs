//! A localStorage that reaches the disk later than the page has written it, for tests.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::persistence::{KeyValueStore, MemoryStore, StorageError, keys};

type Texts = BTreeMap<String, String>;

/// A localStorage that reaches the disk later than the page has written it.
#[derive(Default)]
pub struct LaggingStore {
    pub now: MemoryStore,
    /// Every state since the last one that is known to be on the disk.
    pub states: RefCell<Vec<Texts>>,
}

impl LaggingStore {
    pub fn found_after_kill(found: Texts) -> Self {
        let store = Self::default();
        for (key, text) in &found {
            store.now.put(key, text).unwrap();
        }
        store.reach_disk();
        store
    }

    pub fn reach_disk(&self) {
        *self.states.borrow_mut() = vec![self.now.all(keys::PREFIX).unwrap().into_iter().collect()];
    }

    fn changed(&self) {
        self.states
            .borrow_mut()
            .push(self.now.all(keys::PREFIX).unwrap().into_iter().collect());
    }
}

impl KeyValueStore for LaggingStore {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        self.now.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.now.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.now.put(key, text).map(|()| self.changed())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.now.remove(key).map(|()| self.changed())
    }
}
