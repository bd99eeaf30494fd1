//! Keeps the screen on during a conversation. `public/phone.js` does it, where the browser can (W3C Screen
//! Wake Lock).

use leptos::prelude::*;
use wasm_bindgen::JsCast;

const AWAKE: &str = "vejviseren:awake";
const ASLEEP: &str = "vejviseren:asleep";

/// Keeps the screen on for as long as the page that calls this is shown.
pub fn stay_awake() {
    tell(AWAKE);
    on_cleanup(|| tell(ASLEEP));
}

/// Dispatches an event to the page's own scripts.
pub(super) fn tell(name: &str) {
    if let Ok(event) = web_sys::CustomEvent::new(name) {
        // Nobody cancels this event, so the result doesn't matter.
        let _ = window().dispatch_event(event.unchecked_ref());
    }
}
