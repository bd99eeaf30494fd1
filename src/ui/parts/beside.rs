//! A list, with the opened record beside it where there is room.

use leptos::prelude::*;

use super::dynamic;
use crate::platform::matches_media;
use crate::route::Route;
use crate::text::nav;
use crate::ui::navigation::use_route;

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

/// The record that is open, for the links of a list.
#[derive(Clone, Copy)]
struct Opened(Memo<Option<Route>>);

/// A list and its opened record: both where there is room, otherwise only the one the address names. The list
/// keeps its state and scroll position while the user opens one record after another.
pub fn beside(list: fn() -> AnyView, record: fn() -> AnyView) -> AnyView {
    let route = use_route();
    provide_context(Opened(route));
    let opened = Memo::new(move |_| route.get().is_some_and(|route| route.list().is_some()));
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
    query.is_some_and(|(query, _)| matches_media(query))
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
pub fn here(route: Route) -> impl Fn() -> Option<&'static str> {
    let opened = use_context::<Opened>();
    move || (opened?.0.get() == Some(route)).then_some("true")
}
