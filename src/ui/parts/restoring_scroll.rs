//! Restoring the scroll position in a long list.

use leptos::prelude::*;

/// Whether a scroll position is being restored (`trail.js`): everything above it must be drawn at once.
pub fn is_restoring_scroll() -> bool {
    let html = document().document_element();
    html.is_some_and(|html| html.has_attribute("data-further-down"))
}
