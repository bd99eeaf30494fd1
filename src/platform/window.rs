//! The window: what it shows, and where it is.

use leptos::prelude::window;

/// Whether the window matches the media query `query`.
pub fn matches_media(query: &str) -> bool {
    let found = window().match_media(query);
    found.is_ok_and(|found| found.is_some_and(|found| found.matches()))
}

/// Prints the page.
pub fn print() {
    drop(window().print());
}

/// Loads the page again.
pub fn reload() {
    drop(window().location().reload());
}

/// Leaves the page for `address`, and starts the app again there.
pub fn open(address: &str) {
    drop(window().location().set_href(address));
}
