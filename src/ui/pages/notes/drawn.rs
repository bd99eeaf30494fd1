//! How many of the notes that were found are to stand there.

use leptos::prelude::*;

use crate::state::use_app;

/// How many cards are drawn before one asks for more.
const PAGE: usize = 50;

/// How many there are to be, by and by; as many as one asked for, as long as the
/// notes are narrowed as they were then.
pub fn limit() -> Memo<usize> {
    let app = use_app();
    Memo::new(move |_| {
        app.notes_drawn.with(|asked| match asked {
            Some((of, number)) if app.filter.with(|filter| of == filter) => *number,
            _ => PAGE,
        })
    })
}

/// Raises the limit.
pub fn more(limit: Memo<usize>) {
    let app = use_app();
    let more = limit.get_untracked() + PAGE;
    app.notes_drawn.set(Some((app.filter.get_untracked(), more)));
}
