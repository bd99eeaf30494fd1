//! The only way to write: apply a command, save what it changed, and report whether that worked.

use leptos::prelude::*;

use super::App;
use super::tabs::{Message, change_message};
use super::toasts::Toasts;
use crate::domain::{Changes, Command, CommandError, Fieldbook, RecordKey, Timestamp};
use crate::persistence::{self, Persister, StorageError, keys, record_tombstone};
use crate::platform::clock;

/// Whether what is on screen is also stored on the device.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveStatus {
    /// Nothing has been written yet.
    #[default]
    Idle,
    /// A change is on its way to the device.
    Saving,
    /// Every change is stored.
    Saved,
    /// A change could not be stored.
    NotSaved {
        /// Why.
        trouble: StorageError,
        /// Whether there is anything to retry.
        waiting: bool,
    },
}

impl App {
    /// Applies `command` now and saves what it changed. If saving fails, the change stays in memory and on
    /// screen, and [`App::status`] reports it.
    ///
    /// # Errors
    /// When the fieldbook refuses the command; then nothing has changed.
    pub fn dispatch(self, command: Command) -> Result<Changes, CommandError> {
        let changes = self.carry_out(command)?;
        let written = changes.0.iter();
        self.save(written.map(|change| (&change.key, change.base_version())));
        if !changes.is_empty() {
            self.note_written();
        }
        Ok(changes)
    }

    /// Sets `written` once the change is saved.
    pub(super) fn note_written(self) {
        if !self.written.get_untracked() {
            self.when_persisted(move || self.written.set(true));
        }
    }

    /// Applies `command` in memory only.
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
                // An earlier undo would bring back what was deleted for good.
                self.toasts.update(Toasts::forget_undos);
            }
        }
        outcome
    }

    /// Adds what was read from the device, in memory only.
    pub(super) fn add_loaded(self, found: Fieldbook) {
        // A fast-forward is never refused.
        self.book
            .update(|book| drop(book.apply(Command::FastForward(Box::new(found)), clock::now())));
    }

    /// Merges `other` in memory only, and doesn't notify the screens until [`App::show_merged`].
    pub(super) fn merge_unseen(self, other: Fieldbook) -> Changes {
        let mut outcome = Ok(Changes::default());
        self.book.update_untracked(|book| {
            outcome = book.apply(Command::Merge(Box::new(other)), clock::now());
        });
        // A merge is never refused.
        outcome.unwrap_or_default()
    }

    /// Notifies the screens of what was merged.
    pub(super) fn show_merged(self) {
        self.book.notify();
        self.settle_village();
    }

    /// Saves these records as they are now, and broadcasts them to the other tabs. Each comes with its base
    /// version: when the text it is based on was written.
    pub(super) fn save<'a>(self, records: impl IntoIterator<Item = (&'a RecordKey, Option<Timestamp>)>) {
        // One message for all, because each has a cost.
        let message = Message::new();
        for (name, from) in records {
            let (key, text) = self.as_it_is(name);
            message.push(&change_message(&key, text.as_deref(), from));
            match text {
                Some(_) => self.persist(key, text),
                None => self.purge(key, record_tombstone(from, clock::now())),
            }
        }
        self.broadcast(&message);
    }

    /// The record's key in the stores, and its current text.
    pub(super) fn as_it_is(self, name: &RecordKey) -> (String, Option<String>) {
        let text = self.with_untracked(|book| book.record(name).map(persistence::encode));
        (keys::record(name), text)
    }

    /// Whether what is on screen is stored on the device.
    pub fn status(self) -> SaveStatus {
        let (lost, is_saving) = self.saving.with(|saving| {
            let mut lost = saving.unsaved.iter().filter(|(key, _)| keys::is_record(key));
            (lost.next().map(|(_, why)| why.clone()), saving.is_saving)
        });
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

    /// Whether no save has failed.
    pub fn is_saved(self) -> bool {
        !matches!(untrack(|| self.status()), SaveStatus::NotSaved { .. })
    }

    /// Retries everything that could not be saved, then calls `then` with whether all of it is saved now:
    /// records, drafts and settings.
    pub fn retry(self, then: impl FnOnce(bool) + 'static) {
        self.change_stored(Persister::retry);
        self.when_persisted(move || {
            if self.is_saved() {
                self.clear_saved_drafts();
            }
            then(self.is_saved() && self.saving.with_untracked(|saving| saving.unsaved.is_empty()));
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

    /// Reports that the device's storage could not be read.
    pub(super) fn note_trouble(self, trouble: StorageError) {
        self.trouble.set(Some(trouble));
        self.trouble_closed.set(false);
    }
}
