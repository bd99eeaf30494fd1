//! Sharing with colleagues: whether this device does, what waits to be sent, and how it goes.

mod begin;
mod bell;
mod cursor;
mod here;
mod key;
mod news;
mod participants;
mod pictures;
mod round;
mod run;
mod server;
mod session;

use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::App;
use super::root_signal::RootSignal;
use crate::domain::{AnyRecord, Id, Photo, RecordKey, Timestamp};
use crate::persistence::keys;
use crate::sharing::{Membership, Outbox, Participant, SharingProblem, SharingState};
use bell::Bell;
use cursor::Cursor;

pub use run::share;

/// The setting with this device's part in a team.
const MEMBERSHIP: &str = "sharing";
/// The setting of when this device and the server last had the same.
const SHARED: &str = "shared";

/// The setting with the initials of whoever writes here.
const INITIALS: &str = "initials";

/// What is known of sharing.
pub struct Sharing {
    membership: RootSignal<Option<Membership>>,
    state: RootSignal<SharingState>,
    outbox: StoredValue<Outbox>,
    waiting: RootSignal<usize>,
    cursor: StoredValue<Cursor>,
    /// What colleagues have written, until it is read.
    news: RootSignal<Vec<RecordKey>>,
    /// The team's devices, each with the id of its document.
    participants: RootSignal<Vec<(String, Participant)>>,
    /// How many documents could not be read.
    unread: RootSignal<usize>,
    /// Whether the server's clock is another than this device's.
    clock_differs: RootSignal<bool>,
    /// Rung when there may be something to do.
    bell: StoredValue<Rc<Bell>, LocalStorage>,
    is_running: StoredValue<bool>,
    /// Whether a person has asked for another attempt.
    is_asked: StoredValue<bool>,
    /// Fetches a picture; `None` until this tab shares.
    fetch: StoredValue<Option<Fetch>>,
}

/// Fetches the picture of a photo from the team, and says whether it is here now. A pointer, because pictures are drawn before
/// the code that shares is loaded.
type Fetch = fn(App, Id<Photo>) -> Pin<Box<dyn Future<Output = bool>>>;

impl Sharing {
    pub(super) fn new() -> Self {
        Self {
            membership: RootSignal::default(),
            state: RootSignal::default(),
            outbox: StoredValue::default(),
            waiting: RootSignal::default(),
            cursor: StoredValue::default(),
            news: RootSignal::default(),
            participants: RootSignal::default(),
            unread: RootSignal::default(),
            clock_differs: RootSignal::default(),
            bell: StoredValue::new_local(Rc::default()),
            is_running: StoredValue::default(),
            is_asked: StoredValue::default(),
            fetch: StoredValue::default(),
        }
    }

    /// This device's part in a team; `None` if it shares with nobody.
    pub fn membership(&self) -> Option<Membership> {
        self.membership.get()
    }

    /// Whether this device shares.
    pub fn is_on(&self) -> bool {
        self.membership.with(Option::is_some)
    }

    /// How it goes.
    pub fn state(&self) -> SharingState {
        self.state.get()
    }

    /// How many records wait to be sent.
    pub fn waiting(&self) -> usize {
        self.waiting.get()
    }

    /// How many documents of the team could not be read.
    pub fn unread(&self) -> usize {
        self.unread.get()
    }

    /// Whether the server's clock is another than this device's.
    pub fn clock_differs(&self) -> bool {
        self.clock_differs.get()
    }

    /// Whether this device joins a team, and hasn't read everything yet.
    pub(super) fn is_joining(&self) -> bool {
        self.outbox.with_value(|outbox| outbox.is_joining)
    }

    /// Shares now, because a person asks for it: also where the last attempt failed.
    pub fn ask(&self) {
        self.is_asked.set_value(true);
        self.hurry();
    }

    /// Shares soon, because something has changed.
    fn hurry(&self) {
        self.bell.with_value(|bell| bell.ring());
    }
}

impl App {
    /// The initials of whoever writes here.
    pub fn initials(self) -> Option<String> {
        self.setting(INITIALS).filter(|initials| !initials.is_empty())
    }

    /// Makes `initials` those of whoever writes here.
    pub fn set_initials(self, initials: &str) {
        self.keep_setting(INITIALS, initials);
    }

    /// When this device and the server last had the same.
    pub fn last_shared(self) -> Option<Timestamp> {
        match self.sharing.state() {
            SharingState::Idle(at) => Some(at),
            _ => self.setting(SHARED)?.parse().ok(),
        }
    }

    /// Fetches the picture of the photo `id` from the team, if this device shares. Returns whether it is here now.
    pub async fn fetch_picture(self, id: Id<Photo>) -> bool {
        match self.sharing.fetch.get_value() {
            Some(fetch) => fetch(self, id).await,
            None => false,
        }
    }

    /// Reads what is stored of sharing from `stored`: the keys and texts that are read at a start.
    pub(super) fn load_sharing(self, stored: &[(String, String)]) {
        let waiting = stored.iter().filter_map(|(key, _)| keys::waits(key));
        let mut outbox = Outbox::of(waiting);
        let cursor = stored.iter().find(|(key, _)| key == keys::CURSOR);
        let cursor = cursor.map(|(_, text)| Cursor::read(text).for_this_version());
        let is_new = cursor.is_none();
        outbox.is_joining = cursor.as_ref().is_some_and(|cursor| cursor.is_joining);
        self.sharing.waiting.set(outbox.len());
        self.sharing.outbox.set_value(outbox);
        self.sharing.cursor.set_value(cursor.unwrap_or_default());
        self.load_news();
        self.load_participants();
        let membership = self.setting(MEMBERSHIP).filter(|text| !text.is_empty());
        let membership = membership.and_then(|text| Membership::read(&text));
        if membership.is_some() && is_new {
            // The browser has cleared the database: nobody knows what the team has of this.
            self.when_persisted(move || self.send_everything());
        }
        self.sharing.membership.set(membership);
    }

    /// Asks about the records that wait to be sent, tracked.
    pub(super) fn with_waiting<T>(self, ask: impl FnOnce(&mut dyn Iterator<Item = &AnyRecord>) -> T) -> T {
        self.sharing.waiting.track();
        self.with(|book| {
            self.sharing.outbox.with_value(|outbox| {
                let mut waiting = outbox.keys().filter_map(|key| book.record(key));
                ask(&mut waiting)
            })
        })
    }

    /// Notes that the record `key` was changed here, if this device shares.
    pub(super) fn note_waiting(self, key: &RecordKey) {
        if untrack(|| self.sharing.is_on()) && !key.id.is_of_the_example() {
            self.sharing.outbox.update_value(|outbox| outbox.add(key.clone()));
            self.store_outbox();
            self.sharing.hurry();
        }
    }

    /// Stores what began to wait, or ended.
    fn store_outbox(self) {
        let touched = self.sharing.outbox.try_update_value(Outbox::take_touched);
        for key in touched.unwrap_or_default() {
            let waits = self.sharing.outbox.with_value(|outbox| outbox.has(&key));
            self.persist(keys::waiting(&key), waits.then(String::new));
        }
        self.sharing
            .waiting
            .set(self.sharing.outbox.with_value(Outbox::len));
    }

    /// Sends everything that is here again, what was deleted for good too, and reads everything that the team has.
    fn send_everything(self) {
        let gone = self.with_untracked(|book| book.horizons().keys().cloned().collect());
        self.send_records_and(gone, Cursor::default());
    }

    /// Sends every record that is here, and `more`, and reads everything that the team has from `cursor` on.
    fn send_records_and(self, more: Vec<RecordKey>, cursor: Cursor) {
        let keys = self.with_untracked(|book| book.records().map(AnyRecord::key).collect::<Vec<_>>());
        let keys = keys.into_iter().chain(more);
        self.sharing.outbox.update_value(|outbox| {
            let own = keys.filter(|key| !key.id.is_of_the_example());
            own.for_each(|key| outbox.add(key));
            outbox.is_joining = cursor.is_joining;
        });
        self.store_outbox();
        self.forget_participants();
        self.set_cursor(cursor);
        self.sharing.hurry();
    }

    fn set_cursor(self, cursor: Cursor) {
        self.persist(keys::CURSOR.to_owned(), Some(cursor.text()));
        self.sharing.cursor.set_value(cursor);
    }
}
