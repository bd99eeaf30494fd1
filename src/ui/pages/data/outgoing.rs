//! Files that leave: the whole book, made before the tap that sends it, and
//! what is said when one has left.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{App, now, today};
use crate::text::{self, data};
use crate::transfer::{self, Outgoing, Shared, file_name};

/// Everything in one file, as it is at the tap. It is made when the page has
/// opened and made anew when something changes: a share sheet opens only within
/// seconds of a tap, and a large book takes its time.
pub fn whole_book(app: App) -> impl Fn() -> Outgoing + Copy + 'static {
    let made = StoredValue::new_local(None::<Outgoing>);
    Effect::new(move |_| {
        app.read(|_| ());
        app.village_id();
        made.set_value(None);
        // The page comes first. It may be gone by then.
        let later = move || {
            made.try_update_value(|made| _ = made.get_or_insert_with(|| make(app)));
        };
        set_timeout(later, Duration::ZERO);
    });
    move || made.get_value().unwrap_or_else(|| make(app))
}

fn make(app: App) -> Outgoing {
    let village = untrack(|| app.village())
        .map(|village| village.name.clone())
        .unwrap_or_default();
    let name = file_name(&village, today(), "json");
    let text = app.read_once(|book| transfer::export(book, now()));
    Outgoing::new(name, "application/json", text)
}

/// Hands `file` to the share sheet, and says what became of it.
pub fn share(app: App, file: Outgoing) {
    spawn_local(async move { say(app, file.share().await) });
}

/// Says what became of a file. That one has thought better of it one knows.
pub fn say(app: App, outcome: Shared) {
    app.say(match outcome {
        Shared::Sent => data::SENT,
        Shared::Downloaded => data::EXPORTED,
        Shared::Copied => data::COPIED,
        Shared::Failed => text::NO_FILE,
        Shared::Cancelled => return,
    });
}
