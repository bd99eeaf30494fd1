//! What the screens remember while the app is open: the village, the day, the filters and the message.

use leptos::prelude::*;

use super::leaving::Leaving;
use super::root_signal::RootSignal;
use super::toast::Undo;
use super::toasts::Toasts;
use super::{ContactFilter, NoteFilter};
use crate::domain::{Day, Id, Village};
use crate::platform::clock;
use crate::route::Route;

/// What is remembered until the app is closed. Of all this only the village is stored.
pub struct Session {
    pub(super) village: RootSignal<Option<Id<Village>>>,
    /// The current day; [`watch_midnight`](super::watch_midnight) updates it.
    pub(super) today: RootSignal<Day>,
    pub(super) toasts: RootSignal<Toasts<Undo>>,
    /// The filter of the list of notes.
    pub filter: RootSignal<NoteFilter>,
    /// How many notes the list shows after the user has asked for more, and with which filter.
    pub notes_drawn: RootSignal<Option<(NoteFilter, usize)>>,
    /// The filter of the list of contacts.
    pub contact_filter: RootSignal<ContactFilter>,
    /// The last page that was not capture, to go back to after it.
    pub came_from: StoredValue<Option<Route>>,
    /// The invitation that the app was opened with.
    pub invitation: RootSignal<Option<String>>,
    /// Whether a new version is waiting.
    pub new_version: RootSignal<bool>,
    /// The question whether something may leave the app.
    pub leaving: Leaving,
}

impl Session {
    pub(super) fn new() -> Self {
        Self {
            village: RootSignal::default(),
            today: RootSignal::new(clock::today()),
            toasts: RootSignal::default(),
            filter: RootSignal::default(),
            notes_drawn: RootSignal::default(),
            contact_filter: RootSignal::default(),
            came_from: StoredValue::default(),
            invitation: RootSignal::default(),
            new_version: RootSignal::default(),
            leaving: Leaving::new(),
        }
    }
}
