//! The bridge between the domain and the screens: what is known, how it is
//! changed, and whether it has been saved.

mod awake;
mod backup;
mod brought;
mod capture;
mod cleared;
mod clock;
mod dispatch;
mod draft;
mod filter;
mod join;
mod keep;
mod late;
mod midnight;
mod purge;
mod queue;
mod root_signal;
mod search_index;
mod set_aside;
mod settings;
mod snapshot;
mod tabs;
mod toast;
mod toasts;
mod update;
mod visits;
mod wipe;

use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::BroadcastChannel;

use crate::domain::{Day, Fieldbook, Id, Record, Scope, Village};
use crate::storage::{self, KeyValueStore, LocalStore, Quarantined, StorageError, keys};

pub use awake::stay_awake;
pub use backup::{Room, SinceBackup};
pub use capture::{Answers, CaptureDraft, ContactFields, Question, Whom};
pub use cleared::watch_clearing;
pub use clock::{from_local_input, local, new_id, new_uuid, now, to_local_input};
pub use dispatch::SaveStatus;
pub use draft::Draft;
pub use filter::{Cleared, ContactFilter, NoteFilter};
pub use join::open_shelves;
pub use late::DEADLINE;
pub use midnight::watch_midnight;
pub use search_index::SearchIndex;
pub use snapshot::LastImport;
pub use tabs::watch_tabs;
pub use toast::Toast;
pub use update::{take_new_version, watch_for_new_version};

use keep::{Persister, Unsaved};
use root_signal::RootSignal;
use toast::Undo;
use toasts::Toasts;

const CURRENT_VILLAGE: &str = "setting/village";

/// What every screen shares. Read by its methods; written only by
/// [`App::dispatch`] and the few settings below.
///
/// A handle as thin as can be: every closure on every page holds one.
#[derive(Clone, Copy)]
pub struct App(&'static Parts);

/// What the state is made of.
pub struct Parts {
    book: RootSignal<Fieldbook>,
    village: RootSignal<Option<Id<Village>>>,
    /// The day it is; [`watch_midnight`] sees to it.
    today: RootSignal<Day>,
    /// What the first shelf didn't take.
    unkept: RootSignal<BTreeMap<String, Unsaved>>,
    /// Why nothing can be kept at all.
    trouble: RootSignal<Option<StorageError>>,
    trouble_closed: RootSignal<bool>,
    /// Why the second shelf didn't take what it was told last.
    deep_trouble: RootSignal<Option<StorageError>>,
    /// Why the first shelf couldn't be read at start.
    first_trouble: StoredValue<Option<StorageError>>,
    /// What lay there then, until the shelves are joined.
    on_first: StoredValue<Vec<(String, String)>>,
    /// Whether anything has been written.
    written: RootSignal<bool>,
    /// How often everything has been taken home, or a file taken in.
    backups: RootSignal<u32>,
    /// Whether the browser has promised to keep what is stored.
    promised: RootSignal<Option<bool>>,
    /// Whether the browser has cleared what was kept, and it has been written again.
    was_cleared: RootSignal<bool>,
    /// Whether what was deleted for good has been forgotten: before that nothing is shown.
    obeyed: RootSignal<bool>,
    /// Whether drafts and settings are joined, and then the records.
    ready: RootSignal<bool>,
    joined: RootSignal<bool>,
    toasts: RootSignal<Toasts<Undo>>,
    set_aside: RootSignal<Vec<Quarantined>>,
    newer: RootSignal<Vec<Quarantined>>,
    keeper: StoredValue<Persister, LocalStorage>,
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
    /// The number this tab holds, from 1; 0 before it has one.
    tab: StoredValue<u32>,
    unsaved_drafts: StoredValue<Vec<(Draft, CaptureDraft)>>,
    folded: StoredValue<SearchIndex>,
    /// How the list of notes is narrowed; kept while the app is open.
    pub filter: RootSignal<NoteFilter>,
    /// How many of the notes are drawn, once one has asked for more, and of
    /// which.
    pub notes_drawn: RootSignal<Option<(NoteFilter, usize)>>,
    /// How the list of contacts is narrowed; kept as long.
    pub contact_filter: RootSignal<ContactFilter>,
    /// The address one is at. The router's own keeps everyone who ever read it.
    pub address: RootSignal<String>,
    /// The address one came from, to go back to after capture.
    pub came_from: RootSignal<Option<String>>,
    /// Whether a new version waits.
    pub new_version: RootSignal<bool>,
}

/// The app's state, from anywhere below the root.
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
    /// Reads the first shelf; [`open_shelves`] goes on from there.
    fn open() -> Self {
        let shelf: Rc<dyn KeyValueStore> = Rc::new(LocalStore);
        let (loaded, trouble) = match storage::load(&*shelf) {
            Ok(loaded) => (loaded, None),
            Err(trouble) => (storage::Loaded::default(), Some(trouble)),
        };
        let chosen = shelf
            .get(&keys::aside(CURRENT_VILLAGE))
            .ok()
            .flatten()
            .and_then(|id| id.parse().ok())
            .filter(|id| loaded.fieldbook.live::<Village>(id).is_some());
        let village = chosen.or_else(|| loaded.fieldbook.villages().first().map(|village| village.id));
        // It lives as long as the page.
        Self(Box::leak(Box::new(Parts {
            book: RootSignal::new(loaded.fieldbook),
            village: RootSignal::new(village),
            today: RootSignal::new(clock::today()),
            unkept: RootSignal::default(),
            trouble: RootSignal::new(None),
            trouble_closed: RootSignal::new(false),
            deep_trouble: RootSignal::new(None),
            first_trouble: StoredValue::new(trouble),
            on_first: StoredValue::new(loaded.texts),
            written: RootSignal::new(false),
            backups: RootSignal::new(0),
            promised: RootSignal::new(None),
            was_cleared: RootSignal::new(false),
            obeyed: RootSignal::new(false),
            ready: RootSignal::new(false),
            joined: RootSignal::new(false),
            toasts: RootSignal::default(),
            set_aside: RootSignal::new(loaded.set_aside),
            newer: RootSignal::new(loaded.newer),
            keeper: StoredValue::new_local(Persister::new(shelf)),
            channel: StoredValue::new_local(tabs::open_channel()),
            tab: StoredValue::new(0),
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

    /// Whether drafts and settings can be asked for.
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }

    /// Whether all that the device has is here.
    pub fn is_joined(self) -> bool {
        self.joined.get()
    }

    /// Asks the fieldbook something, and again when it changes.
    pub fn read<T>(self, question: impl FnOnce(&Fieldbook) -> T) -> T {
        self.book.with(question)
    }

    /// Asks the fieldbook something, once.
    pub fn read_once<T>(self, question: impl FnOnce(&Fieldbook) -> T) -> T {
        self.book.with_untracked(question)
    }

    /// The id of the village one works with.
    pub fn village_id(self) -> Option<Id<Village>> {
        self.village.get()
    }

    /// The village one works with.
    pub fn village(self) -> Option<Record<Village>> {
        let id = self.village.get()?;
        self.read(|book| book.live::<Village>(&id).cloned())
    }

    /// What the guide's answers belong to.
    pub fn scope(self) -> Option<Scope> {
        self.village.get().map(Scope::from)
    }

    /// Works with `village` from now on, also after a restart.
    pub fn choose_village(self, village: Id<Village>) {
        self.village.set(Some(village));
        self.filter.set(NoteFilter::default());
        self.contact_filter.set(ContactFilter::default());
        self.keep_setting("village", &village.to_string());
    }

    /// Works with another village when the current one is gone.
    pub fn settle_village(self) {
        let current = self.village.get_untracked();
        let next = self.read_once(|book| {
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

    /// The records that couldn't be read.
    pub fn set_aside(self) -> Vec<Quarantined> {
        self.set_aside.get()
    }

    /// The records that a newer version wrote. Where there are any, this one
    /// neither shows nor writes anything.
    pub fn newer(self) -> Vec<Quarantined> {
        self.newer.get()
    }
}
