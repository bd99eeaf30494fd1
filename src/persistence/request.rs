//! Requests to `IndexedDB`, as futures.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbRequest, IdbTransaction};

use super::StorageError;
use super::local::trouble;

/// Tells the browser that no more requests follow. Otherwise `WebKit` waits for a page that has been left in
/// the meantime, and answers no other page until then.
#[expect(
    deprecated,
    reason = "web_sys follows an old draft; the standard has it: Indexed Database API 3.0, 4.8"
)]
pub(super) fn commit(transaction: &IdbTransaction) {
    // A browser without `commit` commits by itself when no requests are left.
    let _ = transaction.commit();
}

/// The browser's answer, as a future.
pub(super) trait Answer: Future<Output = Result<JsValue, StorageError>> {}

impl<T: Future<Output = Result<JsValue, StorageError>>> Answer for T {}

/// The browser's answer to `request`; its handlers are attached at once.
pub(super) fn answer(request: IdbRequest) -> impl Answer {
    let promise = promise(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    // Attached at once: an unhandled rejection is reported as an error of the page.
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
            // A promise's `reject` doesn't throw.
            let _ = reject.call1(&JsValue::UNDEFINED, &why);
        });
        transaction.set_onabort(Some(tell.unchecked_ref()));
    })
}

/// While this value exists, leaving the page aborts the transaction: `WebKit` keeps a page for the back
/// button with its transaction open, which would block the database for all other pages until the user
/// returns.
pub(super) struct AbortedOnLeaving(Closure<dyn FnMut()>);

impl AbortedOnLeaving {
    const EVENT: &str = "pagehide";

    pub(super) fn new(transaction: &IdbTransaction) -> Self {
        let transaction = transaction.clone();
        let abort = Closure::<dyn FnMut()>::new(move || {
            // The transaction may have ended already.
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
