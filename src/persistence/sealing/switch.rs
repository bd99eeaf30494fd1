//! Turning the lock on and off, so that a kill between any two steps loses nothing and leaves nobody locked out.
//!
//! The lock is stored before anything is sealed, and removed after everything is opened. In between, its state says which
//! form everything is to have; the next start goes on.

use super::{Keyring, Lock, LockState, SealedStore};
use crate::persistence::database::put;
use crate::persistence::{Batch, Content, Database, KeyValueStore, StorageError, keys};

/// The stores whose lock is turned on or off.
pub struct Switch<'a> {
    /// The database.
    pub database: &'a dyn Database,
    /// localStorage, with the keyring that the database has too.
    pub local: &'a SealedStore,
    /// The generation of both, see [`crate::persistence::Marks`].
    pub generation: &'a str,
}

impl Switch<'_> {
    /// Stores `lock`: what is written from now on is sealed with `key`, or no longer, as its state says. Everything else is
    /// left for [`Self::finish`].
    ///
    /// # Errors
    /// When it can't be stored; then nothing has changed.
    pub async fn begin(&self, lock: &Lock, key: [u8; super::KEY]) -> Result<(), StorageError> {
        self.store(Some(lock)).await?;
        self.keyring().unlock(key, lock.state() != LockState::Opening);
        Ok(())
    }

    /// Gives everything in both stores the form that the state of `lock` asks for, and calls `progress` with how many keys
    /// of how many are done. Returns the lock that is there then.
    ///
    /// # Errors
    /// When a store fails; then it goes on when it is called again.
    pub async fn finish(
        &self,
        lock: &Lock,
        progress: &dyn Fn(usize, usize),
    ) -> Result<Option<Lock>, StorageError> {
        self.database.convert(progress).await?;
        self.local.convert()?;
        let then = match lock.state() {
            LockState::Sealing | LockState::On => Some(lock.clone().with_state(LockState::On)),
            LockState::Opening => None,
        };
        if then.as_ref() != Some(lock) {
            self.store(then.as_ref()).await?;
        }
        Ok(then)
    }

    /// Stores `lock` in both stores, or removes it. At a start that of the database counts.
    ///
    /// # Errors
    /// When a store fails; then both are as before.
    pub async fn store(&self, lock: Option<&Lock>) -> Result<(), StorageError> {
        let text = lock.map(Lock::text);
        let before = self.local.get(keys::LOCK)?;
        put(self.local, keys::LOCK, text.as_ref())?;
        let batch = Batch::from([(keys::LOCK.to_owned(), text.map(Content::Text))]);
        if let Err(why) = self.database.commit(&batch, self.generation).await {
            put(self.local, keys::LOCK, before)?;
            return Err(why);
        }
        Ok(())
    }

    fn keyring(&self) -> &Keyring {
        &self.local.keyring
    }
}
