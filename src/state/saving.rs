//! What is saved and what isn't: the [`Persister`], its database, and what the screens show of them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use leptos::prelude::*;

use super::root_signal::RootSignal;
use crate::persistence::{
    Database, IndexedDb, KeyValueStore, Keyring, LocalDatabase, LocalStore, Persister, SealedStore,
    StorageError, keys,
};

/// Everything about saving. `persist.rs` carries out what the [`Persister`] in it decides.
pub struct Saving {
    /// localStorage.
    local: StoredValue<Rc<SealedStore>, LocalStorage>,
    persister: StoredValue<Persister, LocalStorage>,
    /// The database; `None` until it has answered, and in browsers that refuse it.
    pub(super) indexed_db: StoredValue<Option<IndexedDb>, LocalStorage>,
    /// What is not on the device yet.
    pub(super) report: RootSignal<SaveReport>,
    /// Why nothing can be stored at all.
    trouble: RootSignal<Option<StorageError>>,
    /// Whether the banner about it was closed since the last failure.
    pub trouble_closed: RootSignal<bool>,
    /// Whether anything has been written.
    pub(super) written: RootSignal<bool>,
    /// Whether the browser has cleared its storage and everything has been written again, until the user dismisses
    /// the message.
    pub was_cleared: RootSignal<bool>,
    /// Whether batches are being committed.
    pub(super) flushing: StoredValue<bool>,
    /// Whether everything is about to be written again.
    pub(super) writes_again: StoredValue<bool>,
    /// Callbacks to run when nothing is waiting to be saved.
    pub(super) then: StoredValue<Vec<Box<dyn FnOnce()>>, LocalStorage>,
}

/// What the screens show of the [`Persister`].
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SaveReport {
    /// What is on screen but not on the device.
    pub(super) unsaved: BTreeMap<String, StorageError>,
    /// Drafts and settings that localStorage refused, and the database may still take.
    refused: BTreeSet<String>,
    /// Whether a record is on its way.
    is_saving: bool,
    /// Why the last write to the database failed.
    why: Option<StorageError>,
}

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

impl Saving {
    pub(super) fn new() -> Self {
        let local = Rc::new(SealedStore {
            inner: Rc::new(LocalStore),
            keyring: Keyring::default(),
        });
        Self {
            local: StoredValue::new_local(local.clone()),
            persister: StoredValue::new_local(Persister::new(local)),
            indexed_db: StoredValue::new_local(None),
            report: RootSignal::default(),
            trouble: RootSignal::default(),
            trouble_closed: RootSignal::default(),
            written: RootSignal::default(),
            was_cleared: RootSignal::default(),
            flushing: StoredValue::default(),
            writes_again: StoredValue::default(),
            then: StoredValue::new_local(Vec::new()),
        }
    }

    pub(super) fn with_persister<T>(&self, ask: impl FnOnce(&mut Persister) -> T) -> T {
        ask(&mut self.persister.write_value())
    }

    pub(super) fn local(&self) -> Rc<dyn KeyValueStore> {
        self.sealed_local()
    }

    pub(super) fn sealed_local(&self) -> Rc<SealedStore> {
        self.local.get_value()
    }

    /// The key to both stores.
    pub(super) fn keyring(&self) -> Keyring {
        self.local.with_value(|local| local.keyring.clone())
    }

    /// The database in use.
    pub(super) fn database(&self) -> Rc<dyn Database> {
        match self.indexed_db.get_value() {
            Some(database) => Rc::new(database),
            None => Rc::new(LocalDatabase(self.local())),
        }
    }

    /// Shows the screens what is saved now.
    pub(super) fn show(&self) {
        let now = self.with_persister(|persister| SaveReport {
            unsaved: persister.unsaved(),
            refused: persister.refused(),
            is_saving: persister.is_saving(),
            why: persister.why().cloned(),
        });
        let before = self.report.get_untracked();
        if now.unsaved != before.unsaved && !now.unsaved.is_empty() {
            self.trouble_closed.set(false);
        }
        if now != before {
            self.report.set(now);
        }
    }

    /// Whether what is on screen is stored on the device.
    pub fn status(&self) -> SaveStatus {
        let (lost, is_saving) = self.report.with(|report| {
            let mut lost = report.unsaved.iter().filter(|(key, _)| keys::is_record(key));
            (lost.next().map(|(_, why)| why.clone()), report.is_saving)
        });
        let waiting = lost.is_some();
        match lost.or_else(|| self.trouble.get()) {
            Some(trouble) => SaveStatus::NotSaved { trouble, waiting },
            None if is_saving => SaveStatus::Saving,
            None if self.written.get() => SaveStatus::Saved,
            None => SaveStatus::Idle,
        }
    }

    /// Whether no save has failed.
    pub fn is_saved(&self) -> bool {
        !matches!(untrack(|| self.status()), SaveStatus::NotSaved { .. })
    }

    /// Why the text under `key` is not on the device; `None` if it is, or may still come there.
    pub fn unsaved(&self, key: &str) -> Option<StorageError> {
        self.report.with(|report| report.unsaved.get(key).cloned())
    }

    /// Whether the draft or setting under `key` is on the device.
    pub fn is_persisted(&self, key: &str) -> bool {
        self.report.with(|report| !report.refused.contains(key))
    }

    /// Whether only one of the two stores works.
    pub fn one_store_fails(&self) -> bool {
        self.trouble.with(Option::is_none)
            && (self.report.with(|report| report.why.is_some())
                || self.local().get(keys::GENERATION).is_err())
    }

    /// Reports that the device's storage could not be read.
    pub(super) fn note_trouble(&self, trouble: StorageError) {
        self.trouble.set(Some(trouble));
        self.trouble_closed.set(false);
    }
}
