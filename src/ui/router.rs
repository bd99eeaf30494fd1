//! Which page each route opens.

use std::borrow::Cow;
use std::collections::HashMap;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, FlatRoutesProps, RouteChildren};
use leptos_router::{
    ChooseView, GeneratedRouteData, MatchInterface, MatchNestedRoutes, MatchParams, RouteMatchId,
};

use super::pages::{
    AboutPage, AccessibilityPage, AllVillagesPage, CapturePage, ContactPage, ContactsPage, DataPage,
    FindRoutePage, ForItPage, InitiativePage, InitiativeSheetPage, InitiativeTalkPage, InitiativesPage,
    LicencesPage, MissingPage, NotePage, NotesPage, NoticesPage, OutreachPage, OutreachTalkPage,
    OverviewPage, ReplyPage, ReportPage, ResourcePage, ResourcesPage, SettingsPage, SheetPage, StepPage,
    StepsPage, TalkPage, VisitPage, VisitsPage, WelcomePage,
};
use super::parts::{beside, dynamic};
use crate::route::Route;
use crate::state::use_app;

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
        Route::Capture(_) => || in_village(|| when_ready(|| CapturePage().into_any())),
        Route::Notes | Route::Note(_) => {
            || in_village(|| beside(|| NotesPage().into_any(), || when_ready(|| NotePage().into_any())))
        }
        Route::Steps => || in_village(|| StepsPage().into_any()),
        Route::Step(_) => || in_village(|| StepPage().into_any()),
        Route::StepTalk(_) => || in_village(|| TalkPage().into_any()),
        Route::StepSheet(_) => || in_village(|| SheetPage().into_any()),
        Route::Contacts | Route::Contact(_) => {
            || in_village(|| beside(|| ContactsPage().into_any(), || ContactPage().into_any()))
        }
        Route::Visits => || in_village(|| VisitsPage().into_any()),
        Route::Visit(_) => || in_village(|| VisitPage().into_any()),
        Route::Resources | Route::Resource(_) => {
            || in_village(|| beside(|| ResourcesPage().into_any(), || ResourcePage().into_any()))
        }
        Route::Initiatives | Route::Initiative(_) => {
            || in_village(|| beside(|| InitiativesPage().into_any(), || InitiativePage().into_any()))
        }
        Route::FindRoute(_) => || in_village(|| FindRoutePage().into_any()),
        Route::InitiativeTalk(_) => || in_village(|| InitiativeTalkPage().into_any()),
        Route::InitiativeSheet(_) => || in_village(|| InitiativeSheetPage().into_any()),
        Route::Outreach(_) => || in_village(|| OutreachPage().into_any()),
        Route::OutreachTalk(_) => || in_village(|| OutreachTalkPage().into_any()),
        Route::AllVillages => || in_village(|| AllVillagesPage().into_any()),
        Route::Report | Route::ReportOverAll => || in_village(|| ReportPage().into_any()),
        Route::Reply => || in_village(|| ReplyPage().into_any()),
        Route::Data => || DataPage().into_any(),
        Route::Settings => || in_village(|| SettingsPage().into_any()),
        Route::About => || AboutPage().into_any(),
        Route::Accessibility => || AccessibilityPage().into_any(),
        Route::Notices => || NoticesPage().into_any(),
        Route::ForIt => || ForItPage().into_any(),
        Route::Licences => || LicencesPage().into_any(),
    }
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
        (self.page, None)
    }
}

impl MatchParams for Found {
    fn to_params(&self) -> Vec<(Cow<'static, str>, String)> {
        Vec::new()
    }
}
