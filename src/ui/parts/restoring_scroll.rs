//! Coming back to a long list.

use leptos::prelude::*;

/// Whether one comes back to a place further down (`trail.js`): all that stood above
/// it has to be there at once.
pub fn is_restoring_scroll() -> bool {
    let html = document().document_element();
    html.is_some_and(|html| html.has_attribute("data-further-down"))
}
