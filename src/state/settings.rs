//! Drafts and small choices of this device's, kept beside the records.

use leptos::prelude::*;

use super::keep::Order;
use super::{App, clock};
use crate::storage::{is_thrown_away, keys, thrown_away};

impl App {
    /// What was kept under `name`, if anything was.
    pub fn setting(self, name: &str) -> Option<String> {
        self.aside(&format!("setting/{name}"))
    }

    /// Keeps `value` under `name`, also for after a restart.
    pub fn keep_setting(self, name: &str, value: &str) {
        self.keep_aside(&format!("setting/{name}"), Some(value.to_owned()));
    }

    /// The text of the draft or setting called `name`.
    pub(super) fn aside(self, name: &str) -> Option<String> {
        let key = keys::aside(name);
        // What the first shelf had no room for is still known.
        let unkept = self
            .unkept
            .with_untracked(|all| all.get(&key).map(|one| one.text.clone()));
        let text = unkept.unwrap_or_else(|| {
            self.with_keeper(|keeper| {
                let there = keeper.first.get(&key).ok().flatten();
                // A draft that only the second has; no other tab writes this one's.
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
