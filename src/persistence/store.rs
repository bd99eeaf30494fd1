//! The port: what the app needs from a key–value store.

/// Why a store failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser doesn't let the page store anything.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left.
    #[error("storage is full")]
    Full,
    /// Another tab has deleted everything; this one must restart.
    #[error("everything was deleted")]
    Wiped,
    /// The browser has neither confirmed the write nor reported an error.
    #[error("storage has not answered yet")]
    Late,
    /// Any other error, with the browser's message.
    #[error("storage failed: {0}")]
    Failed(String),
}

/// A store of texts by key. When a call fails, the previous contents are intact.
pub trait KeyValueStore {
    /// The keys that begin with `prefix`.
    ///
    /// # Errors
    /// When the store can't be read.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError>;

    /// Everything whose key begins with `prefix`.
    ///
    /// # Errors
    /// When the store can't be read.
    fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
        let mut all = Vec::new();
        for key in self.keys(prefix)? {
            if let Some(text) = self.get(&key)? {
                all.push((key, text));
            }
        }
        Ok(all)
    }

    /// The text under `key`.
    ///
    /// # Errors
    /// When the store can't be read.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Stores `text` under `key`.
    ///
    /// # Errors
    /// When it could not be written.
    fn put(&self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Removes what is under `key`, if anything is.
    ///
    /// # Errors
    /// When it could not be removed.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// How many UTF-16 code units the store holds, keys and texts together.
    ///
    /// # Errors
    /// When the store can't be read.
    fn letters(&self) -> Result<u64, StorageError> {
        let letters = |text: &str| text.encode_utf16().count() as u64;
        let all = self.all("")?;
        Ok(all.iter().map(|(key, text)| letters(key) + letters(text)).sum())
    }
}
