//! What is known: the fieldbook, and what on the device couldn't be read into it.

use leptos::prelude::*;

use super::SearchIndex;
use super::root_signal::RootSignal;
use crate::domain::{Fieldbook, RecordKey};
use crate::persistence::{self, Quarantined, keys};

/// The fieldbook in memory; `dispatch.rs` changes it.
#[derive(Default)]
pub struct Store {
    pub(super) book: RootSignal<Fieldbook>,
    /// The records that couldn't be read.
    pub(super) quarantined: RootSignal<Vec<Quarantined>>,
    /// The records that a newer version wrote.
    pub(super) newer: RootSignal<Vec<Quarantined>>,
    /// Whether drafts and settings are loaded, and then the records.
    pub(super) ready: RootSignal<bool>,
    pub(super) loaded: RootSignal<bool>,
    pub(super) index: StoredValue<SearchIndex>,
}

impl Store {
    /// Whether drafts and settings can be read.
    pub fn is_ready(&self) -> bool {
        self.ready.get()
    }

    /// Whether everything on the device is loaded.
    pub fn is_loaded(&self) -> bool {
        self.loaded.get()
    }

    /// The records that couldn't be read.
    pub fn quarantined(&self) -> Vec<Quarantined> {
        self.quarantined.get()
    }

    /// The records that a newer version wrote. If there are any, this version neither shows nor writes
    /// anything.
    pub fn newer(&self) -> Vec<Quarantined> {
        self.newer.get()
    }

    /// The record's current text, as it is stored.
    pub(super) fn text_of(&self, key: &RecordKey) -> Option<String> {
        self.book
            .with_untracked(|book| book.record(key).map(persistence::encode))
    }

    /// The record's key in the stores, and its current text.
    pub(super) fn as_it_is(&self, key: &RecordKey) -> (String, Option<String>) {
        (keys::record(key), self.text_of(key))
    }
}
