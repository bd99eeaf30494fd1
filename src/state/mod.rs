//! Connects the domain to the screens: what is known, how it is changed, and whether it has been saved.

mod backup;
mod badge;
mod brought;
mod capture;
mod cleared;
mod dispatch;
mod draft;
mod filter;
mod leaving;
mod load;
mod lock;
mod midnight;
mod open_draft;
mod persist;
mod photos;
mod purge;
mod quarantined;
mod raw_copy;
mod repair;
mod root_signal;
mod saving;
mod search_index;
mod session;
mod settings;
mod shared;
mod sharing;
mod snapshot;
mod store;
mod tabs;
mod toast;
mod toasts;
mod unfinished;
mod update;
mod visits;
mod wipe;

use std::ops::Deref;

use leptos::prelude::*;

use crate::domain::{Fieldbook, Id, Record, Scope, Village};

pub use backup::{Backups, PicturesSinceBackup, Room, SinceBackup};
pub use badge::watch_badge;
pub use capture::{Answers, CaptureDraft, ContactFields, Question, Whom, organisations, people, places};
pub use cleared::watch_clearing;
pub use draft::{Draft, Found};
pub use filter::{ContactFilter, NoteFilter};
pub use load::open_database;
pub use lock::{AppLock, LockProblem, Noted, watch_hidden};
pub use midnight::watch_midnight;
pub use open_draft::OpenDraft;
pub use persist::DEADLINE;
pub use photos::{NotTaken, PictureSize};
pub use saving::{SaveStatus, Saving};
pub use search_index::SearchIndex;
pub use session::Session;
pub use shared::take_shared;
pub use sharing::{Sharing, share};
pub use snapshot::LastImport;
pub use store::Store;
pub use tabs::watch_tabs;
pub use toasts::{Said, Toast};
pub use unfinished::Unfinished;
pub use update::{take_new_version, watch_for_new_version};
pub use visits::ended;

use draft::Drafts;
use tabs::Tabs;

/// The state that all screens share. Read through its methods and parts; the fieldbook is written only through
/// [`App::dispatch`].
///
/// A handle as small as possible, because every closure on every page holds a copy.
#[derive(Clone, Copy)]
pub struct App(&'static Parts);

/// The parts of the state, each in a file with the methods that need only it. What needs several is a method of
/// [`App`].
pub struct Parts {
    /// What is known.
    pub store: Store,
    /// What the screens remember while the app is open.
    pub session: Session,
    /// What is saved.
    pub saving: Saving,
    /// What is on this device only.
    pub backups: Backups,
    /// Whether the app is locked.
    pub lock: AppLock,
    /// What is shared with colleagues.
    pub sharing: Sharing,
    drafts: Drafts,
    tabs: Tabs,
}

/// The app's state, for any component below the root.
///
/// # Panics
/// Outside the root component.
pub fn use_app() -> App {
    expect_context()
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

impl App {
    /// An empty fieldbook; [`open_database`] does the rest.
    fn open() -> Self {
        // Leaked on purpose: it lives as long as the page.
        Self(Box::leak(Box::new(Parts {
            store: Store::default(),
            session: Session::new(),
            saving: Saving::new(),
            backups: Backups::default(),
            lock: AppLock::new(),
            sharing: Sharing::new(),
            drafts: Drafts::default(),
            tabs: Tabs::open(),
        })))
    }

    /// Reads from the fieldbook, tracked.
    pub fn with<T>(self, question: impl FnOnce(&Fieldbook) -> T) -> T {
        self.store.book.with(question)
    }

    /// Reads from the fieldbook, untracked.
    pub fn with_untracked<T>(self, question: impl FnOnce(&Fieldbook) -> T) -> T {
        self.store.book.with_untracked(question)
    }

    /// The id of the current village.
    pub fn village_id(self) -> Option<Id<Village>> {
        self.session.village.get()
    }

    /// The current village.
    pub fn village(self) -> Option<Record<Village>> {
        let id = self.session.village.get()?;
        self.with(|book| book.live::<Village>(&id).cloned())
    }

    /// The scope that the guide's answers belong to.
    pub fn scope(self) -> Option<Scope> {
        self.session.village.get().map(Scope::from)
    }

    /// Makes `village` the current one, also after a restart.
    pub fn choose_village(self, village: Id<Village>) {
        self.session.village.set(Some(village));
        self.session.filter.set(NoteFilter::default());
        self.session.contact_filter.set(ContactFilter::default());
        self.keep_setting("village", &village.to_string());
    }

    /// Chooses another village if the current one is gone.
    pub fn settle_village(self) {
        let current = self.session.village.get_untracked();
        let next = self.with_untracked(|book| {
            let alive = current.is_some_and(|id| book.live::<Village>(&id).is_some());
            if alive {
                current
            } else {
                book.villages().first().map(|village| village.id)
            }
        });
        if next != current {
            match next {
                Some(village) => self.choose_village(village),
                None => self.session.village.set(None),
            }
        }
    }
}
