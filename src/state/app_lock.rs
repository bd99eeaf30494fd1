//! The lock: whether the app is locked, and how it is unlocked and locked again.

use std::time::Duration;

use leptos::prelude::*;

use super::App;
use super::root_signal::RootSignal;
use crate::format::FileProblem;
use crate::persistence::{KEY, Keyring, Lock, LockState, Passkey, StorageError, keys};
use crate::platform::passkey::{self, PasskeyError};
use crate::platform::{self, FileWorkerError, Secret, clock, open_lock};

/// So many wrong passphrases are free; after each further one the wait doubles.
const FREE_TRIES: u32 = 3;
/// The first wait, in seconds.
const FIRST_WAIT: i64 = 5;
/// The longest wait, in seconds.
const LONGEST_WAIT: i64 = 300;

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

/// Why the app could not be unlocked, or the lock not be changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LockProblem {
    /// It is the wrong passphrase, or the wrong words.
    #[error("wrong passphrase")]
    Wrong,
    /// After too many wrong ones, this many seconds have to pass.
    #[error("wait {0} seconds")]
    Wait(i64),
    /// Other tabs are open: they would go on writing in the other form.
    #[error("other tabs are open")]
    OtherTabs,
    /// The passkey gave no answer.
    #[error(transparent)]
    Passkey(#[from] PasskeyError),
    /// The lock is damaged, or a later version made it.
    #[error("the lock can't be read")]
    Damaged,
    /// The worker failed.
    #[error(transparent)]
    Worker(FileWorkerError),
    /// It could not be stored.
    #[error(transparent)]
    NotStored(#[from] StorageError),
}

impl From<FileWorkerError> for LockProblem {
    fn from(why: FileWorkerError) -> Self {
        match why {
            FileWorkerError::File(FileProblem::WrongPassphrase) => Self::Wrong,
            FileWorkerError::File(_) => Self::Damaged,
            why @ FileWorkerError::Stopped(_) => Self::Worker(why),
        }
    }
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

    /// Notes that another tab has written something. Returns whether this one is locked, and must not know what.
    pub(super) fn ignores_tabs(&self) -> bool {
        let is_locked = self.is_locked.get_untracked();
        if is_locked {
            self.is_outdated.set_value(true);
        }
        is_locked
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
        drop(self.saving.local().remove(keys::LOCK_TRIES));
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

    /// Locks the app, here and in the other tabs, when everything is saved. Only a page that is loaded anew has nothing in
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

    /// How many seconds are left until a passphrase is tried again, if any are.
    pub fn seconds_to_wait(self) -> Option<i64> {
        let (tries, at) = self.wrong_tries()?;
        let doublings = tries.checked_sub(FREE_TRIES)?.min(16);
        let wait = (FIRST_WAIT << doublings).min(LONGEST_WAIT);
        let passed = (clock::now().unix_millis() - at).max(0) / 1_000;
        Some(wait - passed).filter(|left| *left > 0)
    }

    fn wrong_tries(self) -> Option<(u32, i64)> {
        let text = self.saving.local().get(keys::LOCK_TRIES).ok()??;
        let (tries, at) = text.split_once(' ')?;
        Some((tries.parse().ok()?, at.parse().ok()?))
    }

    fn count_wrong_try(self) {
        let tries = self.wrong_tries().map_or(0, |(tries, _)| tries) + 1;
        let text = format!("{tries} {}", clock::now().unix_millis());
        // Whoever can prevent this can also remove it: only the work of each guess holds somebody up who has the files.
        drop(self.saving.local().put(keys::LOCK_TRIES, &text));
    }
}

/// The setting of how many minutes the app may be out of sight before it locks itself.
const LOCK_AFTER: &str = "lock-after";
/// Where nothing is chosen.
const USUAL: u32 = 5;

impl App {
    /// After how many minutes out of sight the app locks itself; zero means never.
    pub fn locks_after(self) -> u32 {
        let chosen = self.setting(LOCK_AFTER);
        chosen.and_then(|minutes| minutes.parse().ok()).unwrap_or(USUAL)
    }

    /// Chooses after how many minutes out of sight the app locks itself; zero means never.
    pub fn lock_after(self, minutes: u32) {
        self.keep_setting(LOCK_AFTER, &minutes.to_string());
    }
}

/// Locks the app when it has been out of sight for long.
pub fn watch_hidden(app: App) {
    let hidden_since = StoredValue::new(None);
    window_event_listener_untyped("visibilitychange", move |_| {
        let after = app.locks_after();
        if after == 0 {
            return;
        }
        let limit = Duration::from_secs(u64::from(after) * 60);
        if document().hidden() {
            let since = clock::now().unix_millis();
            hidden_since.set_value(Some(since));
            // Timers stop while a phone sleeps; where they don't, nobody has to look at the page first.
            set_timeout(
                move || {
                    if hidden_since.get_value() == Some(since) {
                        app.lock_here();
                    }
                },
                limit,
            );
        } else if let Some(since) = hidden_since.try_update_value(Option::take).flatten() {
            let passed = clock::now().unix_millis() - since;
            // A clock that was set back says nothing.
            if passed < 0 || u128::try_from(passed).unwrap_or_default() >= limit.as_millis() {
                app.lock_here();
            }
        }
    });
}
