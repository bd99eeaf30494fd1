//! A script that computes beside the page, which stays responsive meanwhile.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageEvent;

/// The worker could not be started, or it stopped; with the browser's message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the worker stopped: {0}")]
pub struct WorkerError(pub String);

impl From<JsValue> for WorkerError {
    fn from(why: JsValue) -> Self {
        Self(format!("{why:?}"))
    }
}

/// A running worker, which is stopped when this is dropped. It answers one request at a time.
pub(super) struct Worker(web_sys::Worker);

impl Worker {
    /// Starts the script at `address`, which sends one message when it listens: earlier requests would be lost.
    ///
    /// # Errors
    /// When the script can't be loaded or fails.
    pub(super) async fn start(address: &str) -> Result<Self, WorkerError> {
        let worker = Self(web_sys::Worker::new(address)?);
        worker.answer(|| Ok(())).await?;
        Ok(worker)
    }

    /// The answer to `request`. The worker gets the buffers in `given` without a copy.
    ///
    /// # Errors
    /// When the worker fails, for example for want of memory.
    pub(super) async fn ask(&self, request: &JsValue, given: &Array) -> Result<JsValue, WorkerError> {
        self.answer(|| self.0.post_message_with_transfer(request, given))
            .await
    }

    async fn answer(&self, ask: impl FnOnce() -> Result<(), JsValue>) -> Result<JsValue, WorkerError> {
        let answer = Promise::new(&mut |resolve, reject| {
            self.0.set_onmessage(Some(&resolve));
            self.0.set_onerror(Some(&reject));
        });
        ask()?;
        let event: MessageEvent = JsFuture::from(answer).await?.unchecked_into();
        Ok(event.data())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}
