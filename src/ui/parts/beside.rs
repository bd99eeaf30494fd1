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
        /// Which record is beside it.
        beside: Memo<Beside>,
        /// Draws the record.
        record: fn() -> AnyView,
    },
    /// The record is part of the list's page.
    Record(Beside),
}

/// What is beside a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// The list is empty.
    Nothing,
    /// The first of the list. The page is still the list's: its heading, its title, its address.
    First,
    /// The record in the address.
    Opened,
}

/// The record that is shown beside the list, or instead of it.
#[derive(Clone, Copy)]
struct Opened(Memo<Option<Route>>);

/// The record that a list shows until the user opens another.
#[derive(Clone, Copy)]
struct First(RwSignal<Option<Route>>);

/// A list and its opened record: both where there is room, otherwise only the one the address names. The list
/// keeps its state and scroll position while the user opens one record after another.
pub fn beside(list: fn() -> AnyView, record: fn() -> AnyView) -> AnyView {
    let route = use_route();
    let named = Memo::new(move |_| route.get().filter(|route| route.list().is_some()));
    let first = RwSignal::new(None);
    provide_context(First(first));
    let wide = RwSignal::new(is_wide());
    let resized = window_event_listener(leptos::ev::resize, move |_| wide.set(is_wide()));
    on_cleanup(move || resized.remove());
    let wide = Memo::new(move |_| wide.get());
    let shown = Memo::new(move |_| named.get().or_else(|| first.get().filter(|_| wide.get())));
    provide_context(Opened(shown));
    let beside = Memo::new(move |_| match (named.get(), shown.get()) {
        (Some(_), _) => Beside::Opened,
        (None, Some(_)) => Beside::First,
        (None, None) => Beside::Nothing,
    });
    dynamic(move || {
        let wide = wide.get();
        provide_context(if wide {
            Pane::List { beside, record }
        } else {
            Pane::Alone
        });
        if !wide && beside.get() == Beside::Opened {
            record()
        } else {
            list()
        }
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
pub(super) fn other_pane(beside: Memo<Beside>, record: fn() -> AnyView) -> impl IntoView {
    dynamic(move || match beside.get() {
        Beside::Nothing => view! { <p class="panes__nothing">{nav::CHOOSE}</p> }.into_any(),
        shown => {
            provide_context(Pane::Record(shown));
            record()
        }
    })
}

/// For a list: shows the first of `all` beside it as long as the address names none. It stays until it leaves the
/// list, whatever comes before it: somebody may be reading or writing there.
pub fn first_of(all: impl Fn() -> Vec<Route> + 'static) {
    if let (Pane::List { .. }, Some(First(first))) = (pane(), use_context()) {
        Effect::new(move |_| {
            let all = all();
            if first.with_untracked(|shown| shown.is_none_or(|shown| !all.contains(&shown))) {
                first.set(all.first().copied());
            }
        });
    }
}

/// The record that the page shows: the one in the address, or the first of the list beside it.
pub fn shown_route() -> Memo<Option<Route>> {
    use_context().map_or_else(use_route, |Opened(shown)| shown)
}

/// For a link in a list: marks it as the current page.
pub fn here(route: Route) -> impl Fn() -> Option<&'static str> {
    let opened = use_context::<Opened>();
    move || (opened?.0.get() == Some(route)).then_some("true")
}
