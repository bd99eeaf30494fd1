//! Unknown addresses and missing records.

use leptos::prelude::*;

use crate::domain::{Id, OfKind};
use crate::route::Route;
use crate::state::use_app;
use crate::text::nav;
use crate::ui::parts::{DetailPage, dynamic, shown_route};

/// The page for an unknown address.
#[component]
pub fn MissingPage() -> impl IntoView {
    view! {
        <NotHere heading=nav::MISSING body=nav::MISSING_BODY back=Route::Overview way_out=nav::HOME/>
    }
}

/// Says what is missing, and offers a single link onwards.
#[component]
pub fn NotHere(
    /// What is missing.
    heading: &'static str,
    /// Where it may be.
    body: &'static str,
    /// Where the link leads.
    back: Route,
    /// The link's label.
    way_out: &'static str,
) -> impl IntoView {
    view! {
        <DetailPage heading eyebrow="" back>
            <div class="empty">
                <p>{body}</p>
                <a class="button" href=back.href()>{way_out}</a>
            </div>
        </DetailPage>
    }
}

/// The page of the record in the address or beside its list, or the page that says it is missing.
pub fn of_address<B>(
    id: fn(Route) -> Option<Id<B>>,
    present: fn(Id<B>) -> AnyView,
    gone: fn() -> AnyView,
) -> impl IntoView
where
    B: OfKind<Id = Id<B>>,
{
    let app = use_app();
    let route = shown_route();
    let there = Memo::new(move |_| {
        let id = route.get().and_then(id);
        id.filter(|id| app.with(|book| book.live::<B>(id).is_some()))
    });
    dynamic(move || there.get().map_or_else(gone, present))
}
