//! The only way to write: apply a command, save what it changed, and say
//! whether that worked.

use std::collections::BTreeMap;

use js_sys::Array;
use leptos::prelude::*;

use super::keep::Order;
use super::tabs::told;
use super::toasts::Toasts;
use super::{App, clock};
use crate::domain::{Changes, Command, CommandError, Fieldbook, RecordKey, Timestamp};
use crate::storage::{self, StorageError, keys, record_tombstone};

/// Whether what is on screen is also on the device.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveStatus {
    /// Nothing has been written yet.
    #[default]
    Idle,
    /// Something written is on neither shelf yet.
    Saving,
    /// Everything written is on the device.
    Saved,
    /// Something isn't.
    NotSaved {
        /// Why.
        trouble: StorageError,
        /// Whether anything waits that can be tried again.
        waiting: bool,
    },
}

impl App {
    /// Carries out `command` now and saves what it changed. When saving fails
    /// the change stays in memory and on screen, and [`App::status`] says so.
    ///
    /// # Errors
    /// When the fieldbook refuses the command; then nothing has changed.
    pub fn dispatch(self, command: Command) -> Result<Changes, CommandError> {
        let changes = self.carry_out(command)?;
        let written = changes.0.iter();
        self.save(
            written.map(|change| (&change.key, change.base_version())),
            Order::FirstAtOnce,
        );
        if !changes.is_empty() {
            self.note_written();
        }
        Ok(changes)
    }

    /// Says that something was written, once it is kept.
    pub(super) fn note_written(self) {
        if !self.written.get_untracked() {
            self.when_kept(move || self.written.set(true));
        }
    }

    /// Carries out `command` in memory alone.
    pub(super) fn carry_out(self, command: Command) -> Result<Changes, CommandError> {
        let mut outcome = Ok(Changes::default());
        let for_good = matches!(command, Command::Purge(_));
        self.book.maybe_update(|book| {
            outcome = book.apply(command, clock::now());
            outcome.as_ref().is_ok_and(|changes| !changes.is_empty())
        });
        if outcome.as_ref().is_ok_and(|changes| !changes.is_empty()) {
            self.settle_village();
            if for_good {
                // An older way back would bring back what is gone.
                self.toasts.update(Toasts::forget_undos);
            }
        }
        outcome
    }

    /// Merges `other` in memory alone, without a word to the screens until
    /// [`App::show_merged`].
    pub(super) fn merge_unseen(self, other: Fieldbook) -> Changes {
        let mut outcome = Ok(Changes::default());
        self.book.update_untracked(|book| {
            outcome = book.apply(Command::Merge(Box::new(other)), clock::now());
        });
        // Nothing of a merge is refused.
        outcome.unwrap_or_default()
    }

    /// Tells the screens what was merged.
    pub(super) fn show_merged(self) {
        self.book.notify();
        self.settle_village();
    }

    /// Keeps these records as they are now, here and in the other tabs; each was
    /// made from what was written at the time beside it.
    pub(super) fn save<'a>(
        self,
        records: impl IntoIterator<Item = (&'a RecordKey, Option<Timestamp>)>,
        order: Order,
    ) {
        // One message: each has its price.
        let message = Array::new();
        for (name, from) in records {
            let (key, text) = self.as_it_is(name);
            message.push(&told(&key, text.as_deref(), from));
            if text.is_none() {
                self.note_purge(&key, record_tombstone(from, clock::now()));
            }
            self.keep(key, text, order);
        }
        self.tell_tabs(&message);
    }

    /// Where the record lies on a shelf, and its text as it is now.
    pub(super) fn as_it_is(self, name: &RecordKey) -> (String, Option<String>) {
        let text = self.read_once(|book| book.record(name).map(storage::encode));
        (keys::record(name), text)
    }

    /// Whether what is on screen is on the device.
    pub fn status(self) -> SaveStatus {
        let lost = self.unkept.with(|all| {
            let mut lost = all.iter().filter(|(key, one)| one.lost && keys::is_record(key));
            lost.next().map(|(_, one)| one.why.clone())
        });
        let is_saving = self.unkept.with(|all| all.keys().any(|key| keys::is_record(key)));
        match (lost, self.trouble.get()) {
            (Some(trouble), _) => SaveStatus::NotSaved {
                trouble,
                waiting: true,
            },
            (None, Some(trouble)) => SaveStatus::NotSaved {
                trouble,
                waiting: false,
            },
            (None, None) if is_saving => SaveStatus::Saving,
            (None, None) if self.written.get() => SaveStatus::Saved,
            (None, None) => SaveStatus::Idle,
        }
    }

    /// Whether nothing waits to be saved.
    pub fn is_saved(self) -> bool {
        !matches!(untrack(|| self.status()), SaveStatus::NotSaved { .. })
    }

    /// Tries again to save what could not be saved, and calls `then` when that
    /// is done, with whether all is: records, drafts and settings.
    pub fn retry(self, then: impl FnOnce(bool) + 'static) {
        // With what belongs to it: a record and its tombstone are written together.
        self.with_keeper(|keeper| {
            for (key, kept) in std::mem::take(&mut keeper.behind) {
                keeper.waiting.entry(key).or_insert(kept);
            }
        });
        let lost = self
            .unkept
            .get_untracked()
            .into_iter()
            .filter(|(_, one)| one.lost);
        for (key, one) in lost {
            self.keep(key, one.text, Order::FirstAtOnce);
        }
        self.when_kept(move || {
            if self.is_saved() {
                self.clear_saved_drafts();
            }
            then(self.is_saved() && self.unkept.with_untracked(BTreeMap::is_empty));
        });
    }

    /// Whether the banner was closed since the last failure.
    pub fn trouble_closed(self) -> bool {
        self.trouble_closed.get()
    }

    /// Closes the banner until the next failure.
    pub fn dismiss_trouble(self) {
        self.trouble_closed.set(true);
    }

    /// Says that the device could not be read.
    pub(super) fn note_trouble(self, trouble: StorageError) {
        self.trouble.set(Some(trouble));
        self.trouble_closed.set(false);
    }
}
