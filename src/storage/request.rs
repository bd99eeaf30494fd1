//! What one asks `IndexedDB`, and waits for.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbRequest, IdbTransaction};

use super::StorageError;
use super::local::trouble;

/// Says that no more will be asked. `WebKit` would else wait for a page that has gone meanwhile
/// to say it, and answer no other page until then.
#[expect(
    deprecated,
    reason = "web_sys follows an old draft; the standard has it: Indexed Database API 3.0, 4.8"
)]
pub(super) fn commit(transaction: &IdbTransaction) {
    // A browser that can't be told commits when it finds out itself.
    let _ = transaction.commit();
}

/// What the browser answers, once one waits for it.
pub(super) trait Answer: Future<Output = Result<JsValue, StorageError>> {}

impl<T: Future<Output = Result<JsValue, StorageError>>> Answer for T {}

/// What the browser answers `request`; heard from now on.
pub(super) fn answer(request: IdbRequest) -> impl Answer {
    let promise = promise(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    // Listens at once: a refusal that nobody hears is an error of the page.
    let answered = JsFuture::from(promise);
    async move {
        let outcome = answered.await;
        request.set_onsuccess(None);
        request.set_onerror(None);
        match outcome {
            Ok(_) => request.result().map_err(trouble),
            Err(_) => Err(failed(request.error().ok().flatten())),
        }
    }
}

/// Resolves when `transaction` is on the disk.
pub(super) fn ended(transaction: &IdbTransaction) -> Promise {
    promise(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        let (aborted, reject) = (transaction.clone(), reject.clone());
        let tell = Closure::once_into_js(move || {
            let why = aborted.error().map_or(JsValue::UNDEFINED, JsValue::from);
            // A promise's own function doesn't fail.
            let _ = reject.call1(&JsValue::UNDEFINED, &why);
        });
        transaction.set_onabort(Some(tell.unchecked_ref()));
    })
}

/// While it lives, leaving the page aborts the transaction: in `WebKit` a page that is kept in
/// case one comes back would hold the shelf, and no other could use it until then.
pub(super) struct AbortedOnLeaving(Closure<dyn FnMut()>);

impl AbortedOnLeaving {
    const EVENT: &str = "pagehide";

    pub(super) fn new(transaction: &IdbTransaction) -> Self {
        let transaction = transaction.clone();
        let abort = Closure::<dyn FnMut()>::new(move || {
            // It may be over already.
            let _ = transaction.abort();
        });
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(Self::EVENT, abort.as_ref().unchecked_ref());
        }
        Self(abort)
    }
}

impl Drop for AbortedOnLeaving {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(Self::EVENT, self.0.as_ref().unchecked_ref());
        }
    }
}

fn promise(listen: impl Fn(&Function, &Function)) -> Promise {
    Promise::new(&mut |resolve, reject| listen(&resolve, &reject))
}

fn failed(error: Option<web_sys::DomException>) -> StorageError {
    error.map_or_else(
        || StorageError::Failed(String::new()),
        |error| trouble(error.into()),
    )
}
