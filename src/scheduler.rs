//! Long work in turns, so that the page stays awake.

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Gives the browser a turn. By way of a message: a timer waits at least four
/// milliseconds from the fifth time on (HTML, 8.7), and much is done in many turns.
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
    // Until then the browser keeps it.
    here.close();
}

/// Lets what is on its way to the screen come first, for what nobody waits for:
/// a message would be there before the next frame.
pub async fn yield_to_paint() {
    next(|resolve| window().set_timeout_with_callback(resolve).map(drop)).await;
}

/// Waits until `ask` calls what it is handed; where it can't, there is no waiting.
async fn next(ask: impl Fn(&Function) -> Result<(), JsValue>) {
    let turn = Promise::new(&mut |resolve, _| {
        if ask(&resolve).is_err() {
            // A promise's own function doesn't fail.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    drop(JsFuture::from(turn).await);
}
