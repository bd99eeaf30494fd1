//! Connects the domain to the screens: what is known, how it is changed, and whether it has been saved.

mod backup;
mod badge;
mod brought;
mod capture;
mod cleared;
mod dispatch;
mod draft;
mod filter;
mod load;
mod midnight;
mod open_draft;
mod persist;
mod purge;
mod quarantined;
mod raw_copy;
mod root_signal;
mod search_index;
mod settings;
mod shared;
mod snapshot;
mod tabs;
mod toast;
mod toasts;
mod update;
mod visits;
mod wipe;

use std::collections::BTreeSet;
use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::{Day, Fieldbook, Id, Record, Scope, Village};
use crate::persistence::{IndexedDb, LocalStore, Persister, Quarantined, StorageError};
use crate::platform::{Lock, clock};

pub use backup::{Room, SinceBackup};
pub use badge::watch_badge;
pub use capture::{Answers, CaptureDraft, ContactFields, Question, Whom};
pub use cleared::watch_clearing;
pub use dispatch::SaveStatus;
pub use draft::{Draft, Found};
pub use filter::{ContactFilter, NoteFilter};
pub use load::open_database;
pub use midnight::watch_midnight;
pub use open_draft::OpenDraft;
pub use persist::DEADLINE;
pub use search_index::SearchIndex;
pub use shared::take_shared;
pub use snapshot::LastImport;
pub use tabs::watch_tabs;
pub use toasts::{Said, Toast};
pub use update::{take_new_version, watch_for_new_version};
pub use visits::ended;

use persist::SaveReport;
use root_signal::RootSignal;
use tabs::Channel;
use toast::Undo;
use toasts::Toasts;

/// The state that all screens share. Read through its methods; written only through [`App::dispatch`] and the
/// few settings below.
///
/// A handle as small as possible, because every closure on every page holds a copy.
#[derive(Clone, Copy)]
pub struct App(&'static Parts);

/// The parts of the state.
pub struct Parts {
    book: RootSignal<Fieldbook>,
    village: RootSignal<Option<Id<Village>>>,
    /// The current day; [`watch_midnight`] updates it.
    today: RootSignal<Day>,
    /// What is not on the device yet.
    saving: RootSignal<SaveReport>,
    /// Why nothing can be stored at all.
    trouble: RootSignal<Option<StorageError>>,
    trouble_closed: RootSignal<bool>,
    /// Whether anything has been written.
    written: RootSignal<bool>,
    /// How many full backups and imports there have been.
    backups: RootSignal<u32>,
    /// Whether the browser has promised to keep the stored data.
    promised: RootSignal<Option<bool>>,
    /// Whether the browser has cleared its storage and everything has been written again.
    was_cleared: RootSignal<bool>,
    /// Whether drafts and settings are loaded, and then the records.
    ready: RootSignal<bool>,
    loaded: RootSignal<bool>,
    toasts: RootSignal<Toasts<Undo>>,
    quarantined: RootSignal<Vec<Quarantined>>,
    newer: RootSignal<Vec<Quarantined>>,
    persister: StoredValue<Persister, LocalStorage>,
    /// The database; `None` until it has answered, and in browsers that refuse it.
    indexed_db: StoredValue<Option<IndexedDb>, LocalStorage>,
    /// Whether batches are being committed.
    flushing: StoredValue<bool>,
    /// Whether everything is about to be written again.
    writes_again: StoredValue<bool>,
    /// Callbacks to run when nothing is waiting to be saved.
    then: StoredValue<Vec<Box<dyn FnOnce()>>, LocalStorage>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
    /// Says that this tab exists.
    tab: StoredValue<Lock, LocalStorage>,
    /// The drafts that other tabs have open.
    open_elsewhere: StoredValue<BTreeSet<String>>,
    unsaved_drafts: StoredValue<Vec<Found>>,
    folded: StoredValue<SearchIndex>,
    /// The filter of the list of notes; kept while the app is open.
    pub filter: RootSignal<NoteFilter>,
    /// How many notes the list shows after the user has asked for more, and with which filter.
    pub notes_drawn: RootSignal<Option<(NoteFilter, usize)>>,
    /// The filter of the list of contacts; kept while the app is open.
    pub contact_filter: RootSignal<ContactFilter>,
    /// The current address. The router's own signal keeps every subscriber it has ever had.
    pub address: RootSignal<String>,
    /// The previous address, to go back to after capture.
    pub came_from: RootSignal<Option<String>>,
    /// Whether a new version is waiting.
    pub new_version: RootSignal<bool>,
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
            book: RootSignal::default(),
            village: RootSignal::new(None),
            today: RootSignal::new(clock::today()),
            saving: RootSignal::default(),
            trouble: RootSignal::new(None),
            trouble_closed: RootSignal::new(false),
            written: RootSignal::new(false),
            backups: RootSignal::new(0),
            promised: RootSignal::new(None),
            was_cleared: RootSignal::new(false),
            ready: RootSignal::new(false),
            loaded: RootSignal::new(false),
            toasts: RootSignal::default(),
            quarantined: RootSignal::default(),
            newer: RootSignal::default(),
            persister: StoredValue::new_local(Persister::new(Rc::new(LocalStore))),
            indexed_db: StoredValue::new_local(None),
            flushing: StoredValue::new(false),
            writes_again: StoredValue::new(false),
            then: StoredValue::new_local(Vec::new()),
            channel: StoredValue::new_local(tabs::open_channel()),
            tab: StoredValue::new_local(open_draft::hold_tab()),
            open_elsewhere: StoredValue::default(),
            unsaved_drafts: StoredValue::default(),
            folded: StoredValue::default(),
            filter: RootSignal::default(),
            notes_drawn: RootSignal::new(None),
            contact_filter: RootSignal::default(),
            address: RootSignal::default(),
            came_from: RootSignal::new(None),
            new_version: RootSignal::new(false),
        })))
    }

    /// Whether drafts and settings can be read.
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }

    /// Whether everything on the device is loaded.
    pub fn is_loaded(self) -> bool {
        self.loaded.get()
    }

    /// Reads from the fieldbook, tracked.
    pub fn with<T>(self, question: impl FnOnce(&Fieldbook) -> T) -> T {
        self.book.with(question)
    }

    /// Reads from the fieldbook, untracked.
    pub fn with_untracked<T>(self, question: impl FnOnce(&Fieldbook) -> T) -> T {
        self.book.with_untracked(question)
    }

    /// The id of the current village.
    pub fn village_id(self) -> Option<Id<Village>> {
        self.village.get()
    }

    /// The current village.
    pub fn village(self) -> Option<Record<Village>> {
        let id = self.village.get()?;
        self.with(|book| book.live::<Village>(&id).cloned())
    }

    /// The scope that the guide's answers belong to.
    pub fn scope(self) -> Option<Scope> {
        self.village.get().map(Scope::from)
    }

    /// Makes `village` the current one, also after a restart.
    pub fn choose_village(self, village: Id<Village>) {
        self.village.set(Some(village));
        self.filter.set(NoteFilter::default());
        self.contact_filter.set(ContactFilter::default());
        self.keep_setting("village", &village.to_string());
    }

    /// Chooses another village if the current one is gone.
    pub fn settle_village(self) {
        let current = self.village.get_untracked();
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
                None => self.village.set(None),
            }
        }
    }
}
