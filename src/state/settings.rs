//! This device's drafts and settings, stored beside the records.

use leptos::prelude::*;

use super::keep::Order;
use super::{App, clock};
use crate::storage::{is_thrown_away, keys, thrown_away};

impl App {
    /// The setting `name`, if there is one.
    pub fn setting(self, name: &str) -> Option<String> {
        self.aside(&format!("setting/{name}"))
    }

    /// Stores `value` as the setting `name`; it is still there after a restart.
    pub fn keep_setting(self, name: &str, value: &str) {
        self.keep_aside(&format!("setting/{name}"), Some(value.to_owned()));
    }

    /// The text of the draft or setting called `name`.
    pub(super) fn aside(self, name: &str) -> Option<String> {
        let key = keys::aside(name);
        // What localStorage had no room for is still in memory.
        let unkept = self
            .unkept
            .with_untracked(|all| all.get(&key).map(|one| one.text.clone()));
        let text = unkept.unwrap_or_else(|| {
            self.with_keeper(|keeper| {
                let there = keeper.first.get(&key).ok().flatten();
                // A draft that only the database has; no other tab writes this tab's drafts.
                there.or_else(|| keeper.asides.get(&key).filter(|_| keys::is_draft(&key)).cloned())
            })
            .flatten()
        });
        text.filter(|text| !is_thrown_away(text))
    }

    pub(super) fn keep_aside(self, name: &str, text: Option<String>) {
        let text = text.unwrap_or_else(|| thrown_away(clock::now()));
        self.keep(keys::aside(name), Some(text), Order::FirstAtOnce);
    }
}
