//! An address that leads nowhere, and a record that isn't here.

use leptos::prelude::*;

use crate::routes;
use crate::text::nav;
use crate::ui::parts::DeepPage;

/// An address that leads nowhere.
#[component]
pub fn MissingPage() -> impl IntoView {
    view! {
        <NotHere heading=nav::MISSING body=nav::MISSING_BODY back=routes::overview() way_out=nav::HOME/>
    }
}

/// Says what isn't here, and the one way on.
#[component]
pub fn NotHere(
    /// What isn't here.
    heading: &'static str,
    /// Where it may be.
    body: &'static str,
    /// Where to go instead.
    back: String,
    /// What that place is called.
    way_out: &'static str,
) -> impl IntoView {
    view! {
        <DeepPage heading over="" back=back.clone()>
            <div class="empty">
                <p>{body}</p>
                <a class="button" href=back>{way_out}</a>
            </div>
        </DeepPage>
    }
}
