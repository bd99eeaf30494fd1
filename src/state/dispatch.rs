//! The only way to write: apply a command, save what it changed, and report whether that worked.

use leptos::prelude::*;

use super::tabs::{Message, Origin, change_message};
use super::toasts::Toasts;
use super::{App, Store};
use crate::domain::{Changes, Command, CommandError, Fieldbook, RecordKey, Timestamp};
use crate::persistence::Persister;
use crate::platform::clock;

impl App {
    /// Applies `command` now and saves what it changed. If saving fails, the change stays in memory and on
    /// screen, and [`Saving::status`](super::Saving::status) reports it.
    ///
    /// # Errors
    /// When the fieldbook refuses the command; then nothing has changed.
    pub fn dispatch(self, command: Command) -> Result<Changes, CommandError> {
        let changes = self.carry_out(self.signed(command))?;
        let written = changes.0.iter();
        self.save(written.map(|change| (&change.key, change.base_version())));
        if !changes.is_empty() {
            self.note_written();
        }
        Ok(changes)
    }

    /// `command`, signed where this device shares: with nobody to tell apart, initials would say nothing.
    fn signed(self, command: Command) -> Command {
        match untrack(|| self.initials()).filter(|_| untrack(|| self.sharing.is_on())) {
            Some(initials) => command.signed(&initials),
            None => command,
        }
    }

    /// Sets `written` once the change is saved.
    pub(super) fn note_written(self) {
        if !self.saving.written.get_untracked() {
            self.when_persisted(move || self.saving.written.set(true));
        }
    }

    /// Applies `command` in memory only.
    pub(super) fn carry_out(self, command: Command) -> Result<Changes, CommandError> {
        let for_good = command.is_final();
        let changes = self.store.change(command)?;
        if !changes.is_empty() {
            self.settle_village();
            if for_good {
                // An earlier undo would bring back what was deleted for good.
                self.session.toasts.update(Toasts::forget_undos);
            }
        }
        Ok(changes)
    }

    /// Saves these records as they are now, and broadcasts them to the other tabs. Each comes with its base
    /// version: when the text it is based on was written.
    pub(super) fn save<'a>(self, records: impl IntoIterator<Item = (&'a RecordKey, Option<Timestamp>)>) {
        // One message for all, because each has a cost.
        let message = Message::new();
        for (name, from) in records {
            let (key, text) = self.store.as_it_is(name);
            let horizon = self.with_untracked(|book| book.horizon(name));
            message.push(&change_message(
                &key,
                text.as_deref(),
                from,
                horizon,
                Origin::Device,
            ));
            self.persist_record(key, text, horizon);
            // In the same turn, and so in the same transaction.
            self.note_waiting(name);
        }
        self.broadcast(&message);
    }

    /// Retries everything that could not be saved, then calls `then` with whether all of it is saved now:
    /// records, drafts and settings.
    pub fn retry(self, then: impl FnOnce(bool) + 'static) {
        self.change_stored(Persister::retry);
        self.when_persisted(move || {
            if self.saving.is_saved() {
                self.clear_saved_drafts();
            }
            then(
                self.saving.is_saved()
                    && self
                        .saving
                        .report
                        .with_untracked(|saving| saving.unsaved.is_empty()),
            );
        });
    }
}

impl Store {
    /// Applies `command` in memory only, and notifies the screens if that changed anything.
    pub(super) fn change(&self, command: Command) -> Result<Changes, CommandError> {
        let mut outcome = Ok(Changes::default());
        self.book.maybe_update(|book| {
            outcome = book.apply(command, clock::now());
            outcome.as_ref().is_ok_and(|changes| !changes.is_empty())
        });
        outcome
    }

    /// Merges `other` in memory only, and doesn't notify the screens yet.
    pub(super) fn merge_unseen(&self, other: Fieldbook) -> Changes {
        let merge = Command::Merge(Box::new(other));
        let merged = self
            .book
            .try_update_untracked(|book| book.apply(merge, clock::now()));
        // A merge is never refused.
        merged.and_then(Result::ok).unwrap_or_default()
    }
}
