//! Keeping the screen on while people talk. `public/phone.js` does it, where the
//! browser can (W3C Screen Wake Lock).

use leptos::prelude::*;
use wasm_bindgen::JsCast;

const AWAKE: &str = "vejviseren:awake";
const ASLEEP: &str = "vejviseren:asleep";

/// Keeps the screen on for as long as the page that calls it is shown.
pub fn stay_awake() {
    tell(AWAKE);
    on_cleanup(|| tell(ASLEEP));
}

/// Tells the page's own scripts something.
pub(super) fn tell(name: &str) {
    if let Ok(event) = web_sys::CustomEvent::new(name) {
        // Nobody cancels this event, so there is no answer to heed.
        let _ = window().dispatch_event(event.unchecked_ref());
    }
}
