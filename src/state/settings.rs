//! This device's drafts and settings, stored beside the records.

use super::App;
use crate::persistence::{discard_mark, is_discarded, keys};
use crate::platform::clock;

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
        let text = self
            .saving
            .with_persister(|persister| persister.notepad.draft_or_setting(&key));
        text.filter(|text| !is_discarded(text))
    }

    pub(super) fn persist_draft_or_setting(self, name: &str, text: Option<String>) {
        let text = text.unwrap_or_else(|| discard_mark(clock::now()));
        self.persist(keys::draft_or_setting(name), Some(text));
    }
}
