//! New versions: the user decides when to install them.

use leptos::prelude::Set;

use super::App;
use crate::platform::update;

/// Sets `new_version` when a new version is waiting, now or later.
pub fn watch_for_new_version(app: App) {
    app.session.new_version.set(update::is_waiting());
    update::when_waiting(move || app.session.new_version.set(true));
}

/// Lets the new version take over, which reloads the page. If anything is only on screen, that would lose it: then
/// the update waits, and says `waits`.
pub fn take_new_version(app: App, waits: &'static str) {
    app.retry(move |all_kept| {
        if all_kept {
            update::install();
        } else {
            app.say(waits);
        }
    });
}
