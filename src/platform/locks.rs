//! Web Locks: which names the tabs of this origin hold. The browser releases a lock even when its tab is killed.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A Web Lock, held until this is dropped. In a browser without locks it does nothing.
#[derive(Debug)]
pub struct Lock {
    /// Its name.
    pub name: String,
    release: Promise,
    free: Option<Function>,
    given: Promise,
    give: Option<Function>,
}

impl Lock {
    /// Asks for the lock called `name`.
    pub fn hold(name: String) -> Self {
        let (mut free, mut give) = (None, None);
        let release = Promise::new(&mut |resolve, _| free = Some(resolve));
        let given = Promise::new(&mut |resolve, _| give = Some(resolve));
        let lock = Self {
            name,
            release,
            free,
            given,
            give,
        };
        if lock.ask().is_err() {
            // If the browser refuses, the other tabs don't know of this one.
            call(lock.give.as_ref());
        }
        lock
    }

    /// Waits until no other tab holds the lock.
    pub async fn given(&self) {
        // It is never rejected.
        drop(JsFuture::from(self.given.clone()).await);
    }

    fn ask(&self) -> Result<(), JsValue> {
        let locks = locks()?;
        let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
        let (release, give) = (self.release.clone(), self.give.clone());
        let given = Closure::once_into_js(move || {
            call(give.as_ref());
            release
        });
        let asked: Promise = request
            .call2(&locks, &self.name.as_str().into(), &given)?
            .dyn_into()?;
        // Attached at once: an unhandled rejection is reported as an error of the page.
        spawn_local(async move { drop(JsFuture::from(asked).await) });
        Ok(())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        call(self.free.as_ref());
    }
}

fn call(resolve: Option<&Function>) {
    if let Some(resolve) = resolve {
        // A promise's `resolve` doesn't throw.
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}

fn locks() -> Result<JsValue, JsValue> {
    Reflect::get(&window().navigator(), &"locks".into())
}

/// The names of all locks held by any tab; `None` if the browser can't say. The request starts at once, before the
/// future is polled.
pub fn held() -> impl Future<Output = Option<Vec<String>>> {
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
