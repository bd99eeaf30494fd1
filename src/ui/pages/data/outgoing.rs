//! Exported files: the full backup, built and read back before the tap that sends it, and the message that
//! says how it went.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Kind, RecordKey};
use crate::format::{ReadingBack, Writing, file_name};
use crate::platform::{Outgoing, Part, Shared, now, yield_now};
use crate::state::App;
use crate::text::{self, data, leaving, safety};

/// How many records a part of the file has: about 9 kB. Larger parts don't fit in the gaps of the heap, so
/// memory would grow.
const A_PART: usize = 25;
/// How many parts are written or read back before yielding to the browser.
const AT_A_TIME: usize = 20;

/// Everything in one file, or `None` where it can't be read back.
pub type Whole = Option<Outgoing>;

/// The full backup as of the tap, shared by all export buttons on the page.
#[derive(Clone, Copy)]
pub struct BackupFile {
    app: App,
    file: StoredValue<Making, LocalStorage>,
    with_cpr: RwSignal<Vec<RecordKey>>,
}

/// The state of building the file.
#[derive(Default)]
struct Making {
    /// Counts the changes since the page was opened: a file started before the last change is useless.
    round: u32,
    going_on: bool,
    /// A file that can't be read back is built again at the next tap.
    made: Whole,
    /// Callbacks waiting for the file.
    then: Vec<Box<dyn FnOnce(Whole)>>,
}

impl BackupFile {
    /// Builds the file when the page opens, and again when something changes: a share sheet opens only within
    /// seconds of a tap, and a large file takes longer.
    pub fn follow(app: App) -> Self {
        let file = StoredValue::new_local(Making::default());
        let with_cpr = RwSignal::new(Vec::new());
        let this = Self { app, file, with_cpr };
        Effect::new(move |_| {
            app.with(|_| ());
            app.village_id();
            file.update_value(|file| {
                file.round += 1;
                file.going_on = false;
                file.made = None;
            });
            let round = file.with_value(|file| file.round);
            if file.with_value(|file| file.then.is_empty()) {
                // Pending saves come first.
                app.when_persisted(move || this.begin(round));
            } else {
                this.begin(round);
            }
        });
        this
    }

    /// The warning that there is what looks like a CPR number in the file, once it is built.
    pub fn warning(self) -> Option<String> {
        leaving::cpr_in_records(&untrack(|| self.with_cpr()))
    }

    /// The names of the records with what looks like a CPR number, once known.
    pub fn with_cpr(self) -> Vec<String> {
        let keys = self.with_cpr.get();
        self.app.with(|book| {
            let records = keys.iter().filter_map(|key| book.record(key));
            records.map(text::record_name).collect()
        })
    }

    /// Downloads the file, or shares it where downloads don't work.
    pub fn export(self) {
        self.when_made(move |whole| self.app.leave(self.warning(), move || export(self.app, whole)));
    }

    /// Hands it to the share sheet.
    pub fn share(self) {
        self.when_made(move |whole| self.app.leave(self.warning(), move || share(self.app, whole)));
    }

    /// Calls `then` with the file, as soon as it is built.
    pub fn when_made(self, then: impl FnOnce(Whole) + 'static) {
        if self.app.is_partial() {
            self.app.say(data::MAKING);
            return self.app.when_persisted(move || self.when_made(then));
        }
        let Some((made, round)) = self.file.try_with_value(|file| (file.made.clone(), file.round)) else {
            // The page is gone.
            return;
        };
        if made.is_some() {
            return then(made);
        }
        self.app.say(data::MAKING);
        self.file.update_value(|file| file.then.push(Box::new(then)));
        self.begin(round);
    }

    /// Starts building the file, unless that is done or no longer wanted; waits while a file is being merged.
    /// The page may be gone by then.
    fn begin(self, round: u32) {
        if self.app.is_partial() {
            return self.app.when_persisted(move || self.begin(round));
        }
        let begun = self.file.try_update_value(|file| {
            let wanted = file.round == round && !file.going_on && file.made.is_none();
            file.going_on |= wanted;
            wanted
        });
        if begun != Some(true) {
            return;
        }
        spawn_local(async move {
            let is_wanted = || {
                let is_last = self.file.try_with_value(|file| file.round == round);
                is_last == Some(true) && !self.app.is_partial()
            };
            let Some((whole, with_cpr)) = make(self.app, is_wanted).await else {
                self.file
                    .try_update_value(|file| file.going_on &= file.round != round);
                return self.begin(round);
            };
            // The page may be gone by now.
            let _ = self.with_cpr.try_set(with_cpr);
            let then = self.file.try_update_value(|file| {
                file.going_on = false;
                file.made.clone_from(&whole);
                std::mem::take(&mut file.then)
            });
            for then in then.unwrap_or_default() {
                then(whole.clone());
            }
        });
    }
}

/// Writes everything and reads it back, some records at a time; also returns the records with what looks like
/// a CPR number. `None` when it is no longer wanted.
async fn make(app: App, is_wanted: impl Fn() -> bool) -> Option<(Whole, Vec<RecordKey>)> {
    // Let the page draw first.
    yield_now().await;
    let mut writing = is_wanted().then(|| Writing::begin(now()))?;
    let mut parts = Vec::new();
    while let Some(text) = app.with_untracked(|book| writing.go_on(book, A_PART)) {
        parts.push(Part::new(&text));
        if parts.len().is_multiple_of(AT_A_TIME) {
            yield_now().await;
            is_wanted().then_some(())?;
        }
    }
    let with_cpr = writing.with_cpr().to_vec();
    let village = untrack(|| app.village()).map(|village| village.name.clone());
    let name = file_name(&village.unwrap_or_default(), app.today_once(), "json");
    let Ok(file) = Outgoing::new(&name, "application/json", &parts) else {
        return Some((None, with_cpr));
    };
    let Ok(parts) = file.read(&parts).await else {
        return Some((None, with_cpr));
    };
    let mut reading = ReadingBack::default();
    for some in parts.chunks(AT_A_TIME) {
        is_wanted().then_some(())?;
        let is_next = |part: &Part| {
            let text = part.text();
            text.is_ok_and(|text| app.with_untracked(|book| reading.go_on(&text, book)))
        };
        if !some.iter().all(is_next) {
            return Some((None, with_cpr));
        }
        yield_now().await;
    }
    is_wanted().then_some(())?;
    let is_all = app.with_untracked(|book| reading.is_all_of(book));
    Some((is_all.then_some(file), with_cpr))
}

fn export(app: App, whole: Whole) {
    spawn_local(async move {
        let Some(file) = whole else {
            return app.say(safety::NOT_READ_BACK);
        };
        let notes = app.with_untracked(|book| book.count(Kind::Note));
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
    if has_left(outcome) {
        app.note_backup();
    }
    outcome
}

/// Whether a file with this outcome exists outside the app.
pub fn has_left(outcome: Shared) -> bool {
    matches!(outcome, Shared::Sent | Shared::Downloaded | Shared::Copied)
}

/// Says what happened to a file. A user who cancelled knows it already.
pub fn say(app: App, outcome: Shared) {
    app.say(match outcome {
        Shared::Sent => data::SENT,
        Shared::Downloaded => data::EXPORTED,
        Shared::Copied => data::COPIED,
        Shared::Failed => text::NO_FILE,
        Shared::Cancelled => return,
    });
}
