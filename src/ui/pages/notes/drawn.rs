//! How many of the matching notes to draw.

use leptos::prelude::*;

use crate::state::use_app;

/// How many cards are drawn before the user asks for more.
const PAGE: usize = 50;

/// The target number of cards; as many as the user asked for, as long as the filter is still the same.
pub fn limit() -> Memo<usize> {
    let app = use_app();
    Memo::new(move |_| {
        app.session.notes_drawn.with(|asked| match asked {
            Some((of, number)) if app.session.filter.with(|filter| of == filter) => *number,
            _ => PAGE,
        })
    })
}

/// Raises the limit.
pub fn more(limit: Memo<usize>) {
    let app = use_app();
    let more = limit.get_untracked() + PAGE;
    app.session
        .notes_drawn
        .set(Some((app.session.filter.get_untracked(), more)));
}
