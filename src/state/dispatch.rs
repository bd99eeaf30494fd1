//! The only way to write: apply a command, save what it changed, and say
//! whether that worked.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{App, clock};
use crate::domain::{Changes, Command, RecordKey, Refusal};
use crate::storage::{self, Trouble};

/// Whether what is on screen is also on the device.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveStatus {
    /// Nothing has been written yet.
    #[default]
    Idle,
    /// Everything written is on the device.
    Saved,
    /// Something isn't.
    NotSaved {
        /// Why.
        trouble: Trouble,
        /// The records that are only in memory.
        records: BTreeSet<RecordKey>,
        /// Whether the person has closed the banner.
        dismissed: bool,
    },
}

impl SaveStatus {
    pub(super) fn unsaved(trouble: Trouble) -> Self {
        Self::NotSaved {
            trouble,
            records: BTreeSet::new(),
            dismissed: false,
        }
    }
}

impl App {
    /// Carries out `command` now and saves what it changed. When saving fails
    /// the change stays in memory and on screen, and [`App::status`] says so.
    ///
    /// # Errors
    /// When the fieldbook refuses the command; then nothing has changed.
    pub fn dispatch(self, command: Command) -> Result<Changes, Refusal> {
        let mut outcome = Ok(Changes::default());
        self.book.maybe_update(|book| {
            outcome = book.apply(command, clock::now());
            outcome.as_ref().is_ok_and(|changes| !changes.is_empty())
        });
        let changes = outcome?;
        if !changes.is_empty() {
            self.save(changes.0.iter().map(|change| change.key.clone()).collect());
            self.settle_village();
        }
        Ok(changes)
    }

    /// Whether what is on screen is on the device.
    pub fn status(self) -> SaveStatus {
        self.status.get()
    }

    /// Whether nothing waits to be saved.
    pub fn is_saved(self) -> bool {
        self.status
            .with_untracked(|status| !matches!(status, SaveStatus::NotSaved { .. }))
    }

    /// Tries again to save what could not be saved. True when all is saved.
    pub fn retry(self) -> bool {
        self.save(BTreeSet::new())
    }

    /// Closes the banner until the next failure.
    pub fn dismiss_trouble(self) {
        self.status.update(|status| {
            if let SaveStatus::NotSaved { dismissed, .. } = status {
                *dismissed = true;
            }
        });
    }

    /// Says that the device could not keep something beside the records.
    pub(super) fn note_trouble(self, trouble: Trouble) {
        let records = self.unsaved_records();
        self.status.set(SaveStatus::NotSaved {
            trouble,
            records,
            dismissed: false,
        });
    }

    fn unsaved_records(self) -> BTreeSet<RecordKey> {
        match self.status.get_untracked() {
            SaveStatus::NotSaved { records, .. } => records,
            _ => BTreeSet::new(),
        }
    }

    /// Saves the records of `changed` and those that could not be saved before.
    fn save(self, changed: BTreeSet<RecordKey>) -> bool {
        let mut left = self.unsaved_records();
        left.extend(changed);
        let mut trouble = None;
        left.retain(|key| {
            let record = self.read_once(|book| book.record(key).cloned());
            let kept = self.with_shelf(|shelf| match &record {
                Some(record) => storage::save(shelf, record),
                None => storage::remove(shelf, key),
            });
            match kept {
                Ok(()) => false,
                Err(why) => {
                    trouble = Some(why);
                    true
                }
            }
        });
        let saved = trouble.is_none();
        if saved {
            self.clear_saved_drafts();
        }
        self.status.set(match trouble {
            None => SaveStatus::Saved,
            Some(trouble) => SaveStatus::NotSaved {
                trouble,
                records: left,
                dismissed: false,
            },
        });
        saved
    }
}
