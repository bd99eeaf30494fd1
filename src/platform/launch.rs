//! What the app is opened with: a file, text shared from another app, or a link. The manifest says which files and texts.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, UrlSearchParams};

use super::rename_page;

/// Calls `then` with the file that the app was opened with, if there is one. It waits in the browser until somebody
/// asks.
pub fn when_opened_with(then: impl Fn(File) + Clone + 'static) {
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch| {
        let then = then.clone();
        spawn_local(async move {
            if let Ok(file) = first_file(launch).await {
                then(file);
            }
        });
    });
    let ask = || -> Result<(), JsValue> {
        let queue = Reflect::get(&window(), &"launchQueue".into())?;
        let method: Function = Reflect::get(&queue, &"setConsumer".into())?.dyn_into()?;
        method.call1(&queue, consumer.as_ref())?;
        Ok(())
    };
    // Where the browser has no queue, nobody can open the app with a file.
    if ask().is_ok() {
        consumer.forget();
    }
}

async fn first_file(launch: JsValue) -> Result<File, JsValue> {
    let handle = Array::from(&Reflect::get(&launch, &"files".into())?).get(0);
    let method: Function = Reflect::get(&handle, &"getFile".into())?.dyn_into()?;
    let asked: Promise = method.call0(&handle)?.dyn_into()?;
    Ok(JsFuture::from(asked).await?.unchecked_into())
}

/// The values that the address has for `names`, which are then removed from it: another app has filled them in, and a
/// reload must not bring them again.
pub fn take_from_address(names: &[&str]) -> Vec<String> {
    let location = window().location();
    let search = location.search().unwrap_or_default();
    let Ok(values) = UrlSearchParams::new_with_str(&search) else {
        return Vec::new();
    };
    let found: Vec<String> = names.iter().filter_map(|name| values.get(name)).collect();
    if !found.is_empty()
        && let (Ok(path), Ok(history)) = (location.pathname(), window().history())
    {
        let state = history.state().unwrap_or_default();
        drop(history.replace_state_with_url(&state, "", Some(&path)));
    }
    found
}

/// Whether the end of the address begins with `beginning`.
pub fn has_fragment(beginning: &str) -> bool {
    window()
        .location()
        .hash()
        .is_ok_and(|fragment| fragment.starts_with(beginning))
}

/// The end of the address if it begins with `beginning`; it is then removed, and the page is called `address`: it says
/// something that must not stay in the browser's history.
pub fn take_fragment(beginning: &str, address: &str) -> Option<String> {
    if !has_fragment(beginning) {
        return None;
    }
    let fragment = window().location().hash().ok();
    rename_page(address);
    fragment
}
