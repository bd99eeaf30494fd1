//! Which drafts are open in which tab: a Web Lock for each, because the browser releases it even when a tab is killed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::App;
use super::draft::Drafts;
use crate::platform::{Lock, held, new_uuid};

/// The prefix of the lock that each tab holds.
const TAB: &str = "vejviseren/tab/";
/// The prefix of the locks of open drafts.
const DRAFT: &str = "vejviseren/open/";

/// The lock that says that this tab exists.
pub(super) fn hold_tab() -> Lock {
    Lock::hold(format!("{TAB}{}", new_uuid()))
}

/// Whether no tab other than the one with `own` exists. If the browser can't say, the answer is no.
pub(super) async fn is_alone(own: &str) -> bool {
    let held = held().await;
    held.is_some_and(|names| !names.iter().any(|name| name.starts_with(TAB) && name != own))
}

/// The drafts that are open in any tab. The request starts at once, before the future is polled.
pub(super) fn open_drafts() -> impl Future<Output = BTreeSet<String>> {
    let held = held();
    async {
        let names = held.await.unwrap_or_default();
        let drafts = names.iter().filter_map(|name| name.strip_prefix(DRAFT));
        drafts.map(ToOwned::to_owned).collect()
    }
}

/// A draft that this tab has open, until it is dropped.
pub struct OpenDraft {
    app: App,
    name: String,
    _lock: Lock,
}

impl OpenDraft {
    pub(super) fn new(app: App, name: String) -> Self {
        app.tabs.post(&format!("+{name}").into());
        let lock = Lock::hold(format!("{DRAFT}{name}"));
        Self {
            app,
            name,
            _lock: lock,
        }
    }
}

impl Drop for OpenDraft {
    fn drop(&mut self) {
        self.app.tabs.post(&format!("-{}", self.name).into());
    }
}

impl Drafts {
    /// Whether another tab has the draft called `name` open.
    pub(super) fn is_open_elsewhere(&self, name: &str) -> bool {
        self.open_elsewhere.with_value(|open| open.contains(name))
    }

    /// Another tab has opened a draft (`+name`) or closed it (`-name`).
    pub(super) fn receive(&self, said: &str) {
        self.open_elsewhere.update_value(|open| {
            if let Some(name) = said.strip_prefix('+') {
                open.insert(name.to_owned());
            } else if let Some(name) = said.strip_prefix('-') {
                open.remove(name);
            }
        });
    }
}
