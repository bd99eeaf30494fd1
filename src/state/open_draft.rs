//! Which drafts are open in which tab: a Web Lock for each, because the browser releases it even when a tab is killed.

use std::collections::BTreeSet;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::App;

/// The prefix of the lock that each tab holds.
const TAB: &str = "vejviseren/tab/";
/// The prefix of the locks of open drafts.
const DRAFT: &str = "vejviseren/open/";

/// A Web Lock, held until this is dropped. In a browser without locks it does nothing.
#[derive(Debug)]
pub(super) struct Lock {
    pub(super) name: String,
    release: Promise,
    let_go: Option<Function>,
}

impl Lock {
    fn hold(name: String) -> Self {
        let mut let_go = None;
        let release = Promise::new(&mut |resolve, _| let_go = Some(resolve));
        let lock = Self {
            name,
            release,
            let_go,
        };
        // If the browser refuses, the other tabs don't know of this one.
        let _ = lock.ask();
        lock
    }

    fn ask(&self) -> Result<(), JsValue> {
        let locks = locks()?;
        let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
        let release = self.release.clone();
        let given = Closure::once_into_js(move || release);
        let asked: Promise = request
            .call2(&locks, &self.name.as_str().into(), &given)?
            .dyn_into()?;
        // Attached at once: an unhandled rejection is reported as an error of the page.
        leptos::task::spawn_local(async move { drop(JsFuture::from(asked).await) });
        Ok(())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(let_go) = &self.let_go {
            // A promise's `resolve` doesn't throw.
            let _ = let_go.call0(&JsValue::UNDEFINED);
        }
    }
}

/// The lock that says that this tab exists.
pub(super) fn hold_tab() -> Lock {
    Lock::hold(format!("{TAB}{}", crate::platform::new_uuid()))
}

/// Whether no tab other than the one with `own` exists. If the browser can't say, the answer is no.
pub(super) async fn is_alone(own: &str) -> bool {
    let held = held().await;
    held.is_some_and(|names| !names.iter().any(|name| name.starts_with(TAB) && name != own))
}

/// The drafts that are open in any tab. The request starts at once, before the future is polled.
pub(super) fn open_drafts() -> impl Future<Output = BTreeSet<String>> {
    let held = held();
    async {
        let names = held.await.unwrap_or_default();
        let drafts = names.iter().filter_map(|name| name.strip_prefix(DRAFT));
        drafts.map(ToOwned::to_owned).collect()
    }
}

fn locks() -> Result<JsValue, JsValue> {
    Reflect::get(&window().navigator(), &"locks".into())
}

/// The names of all locks held by any tab.
fn held() -> impl Future<Output = Option<Vec<String>>> {
    let ask = || -> Result<JsFuture, JsValue> {
        let locks = locks()?;
        let query: Function = Reflect::get(&locks, &"query".into())?.dyn_into()?;
        Ok(JsFuture::from(query.call0(&locks)?.dyn_into::<Promise>()?))
    };
    let asked = ask();
    async {
        let held = Reflect::get(&asked.ok()?.await.ok()?, &"held".into()).ok()?;
        let name_of = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
        Some(Array::from(&held).iter().filter_map(name_of).collect())
    }
}

/// A draft that this tab has open, until it is dropped.
pub struct OpenDraft {
    app: App,
    name: String,
    _lock: Lock,
}

impl OpenDraft {
    pub(super) fn new(app: App, name: String) -> Self {
        app.post(&format!("+{name}").into());
        let lock = Lock::hold(format!("{DRAFT}{name}"));
        Self {
            app,
            name,
            _lock: lock,
        }
    }
}

impl Drop for OpenDraft {
    fn drop(&mut self) {
        self.app.post(&format!("-{}", self.name).into());
    }
}

impl App {
    /// Whether another tab has the draft called `name` open.
    pub(super) fn is_open_elsewhere(self, name: &str) -> bool {
        self.open_elsewhere.with_value(|open| open.contains(name))
    }

    /// Another tab has opened a draft (`+name`) or closed it (`-name`).
    pub(super) fn receive_open_draft(self, said: &str) {
        self.open_elsewhere.update_value(|open| {
            if let Some(name) = said.strip_prefix('+') {
                open.insert(name.to_owned());
            } else if let Some(name) = said.strip_prefix('-') {
                open.remove(name);
            }
        });
    }
}
