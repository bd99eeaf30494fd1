//! Locking the app when it has been out of sight for long.

use std::time::Duration;

use leptos::prelude::*;

use super::App;
use crate::platform::clock;

/// The setting of how many minutes the app may be out of sight before it locks itself.
const LOCK_AFTER: &str = "lock-after";
/// Where nothing is chosen.
const USUAL: u32 = 5;

impl App {
    /// After how many minutes out of sight the app locks itself; zero means never.
    pub fn locks_after(self) -> u32 {
        let chosen = self.setting(LOCK_AFTER);
        chosen.and_then(|minutes| minutes.parse().ok()).unwrap_or(USUAL)
    }

    /// Chooses after how many minutes out of sight the app locks itself; zero means never.
    pub fn lock_after(self, minutes: u32) {
        self.keep_setting(LOCK_AFTER, &minutes.to_string());
    }
}

/// Locks the app when it has been out of sight for long.
pub fn watch_hidden(app: App) {
    let hidden_since = StoredValue::new(None);
    window_event_listener_untyped("visibilitychange", move |_| {
        let after = app.locks_after();
        if after == 0 {
            return;
        }
        let limit = Duration::from_secs(u64::from(after) * 60);
        if document().hidden() {
            let since = clock::now().unix_millis();
            hidden_since.set_value(Some(since));
            // Timers stop while a phone sleeps; where they don't, nobody has to look at the page first.
            set_timeout(
                move || {
                    if hidden_since.get_value() == Some(since) {
                        app.lock_here();
                    }
                },
                limit,
            );
        } else if let Some(since) = hidden_since.try_update_value(Option::take).flatten() {
            let passed = clock::now().unix_millis() - since;
            // A clock that was set back says nothing.
            if passed < 0 || u128::try_from(passed).unwrap_or_default() >= limit.as_millis() {
                app.lock_here();
            }
        }
    });
}
