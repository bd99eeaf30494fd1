//! New versions of the app: the boot script reports when one is waiting, and installs it when told to.

use leptos::prelude::{document, window_event_listener_untyped};

use super::scripts::tell;

const READY: &str = "vejviseren:update-ready";
const NOW: &str = "vejviseren:update-now";

/// Whether a new version is waiting.
pub fn is_waiting() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.has_attribute("data-update"))
}

/// Calls `then` when a new version starts waiting.
pub fn when_waiting(then: impl Fn() + 'static) {
    window_event_listener_untyped(READY, move |_| then());
}

/// Lets the new version take over; the boot script then reloads once.
pub fn install() {
    tell(NOW);
}
