//! The number of overdue promises, on the app's icon.

use leptos::prelude::*;

use super::App;
use crate::guide::overdue;
use crate::platform::show_badge;

/// Keeps the number on the icon right from now on, once everything is known.
pub fn watch_badge(app: App) {
    let count = Memo::new(move |_| {
        let today = app.today();
        app.store
            .is_loaded()
            .then(|| app.with(|book| overdue(book, today)))
    });
    Effect::new(move |_| {
        if let Some(count) = count.get() {
            show_badge(count);
        }
    });
}
