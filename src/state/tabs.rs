//! Other tabs of the app: they show at once what one of them writes, and each has its own drafts.

use js_sys::Array;
pub(super) use js_sys::Array as Message;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::App;
use super::open_draft::{hold_tab, is_alone};
use crate::domain::{Command, Fieldbook, RecordKey, Timestamp};
use crate::persistence::{self, Quarantined, ReadBack, keys};
use crate::platform::{Lock, early, yield_now};

/// How many records are broadcast before the browser can do other work.
const AT_A_TIME: usize = 500;

/// The connection to the other tabs.
pub(super) struct Tabs {
    /// `None` if the browser has no such channels.
    channel: StoredValue<Option<BroadcastChannel>, LocalStorage>,
    /// Says that this tab exists.
    lock: StoredValue<Lock, LocalStorage>,
}

/// Where what a tab has written comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Somebody at this device.
    Device,
    /// A colleague: it doesn't have to be sent to the team.
    Team,
}

/// What a tab says when the user locks the app in it.
pub(super) const LOCK: &str = "lock";

impl Tabs {
    /// The name of this tab among the others.
    pub(super) fn name(&self) -> String {
        self.lock.with_value(|tab| tab.name.clone())
    }

    pub(super) fn open() -> Self {
        Self {
            channel: StoredValue::new_local(early::channel()),
            lock: StoredValue::new_local(hold_tab()),
        }
    }

    /// Sends `message` to the other tabs.
    pub(super) fn post(&self, message: &JsValue) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                // A tab that misses the message reads the change at its next start.
                let _ = channel.post_message(message);
            }
        });
    }
}

/// Receives what the other tabs write.
pub fn watch_tabs(app: App) {
    let receive = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| app.hear(&event.data()));
    app.tabs.channel.with_value(|channel| {
        if let Some(channel) = channel {
            channel.set_onmessage(Some(receive.as_ref().unchecked_ref()));
        }
    });
    // The listener lives as long as the page.
    receive.forget();
    for said in early::missed() {
        app.hear(&said);
    }
}

impl App {
    /// Takes over what another tab says.
    fn hear(self, said: &JsValue) {
        if let Some(said) = said.as_string() {
            if said == LOCK {
                return self.lock_here();
            }
            return self.drafts.receive(&said);
        }
        let said = Array::from(said);
        if said.length() == 0 {
            return spawn_local(self.begin_again_if_wiped());
        }
        if self.ignores_tabs() {
            return;
        }
        for one in said.iter().filter(Array::is_array) {
            let one = Array::from(&one);
            if let Some(key) = one.get(0).as_string() {
                let horizon = one.get(3).as_string().and_then(|at| at.parse().ok());
                if let Some(name) = keys::record_key(&key).filter(|_| one.get(4).is_falsy()) {
                    self.note_waiting(&name);
                }
                self.receive(
                    &key,
                    one.get(1).as_string(),
                    one.get(2).as_string().as_ref(),
                    horizon,
                );
            }
        }
    }

    /// Broadcasts what was written to the other tabs, see [`change_message`].
    pub(super) fn broadcast(self, written: &Array) {
        if written.length() > 0 {
            self.tabs.post(written);
        }
    }

    /// Broadcasts many records that are already stored, a few at a time; sends nothing if there is no other
    /// tab.
    pub(super) async fn broadcast_many(self, written: Vec<(RecordKey, Option<Timestamp>)>, origin: Origin) {
        if is_alone(&self.tabs.name()).await {
            return;
        }
        for some in written.chunks(AT_A_TIME) {
            let message = Array::new();
            for (name, from) in some {
                let (key, text) = self.store.as_it_is(name);
                let horizon = self.with_untracked(|book| book.horizon(name));
                message.push(&change_message(&key, text.as_deref(), *from, horizon, origin));
            }
            self.broadcast(&message);
            yield_now().await;
        }
    }

    fn receive(self, key: &str, text: Option<String>, from: Option<&String>, horizon: Option<Timestamp>) {
        if let Some((name, horizon)) = keys::record_key(key).zip(horizon) {
            self.forget_too(key, &name, horizon);
            if text.is_none() && self.with_untracked(|book| book.record(&name).is_some()) {
                // It was written here in the meantime, and the other tab has removed that from the database.
                self.save([(&name, None)]);
            }
        }
        let Some(text) = text else { return };
        match persistence::read(key, &text) {
            // Its message is late.
            ReadBack::Record(record) if self.with_untracked(|book| book.is_forgotten(&record)) => {}
            ReadBack::Record(record) => {
                let name = record.key();
                let book = Box::new(Fieldbook::from_records([*record]));
                let here =
                    self.with_untracked(|book| book.record(&name).map(|here| here.updated().to_string()));
                // If its base version is not the one here, both tabs have written at once: then neither text
                // may be lost.
                let command = if here.as_ref() == from {
                    Command::FastForward(book)
                } else {
                    Command::Merge(book)
                };
                let changes = self.carry_out(command).unwrap_or_default();
                // The other tab has stored its own text; if the merge changed it, the result is stored here.
                let same = self.store.text_of(&name) == Some(text);
                if same {
                    self.saving.with_persister(|persister| persister.supersede(key));
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

    /// Another tab has deleted for good what was written of the record `name` until `horizon`, and has stored the mark.
    fn forget_too(self, key: &str, name: &RecordKey, horizon: Timestamp) {
        // Never refused.
        drop(self.carry_out(Command::Forget([(name.clone(), horizon)].into())));
        self.saving.with_persister(|persister| {
            persister.supersede(key);
            persister.purged.insert(key.to_owned(), horizon.to_string())
        });
    }

    /// Another tab reports that a newer version has written the record at `key`. This counts only if it is on the
    /// device.
    async fn look_for_newer(self, key: String) {
        let found = match self.saving.indexed_db.get_value() {
            Some(database) => database.record(&key).await.ok().flatten(),
            None => self.saving.local().get(&key).ok().flatten(),
        };
        if let Some(raw) = found.filter(|raw| matches!(persistence::read(&key, raw), ReadBack::Newer)) {
            self.store.newer.update(|all| all.push(Quarantined { key, raw }));
        }
    }
}

/// The message about the text under `key`; `from` is its base version: when the text it is based on was
/// written. What was written of the record until `horizon` was deleted for good.
pub(super) fn change_message(
    key: &str,
    text: Option<&str>,
    from: Option<Timestamp>,
    horizon: Option<Timestamp>,
    origin: Origin,
) -> Array {
    let text = text.map_or(JsValue::NULL, JsValue::from);
    let moment = |at: Option<Timestamp>| at.map_or(JsValue::NULL, |at| at.to_string().into());
    let is_shared = JsValue::from(origin == Origin::Team);
    Array::of5(&key.into(), &text, &moment(from), &moment(horizon), &is_shared)
}
