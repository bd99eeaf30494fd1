//! Unknown addresses and missing records.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::domain::{Id, OfKind};
use crate::routes;
use crate::state::use_app;
use crate::text::nav;
use crate::ui::parts::{DetailPage, dynamic};

/// The page for an unknown address.
#[component]
pub fn MissingPage() -> impl IntoView {
    view! {
        <NotHere heading=nav::MISSING body=nav::MISSING_BODY back=routes::overview() way_out=nav::HOME/>
    }
}

/// Says what is missing, and offers a single link onwards.
#[component]
pub fn NotHere(
    /// What is missing.
    heading: &'static str,
    /// Where it may be.
    body: &'static str,
    /// The link's address.
    back: String,
    /// The link's label.
    way_out: &'static str,
) -> impl IntoView {
    view! {
        <DetailPage heading eyebrow="" back=back.clone()>
            <div class="empty">
                <p>{body}</p>
                <a class="button" href=back>{way_out}</a>
            </div>
        </DetailPage>
    }
}

/// The page of the record in the address, or the page that says it is missing.
pub fn of_address<B>(present: fn(Id<B>) -> AnyView, gone: fn() -> AnyView) -> impl IntoView
where
    B: OfKind<Id = Id<B>>,
{
    let app = use_app();
    let params = use_params_map();
    let there = Memo::new(move |_| {
        let id = params.with(|params| params.get("id")?.parse::<Id<B>>().ok());
        id.filter(|id| app.read(|book| book.live::<B>(id).is_some()))
    });
    dynamic(move || there.get().map_or_else(gone, present))
}
