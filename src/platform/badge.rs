//! The number on the app's icon.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Shows `count` on the app's icon, and nothing at zero. Only an installed app has an icon, and not every system can
/// put a number on it.
pub fn show_badge(count: usize) {
    // Without the permission for messages some systems refuse: then the icon stays as it is.
    let _ = ask(count);
}

fn ask(count: usize) -> Result<(), JsValue> {
    let navigator = window().navigator();
    let name = if count > 0 { "setAppBadge" } else { "clearAppBadge" };
    let method: Function = Reflect::get(&navigator, &name.into())?.dyn_into()?;
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let asked: Promise = method.call1(&navigator, &count.into())?.dyn_into()?;
    // Attached at once: an unhandled rejection is reported as an error of the page.
    spawn_local(async move { drop(JsFuture::from(asked).await) });
    Ok(())
}
