//! Splits long work into steps, so that the page stays responsive.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Lets the browser do other work first. Uses a message, because from the fifth nested call on a timer waits
/// at least four milliseconds (HTML, 8.7), and long work yields many times.
pub async fn yield_now() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    next(|resolve| {
        here.set_onmessage(Some(resolve));
        there.post_message(&JsValue::NULL)
    })
    .await;
    // The browser keeps the channel alive until it is closed.
    here.close();
}

/// Lets the browser paint first. For work that nobody waits for; [`yield_now`] would resume before the next
/// frame.
pub async fn yield_to_paint() {
    next(|resolve| window().set_timeout_with_callback(resolve).map(drop)).await;
}

/// Waits this long; longer if the page is in the background.
pub async fn wait(time: Duration) {
    let time = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    next(|resolve| {
        let timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(resolve, time);
        timer.map(drop)
    })
    .await;
}

/// Waits until the function that is passed to `ask` is called; doesn't wait if `ask` fails.
async fn next(ask: impl Fn(&Function) -> Result<(), JsValue>) {
    let turn = Promise::new(&mut |resolve, _| {
        if ask(&resolve).is_err() {
            // A promise's `resolve` doesn't throw.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    drop(JsFuture::from(turn).await);
}
