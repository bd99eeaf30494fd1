//! The habit of taking notes home: when it was done last, and what has changed
//! since; and what the browser promises meanwhile.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::brought::Brought;
use super::{App, clock};
use crate::domain::{Changes, Timestamp};

const EXPORTED: &str = "exported";
const BROUGHT: &str = "brought";
/// After so many changes, or days with any, one is reminded.
const MANY: usize = 50;
const LONG: i64 = 14;
/// What browsers let one origin keep in localStorage, in characters.
const FIRST_SHELF: u64 = 5_000_000;

/// What has been written since everything was last taken home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SinceBackup {
    /// When that was; `None` if never.
    pub last: Option<Timestamp>,
    /// How many records have changed.
    pub changes: usize,
    /// How many days the oldest of these changes has waited.
    pub days: i64,
}

/// How full the shelves are. In whole numbers: to write fractions costs 11 kB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// How much of the first shelf is taken, in percent.
    pub first: u64,
    /// Bytes taken on the second.
    pub used: u64,
    /// Bytes the browser gives it; 0 where it doesn't say.
    pub quota: u64,
}

impl SinceBackup {
    /// Whether it is time to take the notes home.
    pub fn is_due(&self) -> bool {
        self.changes >= MANY || (self.changes > 0 && self.days >= LONG)
    }
}

impl Room {
    /// How much is taken of the shelf that holds everything, in percent.
    pub fn percent(&self) -> u64 {
        (self.used * 100).checked_div(self.quota).unwrap_or(self.first)
    }
}

impl App {
    /// Everything has just been taken home.
    pub fn note_backup(self) {
        self.keep_setting(EXPORTED, &clock::now().to_string());
        // From now on the moment alone tells them apart.
        self.keep_setting(BROUGHT, "");
        self.backups.update(|count| *count += 1);
    }

    /// What has been written on this device since everything was last taken home.
    pub fn since_backup(self) -> SinceBackup {
        self.backups.track();
        let last = self.last_backup();
        let (changes, oldest) = self.read(|book| self.brought().own_changes(book, last));
        let days = oldest.map_or(0, |at| self.today().days_since(clock::local(at).day()));
        SinceBackup {
            last: last.map(clock::local),
            changes,
            days,
        }
    }

    /// Remembers that `changes` came from a file.
    pub(super) fn note_brought(self, changes: &Changes) {
        let mut brought = self.brought();
        self.read_once(|book| brought.add(book, changes, self.last_backup()));
        self.keep_setting(BROUGHT, &brought.text());
    }

    fn brought(self) -> Brought {
        Brought::of(&self.setting(BROUGHT).unwrap_or_default())
    }

    fn last_backup(self) -> Option<Timestamp> {
        self.setting(EXPORTED)?.parse().ok()
    }

    /// Whether one of the shelves can't be used, and the other can.
    pub fn one_shelf_fails(self) -> bool {
        self.trouble.with(Option::is_none)
            && (self.deep_trouble.with(Option::is_some) || self.first_trouble.with_value(Option::is_some))
    }

    /// Whether the browser has promised to keep what is stored; `None` where it
    /// hasn't said.
    pub fn promised(self) -> Option<bool> {
        self.promised.get()
    }

    /// Asks the browser to keep what is stored even when room is short.
    pub fn ask_for_promise(self) {
        spawn_local(async move {
            let answer = storage_manager("persist").await;
            self.promised.set(answer.and_then(|answer| answer.as_bool()));
        });
    }

    /// Asks at start, except where that would put a question to the person: in
    /// Firefox a button does.
    pub(super) fn ask_quietly(self) {
        let firefox = window()
            .navigator()
            .user_agent()
            .is_ok_and(|agent| agent.contains("Firefox/"));
        if !firefox {
            return self.ask_for_promise();
        }
        spawn_local(async move {
            let answer = storage_manager("persisted").await;
            self.promised.set(answer.and_then(|answer| answer.as_bool()));
        });
    }

    /// How full the shelves are.
    pub async fn room(self) -> Room {
        let taken = self
            .with_keeper(|keeper| keeper.first.letters())
            .and_then(Result::ok)
            .unwrap_or_default();
        let estimate = storage_manager("estimate").await.unwrap_or_default();
        let number = |name: &str| {
            let value = Reflect::get(&estimate, &name.into()).unwrap_or_default();
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole bytes"
            )]
            let whole = value.as_f64().unwrap_or_default() as u64;
            whole
        };
        Room {
            first: taken * 100 / FIRST_SHELF,
            used: number("usage"),
            quota: number("quota"),
        }
    }
}

/// Asks `navigator.storage` something; `None` where it isn't there or refuses.
async fn storage_manager(method: &str) -> Option<JsValue> {
    let manager = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let method: Function = Reflect::get(&manager, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&manager).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
