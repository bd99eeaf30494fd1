//! What a new day changes: the words for days, visits that nobody ended, and the time in the trash.

use std::time::Duration;

use leptos::prelude::*;

use super::{App, clock};
use crate::domain::{Command, Day, Timestamp};

/// Follows the date: now, at every midnight, and whenever the page is looked at
/// again, as a sleeping phone's timers sleep too.
pub fn watch_midnight(app: App) {
    wait_for_midnight(app);
    // Not every browser sends all three when it wakes.
    for wakes in ["visibilitychange", "pageshow", "focus"] {
        window_event_listener_untyped(wakes, move |_| app.begin_day());
    }
}

fn wait_for_midnight(app: App) {
    app.begin_day();
    let now = clock::now();
    let left = clock::end_of(now.day()).unix_millis() - now.unix_millis();
    // At least a second: a clock that stands still must not make this spin.
    let left = Duration::from_millis(u64::try_from(left).unwrap_or_default()) + Duration::from_secs(1);
    set_timeout(move || wait_for_midnight(app), left);
}

impl App {
    /// The day it is, and again when it is another one.
    pub fn today(self) -> Day {
        self.today.get()
    }

    /// The day it is, asked once: for what is written now.
    pub fn today_once(self) -> Day {
        clock::today()
    }

    /// The moment it is, and again on another day.
    pub fn this_day(self) -> Timestamp {
        self.today.track();
        clock::now()
    }

    /// Nothing is judged before all that the device has is here: what the first
    /// shelf has may be old.
    pub(super) fn begin_day(self) {
        let today = clock::today();
        self.today
            .maybe_update(|known| std::mem::replace(known, today) != today);
        if !self.joined.get_untracked() {
            return;
        }
        self.end_visits_of_yesterday();
        self.purge_overdue();
    }

    /// Forgets what has lain in the trash for longer than it should.
    fn purge_overdue(self) {
        let overdue = self.read_once(|book| book.overdue(clock::today()));
        if !overdue.is_empty() {
            // A record that isn't there is no reason to refuse.
            drop(self.dispatch(Command::Purge(overdue.into_iter().collect())));
        }
    }
}
