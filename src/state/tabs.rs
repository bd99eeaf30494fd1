//! Other tabs of the app: they show at once what one of them writes, and each has its own drafts.

use std::collections::BTreeSet;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};
pub(super) use {js_sys::Array as Message, web_sys::BroadcastChannel as Channel};

use super::App;
use crate::domain::{Command, Fieldbook, RecordKey, Timestamp};
use crate::persistence::{self, Quarantined, ReadBack, keys};
use crate::platform::clock;
use crate::platform::yield_now;

const CHANNEL: &str = "vejviseren";
/// The prefix of the locks that hold the tabs' numbers.
const LOCK: &str = "vejviseren/tab/";
/// How many records are broadcast before the browser can do other work.
const AT_A_TIME: usize = 500;
/// More tabs than anybody opens.
const MOST: u32 = 9;

/// Opens the channel to the other tabs; `None` if the browser has no such channels.
pub(super) fn open_channel() -> Option<BroadcastChannel> {
    BroadcastChannel::new(CHANNEL).ok()
}

/// Receives what the other tabs write.
pub fn watch_tabs(app: App) {
    let receive = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let said = Array::from(&event.data());
        if said.length() == 0 {
            return spawn_local(app.begin_again_if_wiped());
        }
        for one in said.iter().filter(Array::is_array) {
            let one = Array::from(&one);
            if let Some(key) = one.get(0).as_string() {
                app.receive(&key, one.get(1).as_string(), one.get(2).as_string().as_ref());
            }
        }
    });
    app.channel.with_value(|channel| {
        if let Some(channel) = channel {
            channel.set_onmessage(Some(receive.as_ref().unchecked_ref()));
        }
    });
    // The listener lives as long as the page.
    receive.forget();
}

impl App {
    /// Broadcasts what was written to the other tabs, see [`change_message`].
    pub(super) fn broadcast(self, written: &Array) {
        if written.length() > 0 {
            self.post(written);
        }
    }

    /// Broadcasts many records that are already stored, a few at a time; sends nothing if there is no other
    /// tab.
    pub(super) async fn broadcast_many(self, written: Vec<(RecordKey, Option<Timestamp>)>) {
        if is_alone(self.tab.get_value()).await {
            return;
        }
        for some in written.chunks(AT_A_TIME) {
            let message = Array::new();
            for (name, from) in some {
                let (key, text) = self.as_it_is(name);
                message.push(&change_message(&key, text.as_deref(), *from));
            }
            self.broadcast(&message);
            yield_now().await;
        }
    }

    /// Broadcasts that everything was deleted.
    pub(super) fn broadcast_wiped(self) {
        self.post(&Array::new());
    }

    fn post(self, message: &Array) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // A tab that misses the message reads the change at its next start.
                let _ = channel.post_message(message);
            }
        });
    }

    fn receive(self, key: &str, text: Option<String>, from: Option<&String>) {
        let Some(text) = text else {
            if let Some(name) = keys::record_key(key) {
                // It doesn't matter if it is already gone.
                drop(self.carry_out(Command::Purge(vec![name])));
                // The other tab has written the tombstone.
                let tombstone = persistence::record_tombstone(None, clock::now());
                self.with_persister(|persister| {
                    persister.supersede(key);
                    persister.purged.insert(key.to_owned(), tombstone)
                });
            }
            return;
        };
        match persistence::read(key, &text) {
            ReadBack::Record(record) => {
                let name = record.key();
                let book = Box::new(Fieldbook::from_records([*record]));
                let here = self.read_once(|book| book.record(&name).map(|here| here.updated().to_string()));
                // If its base version is not the one here, both tabs have written at once: then neither text
                // may be lost.
                let command = if here.as_ref() == from {
                    Command::FastForward(book)
                } else {
                    Command::Merge(book)
                };
                let changes = self.carry_out(command).unwrap_or_default();
                // The other tab has stored its own text; if the merge changed it, the result is stored here.
                let same = self.read_once(|book| book.record(&name).map(persistence::encode)) == Some(text);
                if same {
                    self.with_persister(|persister| persister.supersede(key));
                }
                let own = (!same).then_some(&name);
                let others = changes.0.iter().map(|change| &change.key);
                let others = others.filter(|key| **key != name);
                self.save(own.into_iter().chain(others).map(|key| (key, None)));
            }
            ReadBack::Newer => spawn_local(self.look_for_newer(key.to_owned())),
            ReadBack::Nothing => {}
        }
    }

    /// Another tab reports that a newer version has written the record at `key`. This counts only if it is on the
    /// device.
    async fn look_for_newer(self, key: String) {
        let found = match self.indexed_db.get_value() {
            Some(database) => database.record(&key).await.ok().flatten(),
            None => self.with_persister(|persister| persister.notepad.local.get(&key).ok().flatten()),
        };
        if let Some(raw) = found.filter(|raw| matches!(persistence::read(&key, raw), ReadBack::Newer)) {
            self.newer.update(|all| all.push(Quarantined { key, raw }));
        }
    }

    /// The name of this tab's draft `name`; the first tab's drafts have no number.
    pub(super) fn in_this_tab(self, name: &str) -> String {
        match self.tab.get_value() {
            0 | 1 => name.to_owned(),
            number => format!("{name}@{number}"),
        }
    }

    /// Takes over the drafts of closed tabs if there is a free place for them; the others wait for the next
    /// start.
    pub(super) async fn adopt_drafts(self, drafts_and_settings: &BTreeSet<String>) {
        let own = self.tab.get_value().max(1);
        for key in drafts_and_settings.iter().filter(|key| keys::is_draft(key)) {
            let name = key.strip_prefix(keys::PREFIX).unwrap_or(key);
            let Some(((base, rest), text)) = name.split_once('@').zip(self.draft_or_setting(name)) else {
                continue;
            };
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            let number = digits.parse().unwrap_or(MOST);
            if number == own || !lock(number, false).await {
                continue;
            }
            let mine = self.in_this_tab(base);
            let waiting = format!("{mine}-waiting");
            let free = [mine, waiting]
                .into_iter()
                .find(|name| self.draft_or_setting(name).is_none());
            if let Some(free) = free {
                self.persist_draft_or_setting(&free, Some(text));
                self.persist_draft_or_setting(name, None);
            }
        }
    }
}

/// Takes the lowest number that no other tab has, and holds it for as long as the page lives (Web Locks); 0
/// if none is free. The request starts at once, before the future is polled.
pub(super) fn free_number() -> impl Future<Output = u32> {
    let first = lock(1, true);
    async {
        if first.await {
            return 1;
        }
        for number in 2..=MOST {
            if lock(number, true).await {
                return number;
            }
        }
        0
    }
}

/// The message about the text under `key`; `from` is its base version: when the text it is based on was
/// written.
pub(super) fn change_message(key: &str, text: Option<&str>, from: Option<Timestamp>) -> Array {
    let text = text.map_or(JsValue::NULL, JsValue::from);
    let from = from.map_or(JsValue::NULL, |from| from.to_string().into());
    Array::of3(&key.into(), &text, &from)
}

/// Whether no tab other than `own` holds a number. If the browser can't say, the answer is no.
async fn is_alone(own: u32) -> bool {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).unwrap_or_default();
    let ask = Reflect::get(&locks, &"query".into()).and_then(JsCast::dyn_into::<Function>);
    let Some(answer) = ask.and_then(|ask| ask.call0(&locks)?.dyn_into::<Promise>()).ok() else {
        return false;
    };
    let Ok(held) = JsFuture::from(answer)
        .await
        .and_then(|all| Reflect::get(&all, &"held".into()))
    else {
        return false;
    };
    let own = lock_name(own);
    let name_of = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
    !Array::from(&held)
        .iter()
        .filter_map(name_of)
        .any(|name| name.starts_with(LOCK) && name != own)
}

fn lock_name(number: u32) -> String {
    format!("{LOCK}{number}")
}

/// Whether the number is free; if `hold` is set, takes it. In a browser without locks every number is free.
fn lock(number: u32, hold: bool) -> impl Future<Output = bool> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).unwrap_or_default();
    // Attached at once: an unhandled rejection is reported as an error of the page.
    let granted = ask_for_lock(&locks, number, hold).map(JsFuture::from);
    async move {
        match granted {
            // If the browser has no locks, each tab assumes it is the only one.
            Some(granted) => granted.await.is_ok_and(|free| free.is_truthy()) || locks.is_undefined(),
            None => true,
        }
    }
}

fn ask_for_lock(locks: &JsValue, number: u32, hold: bool) -> Option<Promise> {
    let request = Reflect::get(locks, &"request".into()).ok()?;
    let request: Function = request.dyn_into().ok()?;
    let options = Object::new();
    // Setting a property of a plain object can't fail.
    let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
    Some(Promise::new(&mut |resolve, reject| {
        let given = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            // A promise's `resolve` doesn't throw.
            let _ = resolve.call1(&JsValue::UNDEFINED, &(!lock.is_null()).into());
            // The lock is held until this promise settles: never.
            let for_ever = || Promise::new(&mut |_, _| {}).into();
            if hold { for_ever() } else { JsValue::UNDEFINED }
        });
        let name = JsValue::from(lock_name(number));
        if request.call3(locks, &name, &options, &given).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    }))
}
