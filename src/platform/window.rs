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

/// Calls this page `address` from now on, without a navigation: a reload and the history lead there.
pub fn rename_page(address: &str) {
    let called = window().history();
    let called =
        called.and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(address)));
    // A browser that refuses keeps the old address, which leads to the same page.
    drop(called);
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Loads the page again.
pub fn reload() {
    drop(window().location().reload());
}

/// Leaves the page for `address`, and starts the app again there.
pub fn open(address: &str) {
    drop(window().location().set_href(address));
}
