//! Which page each route opens.

use std::borrow::Cow;
use std::collections::HashMap;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, FlatRoutesProps, RouteChildren};
use leptos_router::{
    ChooseView, GeneratedRouteData, MatchInterface, MatchNestedRoutes, MatchParams, RouteMatchId,
};

use super::lazy::{LazyPage, lazy};
use super::pages::{CapturePage, MissingPage, NotePage, NotesPage, OverviewPage, WelcomePage};
use super::parts::{beside, dynamic};
use crate::route::Route;
use crate::state::{take_shared, use_app};

type Page = fn() -> AnyView;

/// The page of the current address.
#[component]
pub fn Pages() -> impl IntoView {
    let children: RouteChildren<Routes> = ToChildren::to_children(|| Routes(StoredValue::default()));
    FlatRoutes(
        FlatRoutesProps::builder()
            .fallback(MissingPage)
            .children(children)
            .build(),
    )
}

fn page_of(route: Route) -> Page {
    match route {
        Route::Overview => || in_village(|| OverviewPage().into_any()),
        Route::Capture(_) | Route::Draft(_) => || in_village(|| when_ready(capture)),
        Route::Notes | Route::Note(_) => {
            || in_village(|| beside(|| NotesPage().into_any(), || when_ready(|| NotePage().into_any())))
        }
        Route::Photos => || in_village(|| lazy(LazyPage::Photos)),
        Route::Steps => || in_village(|| lazy(LazyPage::Steps)),
        Route::Step(_) => || in_village(|| lazy(LazyPage::Step)),
        Route::StepTalk(_) => || in_village(|| lazy(LazyPage::Talk)),
        Route::StepSheet(_) => || in_village(|| lazy(LazyPage::Sheet)),
        Route::VillageAgreements => || in_village(|| lazy(LazyPage::VillageAgreements)),
        Route::Contacts | Route::Contact(_) => {
            || in_village(|| beside(|| lazy(LazyPage::Contacts), || lazy(LazyPage::Contact)))
        }
        Route::Person(_) => || in_village(|| when_ready(|| lazy(LazyPage::Person))),
        Route::Deadlines => || in_village(|| lazy(LazyPage::Deadlines)),
        Route::Visits => || in_village(|| lazy(LazyPage::Visits)),
        Route::Visit(_) => || in_village(|| lazy(LazyPage::Visit)),
        Route::Resources | Route::Resource(_) => {
            || in_village(|| beside(|| lazy(LazyPage::Resources), || lazy(LazyPage::Resource)))
        }
        Route::Initiatives | Route::Initiative(_) => {
            || in_village(|| beside(|| lazy(LazyPage::Initiatives), || lazy(LazyPage::Initiative)))
        }
        Route::Year(_) => || in_village(|| lazy(LazyPage::Year)),
        Route::FindRoute(_) => || in_village(|| lazy(LazyPage::FindRoute)),
        Route::InitiativeTalk(_) => || in_village(|| lazy(LazyPage::InitiativeTalk)),
        Route::InitiativeSheet(_) => || in_village(|| lazy(LazyPage::InitiativeSheet)),
        Route::InitiativeAgreements(_) => || in_village(|| lazy(LazyPage::InitiativeAgreements)),
        Route::Outreach(_) => || in_village(|| lazy(LazyPage::Outreach)),
        Route::OutreachTalk(_) => || in_village(|| lazy(LazyPage::OutreachTalk)),
        Route::AllVillages => || in_village(|| lazy(LazyPage::AllVillages)),
        Route::Results | Route::ResultsOverAll => || in_village(|| lazy(LazyPage::Results)),
        Route::Report | Route::ReportOverAll => || in_village(|| lazy(LazyPage::Report)),
        Route::Reply => || in_village(|| lazy(LazyPage::Reply)),
        Route::Story => || in_village(|| lazy(LazyPage::Story)),
        Route::Data => || lazy(LazyPage::Data),
        Route::Sharing => || when_ready(|| lazy(LazyPage::Sharing)),
        Route::Settings => || in_village(|| lazy(LazyPage::Settings)),
        Route::About => || lazy(LazyPage::About),
        Route::Accessibility => || lazy(LazyPage::Accessibility),
        Route::Notices => || lazy(LazyPage::Notices),
        Route::ForIt => || lazy(LazyPage::ForIt),
        Route::Licences => || lazy(LazyPage::Licences),
    }
}

/// Shows `page` when the app is unlocked and what it shows is loaded. While it is locked, `notes` says whether the address is
/// that of a new note.
fn unlocked(page: Page, notes: bool) -> AnyView {
    let app = use_app();
    let is_shut = Memo::new(move |_| app.is_shut());
    if !is_shut.get_untracked() {
        return page();
    }
    let is_locked = Memo::new(move |_| app.lock.is_locked());
    dynamic(move || match (is_shut.get(), is_locked.get() && notes) {
        (false, _) => page(),
        (true, true) => lazy(LazyPage::LockedCapture),
        (true, false) => lazy(LazyPage::Unlock),
    })
    .into_any()
}

fn capture() -> AnyView {
    take_shared(use_app());
    CapturePage().into_any()
}

/// A page that needs a village; without one, the first run is shown.
fn in_village(page: Page) -> AnyView {
    let app = use_app();
    let settled = Memo::new(move |_| app.village_id().is_some());
    (move || {
        if settled.get() {
            page()
        } else {
            WelcomePage().into_any()
        }
    })
    .into_any()
}

/// A page with a draft: waits for both stores to answer, as either may have the later one.
fn when_ready(page: Page) -> AnyView {
    let app = use_app();
    let ready = Memo::new(move |_| app.store.is_ready());
    dynamic(move || ready.get().then(page)).into_any()
}

/// Asks [`Route`] instead of comparing the address with patterns. Each page has an id, by which the router
/// knows whether to keep the page.
#[derive(Clone, Copy)]
struct Routes(StoredValue<HashMap<Route, RouteMatchId>>);

impl Routes {
    fn found(self, path: &str) -> Option<Found> {
        let route = Route::parse(path, "")?;
        // The list stays while the user opens its records.
        let kept = route.list().unwrap_or(route);
        let id = self
            .0
            .try_update_value(|ids| *ids.entry(kept).or_insert_with(RouteMatchId::new_from_route_id))?;
        Some(Found {
            id,
            path: path.to_owned(),
            page: page_of(route),
            notes: matches!(route, Route::Capture(_) | Route::Draft(_)),
        })
    }
}

impl MatchNestedRoutes for Routes {
    type Data = ();
    type Match = Found;

    fn match_nested<'a>(&'a self, path: &'a str) -> (Option<(RouteMatchId, Found)>, &'a str) {
        (self.found(path).map(|found| (found.id, found)), "")
    }

    fn generate_routes(&self) -> impl IntoIterator<Item = GeneratedRouteData> + '_ {
        None
    }

    fn optional(&self) -> bool {
        false
    }
}

struct Found {
    id: RouteMatchId,
    path: String,
    page: Page,
    /// Whether it is that of a new note.
    notes: bool,
}

impl MatchInterface for Found {
    type Child = Self;

    fn as_id(&self) -> RouteMatchId {
        self.id
    }

    fn as_matched(&self) -> &str {
        &self.path
    }

    fn into_view_and_child(self) -> (impl ChooseView, Option<Self>) {
        (move || unlocked(self.page, self.notes), None)
    }
}

impl MatchParams for Found {
    fn to_params(&self) -> Vec<(Cow<'static, str>, String)> {
        Vec::new()
    }
}
