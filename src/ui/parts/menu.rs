//! The menu in the top bar: a button that shows a list of links.

use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::page::focus;
use super::{Icon, Shown, icon};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{lock, nav};

/// The places outside the bottom bar: the menu's links, and the rest of the side rail.
pub const PLACES: [(Route, &str); 8] = [
    (Route::Initiatives, nav::INITIATIVES),
    (Route::Visits, nav::VISITS),
    (Route::Resources, nav::RESOURCES),
    (Route::Report, nav::REPORT),
    (Route::AllVillages, nav::ALL_VILLAGES),
    (Route::Data, nav::DATA),
    (Route::Settings, nav::SETTINGS),
    (Route::About, nav::ABOUT),
];

/// «Menu», with the pages that aren't in the bottom bar; hidden where the side rail has them. Escape, a tap anywhere else and every choice close
/// it, including the link to the current page.
#[component]
pub fn Menu() -> impl IntoView {
    let app = use_app();
    let has_lock = Memo::new(move |_| app.lock.state().is_some() && !app.is_shut());
    let open = RwSignal::new(false);
    let button = NodeRef::<Button>::new();
    let tapped = window_event_listener(leptos::ev::click, move |event| {
        let on = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let button = button.get_untracked();
        if open.get_untracked() && !button.is_some_and(|button| button.contains(on.as_ref())) {
            open.set(false);
        }
    });
    on_cleanup(move || tapped.remove());
    let back_to_button = move || {
        if let Some(button) = button.get_untracked() {
            focus(&button);
        }
    };
    let close_on_escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            back_to_button();
        }
    };
    // The focused link is hidden now; if it led to another page, that page takes the focus.
    let leave_list = move |_| back_to_button();
    view! {
        <div class="menu" on:keydown=close_on_escape>
            <button
                type="button"
                class="icon-button"
                node_ref=button
                aria-label=nav::MENU
                aria-expanded=move || open.get().to_string()
                aria-controls="menu"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon drawing=icon::MENU/>
            </button>
            <div class="menu__beside" hidden=move || !open.get()></div>
            <nav id="menu" class="menu__list" aria-label=nav::MENU hidden=move || !open.get() on:click=leave_list>
                {PLACES.map(|(place, name)| view! { <a href=place.href()>{name}</a> }).collect_view()}
                <Shown when=move || has_lock.get()>
                    <button type="button" on:click=move |_| app.lock_now()>{lock::LOCK_NOW}</button>
                </Shown>
            </nav>
        </div>
    }
}
