//! A list, with the opened record beside it where there is room.

use leptos::prelude::*;

use leptos_router::hooks::use_params_map;

use super::dynamic;
use crate::state::use_app;
use crate::text::nav;

/// How a page shares the screen.
#[derive(Clone, Copy)]
pub(super) enum Pane {
    /// It has the screen to itself.
    Alone,
    /// The list has the top bar, with the record beside it.
    List {
        /// Whether a record is open.
        opened: Memo<bool>,
        /// Draws the record.
        record: fn() -> AnyView,
    },
    /// The record is part of the list's page.
    Record,
}

/// The current address, for the links of a list.
#[derive(Clone, Copy)]
struct Address(Memo<String>);

/// A list and its opened record: both where there is room, otherwise only the one the address names. The list
/// keeps its state and scroll position while the user opens one record after another.
pub fn beside(list: fn() -> AnyView, record: fn() -> AnyView) -> AnyView {
    let app = use_app();
    provide_context(Address(Memo::new(move |_| app.address.get())));
    let params = use_params_map();
    let opened = Memo::new(move |_| params.with(|params| params.get("id").is_some()));
    let wide = RwSignal::new(is_wide());
    let resized = window_event_listener(leptos::ev::resize, move |_| wide.set(is_wide()));
    on_cleanup(move || resized.remove());
    let wide = Memo::new(move |_| wide.get());
    dynamic(move || {
        let wide = wide.get();
        provide_context(if wide {
            Pane::List { opened, record }
        } else {
            Pane::Alone
        });
        if !wide && opened.get() { record() } else { list() }
    })
    .into_any()
}

/// How the page that is being drawn shares the screen.
pub(super) fn pane() -> Pane {
    use_context().unwrap_or(Pane::Alone)
}

/// As wide as the side rail needs. The style sheet has the query, so that both change at the same width.
fn is_wide() -> bool {
    let definition = include_str!("../../../style/wide.css").split_once("--wide ");
    let query = definition.and_then(|(_, query)| query.split_once(';'));
    query.is_some_and(|(query, _)| {
        let wide = window().match_media(query);
        wide.is_ok_and(|wide| wide.is_some_and(|wide| wide.matches()))
    })
}

/// The pane beside the list.
pub(super) fn other_pane(opened: Memo<bool>, record: fn() -> AnyView) -> impl IntoView {
    dynamic(move || {
        if opened.get() {
            provide_context(Pane::Record);
            record()
        } else {
            view! { <p class="panes__nothing">{nav::CHOOSE}</p> }.into_any()
        }
    })
}

/// For a link in a list: marks it as the current page.
pub fn here(href: &str) -> impl Fn() -> Option<&'static str> + use<> {
    let (address, href) = (use_context::<Address>(), href.to_owned());
    move || {
        let Address(address) = address?;
        address.with(|address| *address == href).then_some("true")
    }
}
