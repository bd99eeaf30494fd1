//! The rest of a long list.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::focus;
use crate::text::notes;

/// «Vis flere», the last item in a list of links. A press moves the focus to the first new link, because the
/// button ends up below the new ones or disappears.
#[component]
pub fn More(
    /// Draws more.
    #[prop(into)]
    more: Callback<()>,
) -> impl IntoView {
    let press = move |event: MouseEvent| {
        let list = event_target::<HtmlElement>(&event).parent_element();
        let drawn = list
            .as_ref()
            .map(|list| list.get_elements_by_tag_name("a").length());
        more.run(());
        if let (Some(list), Some(drawn)) = (list, drawn) {
            focus_when_drawn(list, drawn);
        }
    };
    view! { <button type="button" class="button button--ghost" on:click=press>{notes::MORE}</button> }
}

/// Focuses the link in `list` with this index, counted from zero, as soon as it exists; not after the user
/// has left the page.
fn focus_when_drawn(list: Element, number: u32) {
    request_animation_frame(move || match list.get_elements_by_tag_name("a").item(number) {
        Some(link) => focus(link.unchecked_ref()),
        None if list.is_connected() => focus_when_drawn(list, number),
        None => {}
    });
}
