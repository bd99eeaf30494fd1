//! The bridge between the domain and the screens: what is known, how it is
//! changed, and whether it has been saved.

mod awake;
mod capture;
mod clock;
mod dispatch;
mod draft;
mod filter;
mod midnight;
mod settings;
mod toast;
mod update;
mod visits;

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::{Fieldbook, Id, Record, Scope, Village};
use crate::storage::{self, LocalShelf, SetAside, Shelf};
use crate::text::data;

pub use awake::stay_awake;
pub use capture::{CaptureDraft, ContactFields};
pub use clock::{from_local_input, new_id, new_uuid, now, to_local_input, today};
pub use dispatch::SaveStatus;
pub use draft::Draft;
pub use filter::NoteFilter;
pub use midnight::watch_midnight;
pub use toast::Toast;
pub use update::{take_new_version, watch_for_new_version};

const CURRENT_VILLAGE: &str = "setting/village";

/// What every screen shares. Read by its methods; written only by
/// [`App::dispatch`] and the few settings below.
#[derive(Clone, Copy)]
pub struct App {
    book: RwSignal<Fieldbook>,
    village: RwSignal<Option<Id<Village>>>,
    status: RwSignal<SaveStatus>,
    toast: RwSignal<Option<Toast>>,
    set_aside: RwSignal<Vec<SetAside>>,
    newer: RwSignal<usize>,
    shelf: StoredValue<Rc<dyn Shelf>, LocalStorage>,
    unsaved_drafts: StoredValue<Vec<(Draft, CaptureDraft)>>,
    /// How the list of notes is narrowed; kept while the app is open.
    pub filter: RwSignal<NoteFilter>,
    /// The address one came from, to go back to after capture.
    pub came_from: RwSignal<Option<String>>,
    /// Whether a new version waits.
    pub new_version: RwSignal<bool>,
    /// Whether what is being typed is only on the screen.
    pub only_on_screen: RwSignal<bool>,
}

/// The app's state, from anywhere below the root.
///
/// # Panics
/// Outside the root component.
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// Opens the shelf and reads it. A shelf that can't be used is a banner,
    /// not an end: the app runs on in memory.
    pub fn open() -> Self {
        let shelf: Rc<dyn Shelf> = Rc::new(LocalShelf);
        let (loaded, status) = match storage::load(&*shelf) {
            Ok(loaded) => (loaded, SaveStatus::Idle),
            Err(trouble) => (storage::Loaded::default(), SaveStatus::unsaved(trouble)),
        };
        let chosen = storage::aside(&*shelf, CURRENT_VILLAGE)
            .ok()
            .flatten()
            .and_then(|id| id.parse().ok())
            .filter(|id| loaded.fieldbook.live::<Village>(id).is_some());
        let village = chosen.or_else(|| loaded.fieldbook.villages().first().map(|village| village.id));
        Self {
            book: RwSignal::new(loaded.fieldbook),
            village: RwSignal::new(village),
            status: RwSignal::new(status),
            toast: RwSignal::new(None),
            set_aside: RwSignal::new(loaded.set_aside),
            newer: RwSignal::new(loaded.newer),
            shelf: StoredValue::new_local(shelf),
            unsaved_drafts: StoredValue::default(),
            filter: RwSignal::default(),
            came_from: RwSignal::new(None),
            new_version: RwSignal::new(false),
            only_on_screen: RwSignal::new(false),
        }
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
    pub fn set_aside(self) -> Vec<SetAside> {
        self.set_aside.get()
    }

    /// How many records a newer version wrote.
    pub fn newer(self) -> usize {
        self.newer.get()
    }

    /// Removes a record that was set aside, with a way back.
    pub fn discard(self, record: SetAside) {
        match self.with_shelf(|shelf| storage::discard(shelf, &record)) {
            Ok(()) => {
                self.set_aside.update(|all| all.retain(|other| *other != record));
                self.say_with(data::DISCARDED, move || self.put_back(&record));
            }
            Err(trouble) => self.note_trouble(trouble),
        }
    }

    fn put_back(self, record: &SetAside) {
        match self.with_shelf(|shelf| storage::put_back(shelf, record)) {
            Ok(()) => self.set_aside.update(|all| all.push(record.clone())),
            Err(trouble) => self.note_trouble(trouble),
        }
    }

    fn with_shelf<T>(self, ask: impl FnOnce(&dyn Shelf) -> T) -> T {
        self.shelf.with_value(|shelf| ask(&**shelf))
    }
}
