//! The lock: whether the app is locked, and how it is unlocked and locked again.

mod hidden;
mod noted;
mod problem;
mod switch;
mod tries;

use leptos::prelude::*;

use super::App;
use super::root_signal::RootSignal;
use crate::persistence::{KEY, Keyring, Lock, LockState, Passkey, forget_wrong_tries, keys};
use crate::platform::passkey::{self, PasskeyError};
use crate::platform::{self, Secret, open_lock};

pub use hidden::watch_hidden;
pub use noted::Noted;
pub use problem::LockProblem;

/// Whether the app has a lock, and whether it is locked.
pub struct AppLock {
    /// The lock, if there is one.
    pub(super) lock: RootSignal<Option<Lock>>,
    is_locked: RootSignal<bool>,
    /// What follows when it is unlocked.
    then: StoredValue<Vec<Box<dyn FnOnce()>>, LocalStorage>,
    /// Whether another tab has written since this one has read what is stored.
    is_outdated: StoredValue<bool>,
    /// How many keys of how many have got their new form, while the lock is turned on or off.
    pub progress: RootSignal<Option<(usize, usize)>>,
    /// Whether notes can be written while the app is locked.
    can_note: RootSignal<bool>,
}

impl AppLock {
    pub(super) fn new() -> Self {
        Self {
            lock: RootSignal::default(),
            is_locked: RootSignal::default(),
            then: StoredValue::new_local(Vec::new()),
            is_outdated: StoredValue::default(),
            progress: RootSignal::default(),
            can_note: RootSignal::default(),
        }
    }

    /// Whether the app is locked.
    pub fn is_locked(&self) -> bool {
        self.is_locked.get()
    }

    /// Whether notes can be written while it is.
    pub fn can_note(&self) -> bool {
        self.can_note.get()
    }

    /// Notes can be written while the app is locked.
    pub(super) fn allow_noting(&self) {
        self.can_note.set(true);
    }

    /// How far the lock is turned on or off; `None` if there is none.
    pub fn state(&self) -> Option<LockState> {
        self.lock.with(|lock| lock.as_ref().map(Lock::state))
    }

    /// The passkey that unlocks the app, if there is one.
    pub fn passkey(&self) -> Option<Passkey> {
        self.lock.with(|lock| lock.as_ref()?.passkey())
    }

    /// The lock, in its stored form.
    pub(super) fn text(&self) -> Option<String> {
        self.lock.with_untracked(|lock| lock.as_ref().map(Lock::text))
    }

    /// Whether another tab has written while this one was locked.
    pub(super) fn is_outdated(&self) -> bool {
        self.is_outdated.get_value()
    }

    /// Locks, until [`App::unlock`] has the key, then calls `then`. Calls it at once if there is no lock or the key is
    /// here.
    pub(super) fn when_unlocked(&self, lock: Option<Lock>, keyring: &Keyring, then: impl FnOnce() + 'static) {
        let waits = lock.is_some() && keyring.is_empty();
        self.lock.set(lock);
        if waits {
            self.is_locked.set(true);
            self.then.update_value(|all| all.push(Box::new(then)));
        } else {
            then();
        }
    }
}

impl App {
    /// The lock that this device has. That of the database counts, `there`; localStorage's, if the browser has cleared the
    /// database.
    pub(super) fn stored_lock(self, there: Option<String>) -> Option<Lock> {
        let here = self.saving.local().get(keys::LOCK).ok().flatten();
        there.or(here).map(|text| Lock::read(&text))
    }

    /// Whether there is nothing to show yet: the app is locked, or has just been unlocked or opened.
    pub fn is_shut(self) -> bool {
        self.lock.is_locked() || (self.village_id().is_none() && !self.store.is_loaded())
    }

    /// Notes that another tab has written something. Returns whether this one is locked, and must not know what.
    pub(super) fn ignores_tabs(self) -> bool {
        let may_know = !self.saving.keyring().is_empty() || self.stored_lock(None).is_none();
        if !may_know {
            self.lock.is_outdated.set_value(true);
        }
        !may_know
    }

    /// Unlocks the app with `secret`, and loads what is stored.
    ///
    /// # Errors
    /// When it is wrong, or the worker fails.
    pub async fn unlock(self, secret: Secret) -> Result<(), LockProblem> {
        if let Some(left) = self.seconds_to_wait() {
            return Err(LockProblem::Wait(left));
        }
        let lock = self.lock.text().unwrap_or_default();
        match open_lock(&lock, &secret).await.map_err(LockProblem::from) {
            Ok(key) => {
                self.let_in(key);
                Ok(())
            }
            Err(LockProblem::Wrong) => {
                self.count_wrong_try();
                Err(self
                    .seconds_to_wait()
                    .map_or(LockProblem::Wrong, LockProblem::Wait))
            }
            Err(why) => Err(why),
        }
    }

    /// Unlocks the app with its passkey.
    ///
    /// # Errors
    /// When there is none, it doesn't answer, or the worker fails.
    pub async fn unlock_with_passkey(self) -> Result<(), LockProblem> {
        let passkey = untrack(|| self.lock.passkey()).ok_or(PasskeyError::NoAnswer)?;
        let answer = passkey::ask(&passkey.id, &passkey.salt).await?;
        self.unlock(Secret::Passkey(answer)).await
    }

    fn let_in(self, key: [u8; KEY]) {
        let seals = untrack(|| self.lock.state()) != Some(LockState::Opening);
        self.saving.keyring().unlock(key, seals);
        // If it stays, the next wrong passphrase waits longer.
        drop(forget_wrong_tries(&*self.saving.local()));
        self.lock.is_locked.set(false);
        for then in self
            .lock
            .then
            .try_update_value(std::mem::take)
            .unwrap_or_default()
        {
            then();
        }
    }

    /// Locks the app, here and in the other tabs, when everything is saved. Only a page that is loaded again has nothing in
    /// its memory.
    pub fn lock_now(self) {
        self.tabs.post(&super::tabs::LOCK.into());
        self.lock_here();
    }

    /// Locks this tab when everything is saved.
    pub(super) fn lock_here(self) {
        if untrack(|| self.lock.state()).is_none() || self.lock.is_locked.get_untracked() {
            return;
        }
        // A field saves what was typed when it is left.
        platform::leave_field();
        platform::show_page(false);
        self.when_persisted(move || {
            if self
                .saving
                .report
                .with_untracked(|report| report.unsaved.is_empty())
            {
                platform::reload();
            } else {
                // It would be lost. The banner says what to do.
                platform::show_page(true);
            }
        });
    }
}
