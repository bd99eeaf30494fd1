//! The whole screen for the page (WHATWG Fullscreen). An iPhone gives it to films alone.

use leptos::prelude::document;

/// Whether the browser lets a page have the whole screen.
pub fn knows_full_screen() -> bool {
    document().fullscreen_enabled()
}

/// Whether the page has the whole screen.
pub fn is_full_screen() -> bool {
    document().fullscreen_element().is_some()
}

/// Asks for the whole screen. A browser that refuses leaves the page as it is.
pub fn fill_screen() {
    if let Some(page) = document().document_element() {
        drop(page.request_fullscreen());
    }
}

/// Gives the screen back, if the page has it.
pub fn leave_full_screen() {
    if is_full_screen() {
        document().exit_fullscreen();
    }
}
