//! This device's drafts and settings, stored beside the records.

use leptos::prelude::*;

use super::persister::Order;
use super::{App, clock};
use crate::storage::{discard_mark, is_discarded, keys};

impl App {
    /// The setting `name`, if there is one.
    pub fn setting(self, name: &str) -> Option<String> {
        self.draft_or_setting(&format!("setting/{name}"))
    }

    /// Stores `value` as the setting `name`; it is still there after a restart.
    pub fn keep_setting(self, name: &str, value: &str) {
        self.persist_draft_or_setting(&format!("setting/{name}"), Some(value.to_owned()));
    }

    /// The text of the draft or setting called `name`.
    pub(super) fn draft_or_setting(self, name: &str) -> Option<String> {
        let key = keys::draft_or_setting(name);
        // What localStorage had no room for is still in memory.
        let unsaved = self
            .unsaved
            .with_untracked(|all| all.get(&key).map(|one| one.text.clone()));
        let text = unsaved.unwrap_or_else(|| {
            self.with_persister(|persister| {
                let there = persister.first.get(&key).ok().flatten();
                // A draft that only the database has; no other tab writes this tab's drafts.
                there.or_else(|| {
                    persister
                        .drafts_and_settings
                        .get(&key)
                        .filter(|_| keys::is_draft(&key))
                        .cloned()
                })
            })
            .flatten()
        });
        text.filter(|text| !is_discarded(text))
    }

    pub(super) fn persist_draft_or_setting(self, name: &str, text: Option<String>) {
        let text = text.unwrap_or_else(|| discard_mark(clock::now()));
        self.persist(keys::draft_or_setting(name), Some(text), Order::LocalFirst);
    }
}
