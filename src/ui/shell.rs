//! The frame around every page: the bar at the bottom, banners, toast.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use super::navigation::app_folder;
use super::pages::NewerPage;
use super::parts::{Banners, Icon, Shown, Toaster, focus_page, icon};
use super::router::Pages;
use crate::route::{self, Route};
use crate::state::{
    open_database, use_app, watch_clearing, watch_for_new_version, watch_midnight, watch_tabs,
};
use crate::text::nav;

/// The whole app.
#[component]
pub fn Root() -> impl IntoView {
    route::serve_from(app_folder().unwrap_or_default());
    let app = open_database();
    provide_context(app);
    watch_tabs(app);
    watch_clearing(app);
    watch_for_new_version(app);
    watch_midnight(app);
    // Don't show the welcome page until the database has answered.
    let known = Memo::new(move |_| app.village_id().is_some() || app.store.is_loaded());
    let refused = Memo::new(move |_| !app.store.newer().is_empty());
    Effect::new(move |_| {
        // Remove the static first paint.
        if let Some(first_paint) = document().get_element_by_id("app-shell").filter(|_| known.get()) {
            first_paint.remove();
        }
    });
    view! {
        <Shown when=move || known.get()>
            <Shown when=move || !refused.get() fallback=|| view! { <NewerPage/> }>
                <Router base=route::base()>
                    <Frame/>
                </Router>
            </Shown>
        </Shown>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let app = use_app();
    let path = use_location().pathname;
    let route = Memo::new(move |_| path.with(|path| Route::at(path)));
    let bare = Memo::new(move |_| route.get().is_some_and(Route::is_bare));
    Effect::new(move |_| {
        let route = route.get();
        if !matches!(route, Some(Route::Capture(_))) {
            app.session.came_from.set_value(route);
        }
    });
    view! {
        <a class="skip" href="#indhold" on:click=skip>{nav::SKIP}</a>
        <div class="frame" class:frame--bare=move || bare.get()>
            <div class="frame__page">
                <Banners/>
                <Pages/>
            </div>
            <Shown when=move || !bare.get() && app.village_id().is_some()>
                <NavBar route/>
            </Shown>
        </div>
        <Toaster/>
    }
}

/// Focuses the page itself. The router treats links to an anchor on the page as a navigation, and doesn't
/// move the focus.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus_page();
}

/// The bar at the bottom.
#[component]
fn NavBar(
    /// The current page.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let tabs = [
        (Route::Overview, nav::OVERVIEW, icon::HOME),
        (Route::Notes, nav::NOTES, icon::NOTES),
        (Route::Capture(None), nav::CAPTURE, icon::PLUS),
        (Route::Steps, nav::STEPS, icon::SIGN),
        (Route::Contacts, nav::CONTACTS, icon::PEOPLE),
    ];
    let current = Memo::new(move |_| route.get().map(tab_of));
    let links = tabs.map(|(tab, name, drawing)| {
        let here = move || (current.get() == Some(tab)).then_some("page");
        let class = if tab == Route::Capture(None) {
            "nav__link nav__link--plus"
        } else {
            "nav__link"
        };
        view! {
            <a class=class href=tab.href() aria-current=here>
                <span class="nav__icon"><Icon drawing/></span>
                {name}
            </a>
        }
    });
    view! { <nav class="nav" aria-label=nav::MAIN>{links.collect_view()}</nav> }
}

/// The tab that a page belongs to; outside the tabs, the page itself.
fn tab_of(route: Route) -> Route {
    match route {
        Route::Step(_) | Route::StepTalk(_) | Route::StepSheet(_) => Route::Steps,
        _ => route.list().unwrap_or(route),
    }
}
