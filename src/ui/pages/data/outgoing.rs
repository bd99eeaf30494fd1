//! Files that leave: the whole book, made and read back before the tap that
//! sends it, and what is said when one has left.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::Kind;
use crate::state::{App, now, today};
use crate::text::{self, data, safety};
use crate::transfer::{self, Outgoing, Shared, file_name};

/// Everything in one file, or `None` where it can't be read back.
pub type Whole = Option<Outgoing>;

/// Everything in one file, as it is at the tap: one for all the buttons of the
/// page that send it.
#[derive(Clone, Copy)]
pub struct WholeBook {
    app: App,
    made: StoredValue<Option<Whole>, LocalStorage>,
}

impl WholeBook {
    /// Makes it when the page has opened, and anew when something changes: a
    /// share sheet opens only within seconds of a tap, and a large book takes
    /// its time.
    pub fn follow(app: App) -> Self {
        let made = StoredValue::new_local(None::<Whole>);
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
        Self { app, made }
    }

    /// Downloads it, or where downloads lead nowhere shares it.
    pub fn export(self) {
        export(self.app, self.file());
    }

    /// Hands it to the share sheet.
    pub fn share(self) {
        share(self.app, self.file());
    }

    fn file(self) -> Whole {
        self.made.get_value().unwrap_or_else(|| make(self.app))
    }
}

fn make(app: App) -> Whole {
    let village = untrack(|| app.village())
        .map(|village| village.name.clone())
        .unwrap_or_default();
    let name = file_name(&village, today(), "json");
    let text = app.read_once(|book| {
        let text = transfer::export(book, now());
        transfer::reads_back(&text, book).then_some(text)
    });
    Some(Outgoing::new(name, "application/json", text?))
}

fn export(app: App, whole: Whole) {
    spawn_local(async move {
        let Some(file) = whole else {
            return app.say(safety::NOT_READ_BACK);
        };
        let notes = app.read_once(|book| book.count(Kind::Note));
        let made = format!("{}: {} ({})", data::EXPORTED, file.name(), text::notes(notes));
        match taken_home(app, file.hand_over().await) {
            Shared::Downloaded => app.say(made),
            other => say(app, other),
        }
    });
}

fn share(app: App, whole: Whole) {
    spawn_local(async move {
        match whole {
            Some(file) => say(app, taken_home(app, file.share().await)),
            None => app.say(safety::NOT_READ_BACK),
        }
    });
}

fn taken_home(app: App, outcome: Shared) -> Shared {
    if matches!(outcome, Shared::Sent | Shared::Downloaded | Shared::Copied) {
        app.note_backup();
    }
    outcome
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
