//! Keeps the screen on during a conversation and while slides are shown. `public/phone.js` does it, where the browser can
//! (W3C Screen Wake Lock).

use leptos::prelude::on_cleanup;

use super::scripts::tell;

const AWAKE: &str = "vejviseren:awake";
const ASLEEP: &str = "vejviseren:asleep";

/// Keeps the screen on for as long as the page that calls this is shown.
pub fn stay_awake() {
    tell(AWAKE);
    on_cleanup(|| tell(ASLEEP));
}
