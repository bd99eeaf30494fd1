//! What changes at midnight: relative dates, visits that nobody ended, and how long records have been in the
//! trash.

use std::time::Duration;

use leptos::prelude::*;

use super::App;
use crate::domain::{Command, Day, Timestamp};
use crate::platform::clock;

/// Updates the date now, at every midnight, and whenever the page becomes visible again, because timers stop
/// while a phone sleeps.
pub fn watch_midnight(app: App) {
    wait_for_midnight(app);
    // Not every browser fires all three when it wakes up.
    for wakes in ["visibilitychange", "pageshow", "focus"] {
        window_event_listener_untyped(wakes, move |_| app.begin_day());
    }
}

fn wait_for_midnight(app: App) {
    app.begin_day();
    let now = clock::now();
    let left = clock::end_of(now.day()).unix_millis() - now.unix_millis();
    // At least a second, so that a clock that has stopped can't cause a busy loop.
    let left = Duration::from_millis(u64::try_from(left).unwrap_or_default()) + Duration::from_secs(1);
    set_timeout(move || wait_for_midnight(app), left);
}

impl App {
    /// The current day, tracked.
    pub fn today(self) -> Day {
        self.session.today.get()
    }

    /// The current day, untracked: for what is written now.
    pub fn today_once(self) -> Day {
        clock::today()
    }

    /// The current time; tracks the day.
    pub fn this_day(self) -> Timestamp {
        self.session.today.track();
        clock::now()
    }

    /// Nothing is ended or purged before everything is loaded: what localStorage has may be out of date.
    pub(super) fn begin_day(self) {
        let today = clock::today();
        self.session
            .today
            .maybe_update(|known| std::mem::replace(known, today) != today);
        if !self.store.loaded.get_untracked() {
            return;
        }
        self.end_visits_of_yesterday();
        self.purge_overdue();
    }

    /// Purges what has been in the trash for too long.
    fn purge_overdue(self) {
        let overdue = self.with_untracked(|book| book.overdue(clock::today()));
        if !overdue.is_empty() {
            // A missing record doesn't make the command fail.
            drop(self.dispatch(Command::Purge(overdue.into_iter().collect())));
        }
    }
}
