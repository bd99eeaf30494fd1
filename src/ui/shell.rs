//! The frame around every page: routes, the bar at the bottom, banners, toast.

use leptos::prelude::*;

use crate::ui::parts::Shown;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::{OptionalParamSegment, ParamSegment, StaticSegment, path};
use wasm_bindgen::JsCast;

use super::pages::{
    AboutPage, AccessibilityPage, CapturePage, ContactPage, ContactsPage, DataPage, FindRoutePage, ForItPage,
    InitiativePage, InitiativeSheetPage, InitiativeTalkPage, InitiativesPage, LicencesPage, MissingPage,
    NewerPage, NotePage, NotesPage, NoticesPage, OutreachPage, OutreachTalkPage, OverviewPage, ReplyPage,
    ReportPage, ResourcePage, ResourcesPage, SettingsPage, SheetPage, StepPage, StepsPage, TalkPage,
    VisitPage, VisitsPage, WelcomePage,
};
use super::parts::{Banners, Icon, Toaster, beside, dynamic, focus, icon};
use crate::routes;
use crate::state::{
    App, open_database, use_app, watch_clearing, watch_for_new_version, watch_midnight, watch_tabs,
};
use crate::text::nav;

/// The whole app.
#[component]
pub fn Root() -> impl IntoView {
    let app = open_database();
    provide_context(app);
    watch_tabs(app);
    watch_clearing(app);
    watch_for_new_version(app);
    watch_midnight(app);
    // Don't show the welcome page until the database has answered.
    let known = Memo::new(move |_| app.village_id().is_some() || app.is_loaded());
    let refused = Memo::new(move |_| !app.newer().is_empty());
    Effect::new(move |_| {
        // Remove the static first paint.
        if let Some(first_paint) = document().get_element_by_id("app-shell").filter(|_| known.get()) {
            first_paint.remove();
        }
    });
    view! {
        <Shown when=move || known.get()>
            <Shown when=move || !refused.get() fallback=|| view! { <NewerPage/> }>
                <Router base=routes::base()>
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
    // Hide everything else on screen while the user writes a note or holds a conversation.
    let bare = Memo::new(move |_| path.with(|path| *path == routes::capture() || routes::is_talk(path)));
    keep_address(app, path);
    view! {
        <a class="skip" href="#indhold" on:click=skip>{nav::SKIP}</a>
        <div class="frame" class:frame--bare=move || bare.get()>
            <div class="frame__page">
                <Banners/>
                <Pages/>
            </div>
            <Shown when=move || !bare.get() && app.village_id().is_some()>
                <NavBar/>
            </Shown>
        </div>
        <Toaster/>
    }
}

/// Focuses the page itself. The router treats links to an anchor on the page as a navigation, and doesn't
/// move the focus.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    let page = document().get_element_by_id("indhold");
    if let Some(page) = page.and_then(|page| page.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus(&page);
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=MissingPage>
            <Route path=path!("/") view=|| in_village(|| view! { <OverviewPage/> }.into_any())/>
            <Route
                path=path!("/noter/ny")
                view=|| in_village(|| when_ready(|| view! { <CapturePage/> }.into_any()))
            />
            <Route
                path=(StaticSegment("noter"), OptionalParamSegment("id"))
                view=|| in_village(|| beside(
                    || view! { <NotesPage/> }.into_any(),
                    || when_ready(|| view! { <NotePage/> }.into_any()),
                ))
            />
            <Route path=path!("/trin") view=|| in_village(|| view! { <StepsPage/> }.into_any())/>
            <Route
                path=(StaticSegment("trin"), ParamSegment("n"))
                view=|| in_village(|| view! { <StepPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("trin"), ParamSegment("n"), StaticSegment("samtale"))
                view=|| in_village(|| view! { <TalkPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("kontakter"), OptionalParamSegment("id"))
                view=|| in_village(|| beside(
                    || view! { <ContactsPage/> }.into_any(),
                    || view! { <ContactPage/> }.into_any(),
                ))
            />
            <Route path=path!("/besoeg") view=|| in_village(|| view! { <VisitsPage/> }.into_any())/>
            <Route
                path=(StaticSegment("besoeg"), ParamSegment("id"))
                view=|| in_village(|| view! { <VisitPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("ressourcer"), OptionalParamSegment("id"))
                view=|| in_village(|| beside(
                    || view! { <ResourcesPage/> }.into_any(),
                    || view! { <ResourcePage/> }.into_any(),
                ))
            />
            <Route
                path=(StaticSegment("tiltag"), OptionalParamSegment("id"))
                view=|| in_village(|| beside(
                    || view! { <InitiativesPage/> }.into_any(),
                    || view! { <InitiativePage/> }.into_any(),
                ))
            />
            <Route
                path=(StaticSegment("tiltag"), ParamSegment("id"), StaticSegment("rute"))
                view=|| in_village(|| view! { <FindRoutePage/> }.into_any())
            />
            <Route
                path=(StaticSegment("tiltag"), ParamSegment("id"), StaticSegment("formidling"))
                view=|| in_village(|| view! { <OutreachPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("tiltag"), ParamSegment("id"), StaticSegment("samtale"))
                view=|| in_village(|| view! { <InitiativeTalkPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("tiltag"), ParamSegment("id"), StaticSegment("formidling"), StaticSegment("samtale"))
                view=|| in_village(|| view! { <OutreachTalkPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("trin"), ParamSegment("n"), StaticSegment("papir"))
                view=|| in_village(|| view! { <SheetPage/> }.into_any())
            />
            <Route
                path=(StaticSegment("tiltag"), ParamSegment("id"), StaticSegment("papir"))
                view=|| in_village(|| view! { <InitiativeSheetPage/> }.into_any())
            />
            <Route path=path!("/rapport/svar") view=|| in_village(|| view! { <ReplyPage/> }.into_any())/>
            <Route path=path!("/rapport") view=|| in_village(|| view! { <ReportPage/> }.into_any())/>
            <Route path=path!("/data") view=DataPage/>
            <Route path=path!("/indstillinger") view=|| in_village(|| view! { <SettingsPage/> }.into_any())/>
            <Route path=path!("/om") view=AboutPage/>
            <Route path=path!("/om/tilgaengelighed") view=AccessibilityPage/>
            <Route path=path!("/om/besked") view=NoticesPage/>
            <Route path=path!("/om/it") view=ForItPage/>
            <Route path=path!("/om/licenser") view=LicencesPage/>
        </FlatRoutes>
    }
}

/// A page that needs a village; without one, the first run is shown.
fn in_village(page: fn() -> AnyView) -> AnyView {
    let app = use_app();
    let settled = Memo::new(move |_| app.village_id().is_some());
    (move || {
        if settled.get() {
            page()
        } else {
            view! { <WelcomePage/> }.into_any()
        }
    })
    .into_any()
}

/// A page with a draft: waits for both stores to answer, as either may have the later one.
fn when_ready(page: fn() -> AnyView) -> AnyView {
    let app = use_app();
    let ready = Memo::new(move |_| app.is_ready());
    dynamic(move || ready.get().then(page)).into_any()
}

/// Stores the current address, and the last one that was not capture, to go back to after saving.
fn keep_address(app: App, path: Memo<String>) {
    app.address.set(path.get_untracked());
    Effect::new(move |_| {
        let path = path.get();
        app.address.set(path.clone());
        if path != routes::capture() {
            app.came_from.set(Some(path));
        }
    });
}

#[component]
fn NavBar() -> impl IntoView {
    let app = use_app();
    let places = [
        (routes::overview(), nav::OVERVIEW, icon::HOME),
        (routes::notes(), nav::NOTES, icon::NOTES),
        (routes::capture(), nav::CAPTURE, icon::PLUS),
        (routes::steps(), nav::STEPS, icon::SIGN),
        (routes::contacts(), nav::CONTACTS, icon::PEOPLE),
    ];
    let links = places.map(|(href, name, drawing)| {
        let home = href == routes::overview();
        let here = {
            let href = href.clone();
            move || {
                let path = app.address.get();
                let inside = if home {
                    path == href
                } else {
                    path.starts_with(&href)
                };
                inside.then_some("page")
            }
        };
        let class = if name == nav::CAPTURE {
            "nav__link nav__link--plus"
        } else {
            "nav__link"
        };
        view! {
            <a class=class href=href aria-current=here>
                <span class="nav__icon"><Icon drawing/></span>
                {name}
            </a>
        }
    });
    view! { <nav class="nav" aria-label=nav::MAIN>{links.collect_view()}</nav> }
}
