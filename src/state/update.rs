//! New versions: the boot script reports when one is waiting, and the user decides when to install it.

use leptos::prelude::*;

use super::App;
use super::awake::tell;

const READY: &str = "vejviseren:update-ready";
const NOW: &str = "vejviseren:update-now";

/// Sets `new_version` when a new version is waiting, now or later.
pub fn watch_for_new_version(app: App) {
    let waiting = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-update"))
        .is_some();
    app.new_version.set(waiting);
    window_event_listener_untyped(READY, move |_| app.new_version.set(true));
}

/// Lets the new version take over; the boot script then reloads once. If anything is only on screen, the
/// reload would lose it: then the update waits, and says `waits`.
pub fn take_new_version(app: App, waits: &'static str) {
    app.retry(move |all_kept| {
        if all_kept {
            tell(NOW);
        } else {
            app.say(waits);
        }
    });
}
