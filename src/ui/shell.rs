//! The frame around every page: the bar at the bottom or the rail at the side, banners, toast.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use super::lazy::{begin_sharing, can_draw, load_lazy_pages, settle_lock};
use super::navigation::app_folder;
use super::pages::NewerPage;
use super::parts::{Banners, Icon, LeavingDialog, PLACES, Shown, Toaster, focus_page, icon};
use super::router::Pages;
use crate::platform;
use crate::route::{self, Route};
use crate::sharing::INVITATION;
use crate::state::{
    App, open_database, use_app, watch_badge, watch_clearing, watch_for_new_version, watch_hidden,
    watch_midnight, watch_tabs,
};
use crate::text::nav;

/// The whole app.
#[component]
pub fn Root() -> impl IntoView {
    route::serve_from(app_folder().unwrap_or_default());
    let app = open_database();
    provide_context(app);
    take_invitation(app);
    // Where the app is open already, a link opens no page of its own.
    window_event_listener_untyped("hashchange", |_| {
        if platform::has_fragment(INVITATION) {
            platform::reload();
        }
    });
    watch_tabs(app);
    watch_clearing(app);
    watch_for_new_version(app);
    watch_midnight(app);
    watch_badge(app);
    watch_hidden(app);
    // Don't show the welcome page until the database has answered.
    let first = location().pathname().ok();
    let can_draw = can_draw(first.and_then(|path| Route::at(&path)));
    let known = Memo::new(move |_| can_draw.get() && (app.lock.is_locked() || !app.is_shut()));
    let refused = Memo::new(move |_| !app.store.newer().is_empty());
    Effect::new(move |_| {
        if known.get() {
            remove_first_paint();
            load_lazy_pages();
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

/// Keeps the invitation that is in the address for the page that takes it, and opens that page.
fn take_invitation(app: App) {
    if let Some(invitation) = platform::take_fragment(INVITATION, &Route::Sharing.href()) {
        app.session.invitation.set(Some(invitation));
    }
}

/// Removes the static first paint. A form takes its field from it, but that happens after this, and before the next
/// paint.
fn remove_first_paint() {
    let Some(first_paint) = document().get_element_by_id("app-shell") else {
        return;
    };
    if first_paint
        .query_selector("textarea")
        .is_ok_and(|found| found.is_some())
    {
        request_animation_frame(move || first_paint.remove());
    } else {
        first_paint.remove();
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
    let is_unsettled = Memo::new(move |_| app.store.is_loaded() && app.is_lock_unsettled());
    Effect::new(move |_| {
        if is_unsettled.get() {
            settle_lock(app);
        }
    });
    let shares = Memo::new(move |_| app.store.is_loaded() && app.sharing.is_on());
    Effect::new(move |_| {
        if shares.get() {
            begin_sharing(app);
        }
    });
    view! {
        <a class="skip" href="#indhold" on:click=skip>{nav::SKIP}</a>
        <div class="frame" class:frame--bare=move || bare.get()>
            <Shown when=move || !bare.get() && app.village_id().is_some()>
                <NavBar route/>
            </Shown>
            <div class="frame__page">
                <Banners/>
                <Pages/>
            </div>
        </div>
        <LeavingDialog/>
        <Toaster/>
    }
}

/// Focuses the page itself. The router treats links to an anchor on the page as a navigation, and doesn't
/// move the focus.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus_page();
}

/// The five tabs; the side rail of a wide screen has all other places too. It comes first, so Tab reaches it first.
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
    let current = Memo::new(move |_| route.get().map(Route::place));
    let here = move |place| move || (current.get() == Some(place)).then_some("page");
    let links = tabs.map(|(tab, name, drawing)| {
        let class = if tab == Route::Capture(None) {
            "nav__link nav__link--plus"
        } else {
            "nav__link"
        };
        view! {
            <a class=class href=tab.href() aria-current=here(tab)>
                <span class="nav__icon"><Icon drawing/></span>
                {name}
            </a>
        }
    });
    let places = PLACES.map(|(place, name)| {
        view! { <a class="nav__place" href=place.href() aria-current=here(place)>{name}</a> }
    });
    view! {
        <nav class="nav" aria-label=nav::MAIN>
            {links.collect_view()}
            <div class="nav__more">{places.collect_view()}</div>
        </nav>
    }
}
