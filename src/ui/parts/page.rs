//! A page's head and body. A tab page is one of those in the bottom bar; a detail page has a back link.

use leptos::html::H1;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::beside::{Beside, Pane, other_pane, pane};
use super::menu::Menu;
use super::{Icon, SharingLink, VillageSwitcher, dynamic, icon};
use crate::route::Route;
use crate::text::{self, nav};

/// One of the tabs in the bottom bar: the village above, its own heading below.
#[component]
pub fn TabPage(
    /// The tab's heading.
    heading: &'static str,
    children: Children,
) -> impl IntoView {
    let name = Signal::from(heading);
    let class = "page__place";
    view! {
        <header class="top">
            <VillageSwitcher/>
            <SharingLink/>
            <a class="icon-button" href=Route::Notes.href() aria-label=nav::SEARCH on:click=|_| focus_search(A_SECOND)><Icon drawing=icon::SEARCH/></a>
            <Menu/>
        </header>
        {body(name, view! { {h1(class, name, name, false)}{children()} }.into_any())}
    }
}

/// The id of the field `Søg i noter`.
pub const NOTES_SEARCH: &str = "notes-search";

/// How many frames at most to wait for the field: where there are no notes, it never comes.
const A_SECOND: u8 = 60;

/// Focuses the search field as soon as its page, which the link leads to, is drawn.
fn focus_search(frames: u8) {
    request_animation_frame(move || match document().get_element_by_id(NOTES_SEARCH) {
        Some(field) => focus(field.unchecked_ref()),
        None if frames > 0 => focus_search(frames - 1),
        None => {}
    });
}

/// A page below a tab: a back link, a line above the heading, and the heading.
#[component]
pub fn DetailPage(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// The page title, where the heading is a person's name: names don't belong in the browser's history.
    #[prop(optional)]
    title: Option<&'static str>,
    /// The line above the heading.
    #[prop(into)]
    eyebrow: Signal<String>,
    /// Where «Tilbage» leads if the page was opened directly; otherwise it goes back in the history.
    back: Route,
    /// What «Tilbage» does instead, where it doesn't lead to another address.
    #[prop(optional)]
    on_back: Option<Callback<()>>,
    /// Whether the page sets the focus itself, in a field.
    #[prop(optional)]
    own_focus: bool,
    /// What is beside the heading.
    #[prop(optional, into)]
    chip: ViewFn,
    children: Children,
) -> impl IntoView {
    // Two panes share one menu and one back link: to the list.
    let menu = !matches!(pane(), Pane::Record(_));
    let way_back = match on_back {
        Some(on_back) => view! {
            <button type="button" class="icon-button" aria-label=nav::BACK on:click=move |_| on_back.run(())>
                <Icon drawing=icon::BACK/>
            </button>
        }
        .into_any(),
        None if matches!(pane(), Pane::List { .. } | Pane::Record(Beside::First)) => ().into_any(),
        None => view! {
            <a class="icon-button" href=back.href() data-back="" aria-label=nav::BACK><Icon drawing=icon::BACK/></a>
        }
        .into_any(),
    };
    let name = title.map_or(heading, Signal::from);
    let class = "top__heading";
    let body = body(heading, children().into_any());
    view! {
        <header class="top">
            {way_back}
            <div class="top__title">
                <p class="top__eyebrow" dir="auto">{eyebrow}</p>
                {h1(class, heading, name, own_focus)}
            </div>
            {chip.run()}
            {menu.then(|| view! { <Menu/> })}
        </header>
        {body}
    }
}

/// What is below the top bar: the page alone, or two panes.
fn body(heading: Signal<String>, children: AnyView) -> AnyView {
    match pane() {
        Pane::Alone => view! { <main class="page" id="indhold" tabindex="-1">{children}</main> }.into_any(),
        Pane::Record(_) => view! { <div class="page">{children}</div> }.into_any(),
        Pane::List { beside, record } => view! {
            <main class="panes" id="indhold" tabindex="-1">
                <section class="page panes__list" aria-label=heading>{children}</section>
                <section class="panes__record">{other_pane(beside, record)}</section>
            </main>
        }
        .into_any(),
    }
}

/// The page's heading, with `name` as the page title. Of a list and the record beside it, the one in the address has
/// the `h1`.
fn h1(class: &'static str, heading: Signal<String>, name: Signal<String>, own_focus: bool) -> AnyView {
    let second = move || view! { <h2 class=class dir="auto">{heading}</h2> }.into_any();
    if matches!(pane(), Pane::Record(Beside::First)) {
        return second();
    }
    if own_focus {
        follow_title(name);
        return view! { <h1 class=class dir="auto" tabindex="-1">{heading}</h1> }.into_any();
    }
    let first = move || {
        let h1 = announce(name);
        view! { <h1 class=class dir="auto" node_ref=h1 tabindex="-1">{heading}</h1> }.into_any()
    };
    let Pane::List { beside, .. } = pane() else {
        return first();
    };
    let opened = Memo::new(move |_| beside.get() == Beside::Opened);
    dynamic(move || if opened.get() { second() } else { first() }).into_any()
}

/// Sets the page title, and updates it when the name changes.
fn follow_title(name: Signal<String>) {
    Effect::new(move |_| name.with(|name| document().set_title(&format!("{name} – {}", text::APP))));
}

/// Sets the title and, after a navigation within the app, focuses the heading, so that a screen reader
/// announces the new page. On the very first page the browser keeps the focus.
pub fn announce(name: Signal<String>) -> NodeRef<H1> {
    let h1 = NodeRef::<H1>::new();
    let arrived = first_page_is_over();
    follow_title(name);
    Effect::new(move |_| {
        if let Some(h1) = h1.get()
            && arrived
        {
            focus(&h1);
        }
    });
    h1
}

/// Focuses `element`. It has just been drawn, so the call can't fail in a way that could be handled.
pub fn focus(element: &web_sys::HtmlElement) {
    let _ = element.focus();
}

/// Focuses the page itself.
pub fn focus_page() {
    let page = document().get_element_by_id("indhold");
    if let Some(page) = page.and_then(|page| page.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus(&page);
    }
}

/// False only once, at the first page of the session.
fn first_page_is_over() -> bool {
    use std::cell::Cell;
    thread_local! {
        static OVER: Cell<bool> = const { Cell::new(false) };
    }
    OVER.replace(true)
}
