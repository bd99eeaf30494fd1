//! Other tabs of the same app: what one writes the others show at once, and
//! each has drafts of its own.

use std::collections::BTreeSet;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

use super::keep::{Deep, Order};
use super::{App, clock};
use crate::domain::{Command, Fieldbook, RecordKey, Timestamp};
use crate::scheduler::yield_now;
use crate::storage::{self, Quarantined, ReadBack, keys};

const CHANNEL: &str = "vejviseren";
/// What the locks are called by which tabs hold their numbers.
const LOCK: &str = "vejviseren/tab/";
/// How many records another tab is told of before the browser gets a turn.
const AT_A_TIME: usize = 500;
/// More tabs than anybody has open.
const MOST: u32 = 9;

/// Opens the channel to the other tabs; `None` where the browser has none.
pub(super) fn open_channel() -> Option<BroadcastChannel> {
    BroadcastChannel::new(CHANNEL).ok()
}

/// Takes in what the other tabs write.
pub fn watch_tabs(app: App) {
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let said = Array::from(&event.data());
        if said.length() == 0 {
            return spawn_local(app.begin_again_if_wiped());
        }
        for one in said.iter().filter(Array::is_array) {
            let one = Array::from(&one);
            if let Some(key) = one.get(0).as_string() {
                app.hear(&key, one.get(1).as_string(), one.get(2).as_string().as_ref());
            }
        }
    });
    app.channel.with_value(|channel| {
        if let Some(channel) = channel {
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        }
    });
    // It listens for as long as the page lives.
    hear.forget();
}

impl App {
    /// Tells the other tabs what was written, see [`told`].
    pub(super) fn tell_tabs(self, written: &Array) {
        if written.length() > 0 {
            self.post(written);
        }
    }

    /// Tells the other tabs of many records that the shelves have by now, some at
    /// a time; who is alone needs no message.
    pub(super) async fn tell_of_many(self, written: Vec<(RecordKey, Option<Timestamp>)>) {
        if is_alone(self.tab.get_value()).await {
            return;
        }
        for some in written.chunks(AT_A_TIME) {
            let message = Array::new();
            for (name, from) in some {
                let (key, text) = self.as_it_is(name);
                message.push(&told(&key, text.as_deref(), *from));
            }
            self.tell_tabs(&message);
            yield_now().await;
        }
    }

    /// Tells the other tabs that everything is gone.
    pub(super) fn tell_tabs_all_is_gone(self) {
        self.post(&Array::new());
    }

    fn post(self, message: &Array) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // A tab that can't be told reads it when it starts again.
                let _ = channel.post_message(message);
            }
        });
    }

    fn hear(self, key: &str, text: Option<String>, from: Option<&String>) {
        let Some(text) = text else {
            if let Some(name) = keys::record_key(key) {
                // What is gone already is no matter.
                drop(self.carry_out(Command::Purge(vec![name])));
                // The other tab has marked it.
                let tombstone = storage::record_tombstone(None, clock::now());
                self.with_keeper(|keeper| keeper.purged.insert(key.to_owned(), tombstone));
            }
            return;
        };
        match storage::read(key, &text) {
            ReadBack::Record(record) => {
                let name = record.key();
                let book = Box::new(Fieldbook::from_records([*record]));
                let here = self.read_once(|book| book.record(&name).map(|here| here.updated().to_string()));
                // Where it was made from something else than what is here, both
                // have written at once: then neither text may be lost.
                let command = if here.as_ref() == from {
                    Command::FastForward(book)
                } else {
                    Command::Merge(book)
                };
                let changes = self.carry_out(command).unwrap_or_default();
                // The other tab has written its own; what the merge made of it
                // is to be written here.
                let same = self.read_once(|book| book.record(&name).map(storage::encode)) == Some(text);
                let own = (!same).then_some(&name);
                let others = changes.0.iter().map(|change| &change.key);
                let others = others.filter(|key| **key != name);
                self.save(
                    own.into_iter().chain(others).map(|key| (key, None)),
                    Order::FirstAtOnce,
                );
            }
            ReadBack::Newer => spawn_local(self.look_for_newer(key.to_owned())),
            ReadBack::Nothing => {}
        }
    }

    /// Another tab says that a newer version has written the record at `key`. It counts
    /// where one of the shelves has it.
    async fn look_for_newer(self, key: String) {
        let Some((first, deep)) = self.with_keeper(|keeper| {
            let deep = match &keeper.deep {
                Deep::Open(deep) => Some(deep.clone()),
                _ => None,
            };
            (keeper.first.clone(), deep)
        }) else {
            return;
        };
        let mut found = vec![first.get(&key).ok().flatten()];
        if let Some(deep) = deep {
            found.push(deep.record(&key).await.ok().flatten());
        }
        let mut found = found.into_iter().flatten();
        if let Some(raw) = found.find(|raw| matches!(storage::read(&key, raw), ReadBack::Newer)) {
            self.newer.update(|all| all.push(Quarantined { key, raw }));
        }
    }

    /// `name` as this tab's drafts have it: the first tab's have no number.
    pub(super) fn in_this_tab(self, name: &str) -> String {
        match self.tab.get_value() {
            0 | 1 => name.to_owned(),
            number => format!("{name}@{number}"),
        }
    }

    /// Takes over the drafts of tabs that are gone, wherever there is a free
    /// place for one; the others wait for the next start.
    pub(super) async fn adopt_drafts(self, asides: &BTreeSet<String>) {
        let own = self.tab.get_value().max(1);
        for key in asides.iter().filter(|key| keys::is_draft(key)) {
            let name = key.strip_prefix(keys::PREFIX).unwrap_or(key);
            let Some(((base, rest), text)) = name.split_once('@').zip(self.aside(name)) else {
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
                .find(|name| self.aside(name).is_none());
            if let Some(free) = free {
                self.keep_aside(&free, Some(text));
                self.keep_aside(name, None);
            }
        }
    }
}

/// Takes the lowest number that no other tab has, and holds it for as long as the page lives
/// (Web Locks); 0 where there is none. The browser is asked at once, and waited for later.
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

/// What another tab is told of the text under `key`, and when that which it was
/// made from was written.
pub(super) fn told(key: &str, text: Option<&str>, from: Option<Timestamp>) -> Array {
    let text = text.map_or(JsValue::NULL, JsValue::from);
    let from = from.map_or(JsValue::NULL, |from| from.to_string().into());
    Array::of3(&key.into(), &text, &from)
}

/// Whether no tab but number `own` holds a number. Who can't ask isn't alone.
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

/// Whether the number is free; where it is to be held, it isn't any more. A
/// browser without locks has every number free.
fn lock(number: u32, hold: bool) -> impl Future<Output = bool> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).unwrap_or_default();
    // Listens at once: a refusal that nobody hears is an error of the page.
    let granted = ask_for_lock(&locks, number, hold).map(JsFuture::from);
    async move {
        match granted {
            // Where the browser won't lend a lock, each tab is alone for all it knows.
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
            // A promise's own function doesn't fail.
            let _ = resolve.call1(&JsValue::UNDEFINED, &(!lock.is_null()).into());
            // Held until this promise is settled: never.
            let for_ever = || Promise::new(&mut |_, _| {}).into();
            if hold { for_ever() } else { JsValue::UNDEFINED }
        });
        let name = JsValue::from(lock_name(number));
        if request.call3(locks, &name, &options, &given).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    }))
}
