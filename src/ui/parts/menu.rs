//! The menu in the top bar: a button that shows a list of links.

use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;

use super::page::focus;
use super::{Icon, icon};
use crate::routes;
use crate::text::nav;

/// «Menu», with the places that aren't in the bottom bar. Escape, a tap beside
/// it, and leaving it by keyboard close it.
#[component]
pub fn Menu() -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<Button>::new();
    let close_on_escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            if let Some(button) = button.get_untracked() {
                focus(&button);
            }
        }
    };
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
            <div class="menu__beside" hidden=move || !open.get() on:click=move |_| open.set(false)></div>
            <nav id="menu" class="menu__list" aria-label=nav::MENU hidden=move || !open.get()>
                <a href=routes::initiatives()>{nav::INITIATIVES}</a>
                <a href=routes::visits()>{nav::VISITS}</a>
                <a href=routes::resources()>{nav::RESOURCES}</a>
                <a href=routes::report()>{nav::REPORT}</a>
                <a href=routes::data()>{nav::DATA}</a>
                <a href=routes::settings()>{nav::SETTINGS}</a>
                <a href=routes::about()>{nav::ABOUT}</a>
            </nav>
        </div>
    }
}
