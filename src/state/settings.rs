//! Small choices of this device's, kept beside the records.

use super::App;
use crate::storage;

impl App {
    /// What was kept under `name`, if anything was.
    pub fn setting(self, name: &str) -> Option<String> {
        let name = format!("setting/{name}");
        self.with_shelf(|shelf| storage::aside(shelf, &name))
            .ok()
            .flatten()
    }

    /// Keeps `value` under `name`, also for after a restart.
    pub fn keep_setting(self, name: &str, value: &str) {
        let name = format!("setting/{name}");
        if let Err(trouble) = self.with_shelf(|shelf| storage::set_text(shelf, &name, Some(value))) {
            self.note_trouble(trouble);
        }
    }
}
