//! Turning the lock on and off, and changing what unlocks it.

use leptos::prelude::*;

use super::{App, LockProblem};
use crate::persistence::{KEY, Lock, LockState, Switch};
use crate::platform::passkey::{self, random_bytes};
use crate::platform::{
    FileWorkerError, Secret, add_passkey, change_passphrase, change_words, new_lock, open_lock,
    remove_passkey,
};
use crate::state::open_draft::is_alone;

impl App {
    /// Turns the lock on: everything on the device is sealed, and only `passphrase` or the recovery `words` open it.
    ///
    /// # Errors
    /// When other tabs are open, or something fails. If it has begun, [`Self::finish_lock`] goes on, at the latest after the
    /// next start.
    pub async fn turn_lock_on(self, passphrase: &str, words: &str) -> Result<(), LockProblem> {
        self.be_alone().await?;
        let (lock, key) = new_lock(passphrase, words).await?;
        // Nobody may be locked out by a lock that doesn't open.
        for secret in [
            Secret::Passphrase(passphrase.to_owned()),
            Secret::Words(words.to_owned()),
        ] {
            if open_lock(&lock, &secret).await? != key {
                return Err(LockProblem::Wrong);
            }
        }
        self.begin_lock(Lock::read(&lock).with_state(LockState::Sealing), key)
            .await
    }

    /// Turns the lock off: everything on the device is opened.
    ///
    /// # Errors
    /// As in [`Self::turn_lock_on`].
    pub async fn turn_lock_off(self) -> Result<(), LockProblem> {
        self.be_alone().await?;
        let (lock, key) = self.lock_and_key()?;
        self.begin_lock(lock.with_state(LockState::Opening), key).await
    }

    async fn begin_lock(self, lock: Lock, key: [u8; KEY]) -> Result<(), LockProblem> {
        self.with_switch(async |switch| switch.begin(&lock, key).await.map_err(LockProblem::from))
            .await?;
        self.lock.lock.set(Some(lock));
        self.finish_lock().await
    }

    /// Goes on with turning the lock on or off, if that was interrupted.
    ///
    /// # Errors
    /// When a store fails.
    pub async fn finish_lock(self) -> Result<(), LockProblem> {
        let Some(lock) = self
            .lock
            .lock
            .get_untracked()
            .filter(|lock| lock.state() != LockState::On)
        else {
            return Ok(());
        };
        let progress = move |done, all| self.lock.progress.set(Some((done, all)));
        progress(0, 0);
        let then = self
            .with_switch(async |switch| Ok(switch.finish(&lock, &progress).await?))
            .await;
        self.lock.progress.set(None);
        self.lock.lock.set(then?);
        if self.lock.lock.with_untracked(Option::is_none) {
            self.saving.keyring().clear();
        }
        Ok(())
    }

    /// Makes `passphrase` the one that unlocks the app.
    ///
    /// # Errors
    /// When the worker or a store fails; then the old one stays.
    pub async fn change_passphrase(self, passphrase: &str) -> Result<(), LockProblem> {
        self.change_lock(async |lock, key| Ok(change_passphrase(&lock, &key, passphrase).await?))
            .await
    }

    /// Makes `words` the recovery words.
    ///
    /// # Errors
    /// When the worker or a store fails; then the old ones stay.
    pub async fn change_words(self, words: &str) -> Result<(), LockProblem> {
        self.change_lock(async |lock, key| Ok(change_words(&lock, &key, words).await?))
            .await
    }

    /// Lets a face or a fingerprint unlock the app too.
    ///
    /// # Errors
    /// When the person or the device refuses, or something fails.
    pub async fn add_passkey(self) -> Result<(), LockProblem> {
        let salt = random_bytes();
        let (id, answer) = passkey::create(&salt).await?;
        self.change_lock(async |lock, key| Ok(add_passkey(&lock, &key, &id, &salt, &answer).await?))
            .await
    }

    /// Lets only the passphrase and the recovery words unlock the app.
    ///
    /// # Errors
    /// When the worker or a store fails.
    pub async fn remove_passkey(self) -> Result<(), LockProblem> {
        self.change_lock(async |lock, _| Ok(remove_passkey(&lock).await?))
            .await
    }

    async fn change_lock(
        self,
        change: impl AsyncFnOnce(String, [u8; KEY]) -> Result<String, FileWorkerError>,
    ) -> Result<(), LockProblem> {
        let (known, key) = self.lock_and_key()?;
        // Another tab may have changed it.
        let stored = self.saving.database().first_part().await?.lock;
        let lock = stored.unwrap_or_else(|| known.text());
        let changed = Lock::read(&change(lock, key).await?);
        self.with_switch(async |switch| Ok(switch.store(Some(&changed)).await?))
            .await?;
        self.lock.lock.set(Some(changed));
        Ok(())
    }

    /// What is needed to change a lock: the app must be unlocked.
    fn lock_and_key(self) -> Result<(Lock, [u8; KEY]), LockProblem> {
        let lock = self.lock.lock.get_untracked();
        let both = lock.zip(self.saving.keyring().key());
        both.ok_or(LockProblem::Damaged)
    }

    /// Other tabs would go on writing in the other form.
    async fn be_alone(self) -> Result<(), LockProblem> {
        if is_alone(&self.tabs.name()).await {
            Ok(())
        } else {
            Err(LockProblem::OtherTabs)
        }
    }

    async fn with_switch<T>(
        self,
        go: impl AsyncFnOnce(&Switch<'_>) -> Result<T, LockProblem>,
    ) -> Result<T, LockProblem> {
        let (database, local) = (self.saving.database(), self.saving.sealed_local());
        let generation = self
            .saving
            .with_persister(|persister| persister.notepad.generation.clone());
        let switch = Switch {
            database: &*database,
            local: &local,
            generation: &generation,
        };
        go(&switch).await
    }
}
