//! The formidling plan of an initiative: before and after, and who sends what.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::{gone, title_of};
use crate::domain::{Id, Initiative, Scope};
use crate::guide::{OUTREACH, PHOTO_CONSENT};
use crate::route::Route;
use crate::state::use_app;
use crate::text::steps;
use crate::ui::pages::missing::of_address;
use crate::ui::pages::steps::{Plan, StepBody, TickBox};
use crate::ui::parts::DetailPage;

/// The plan of the initiative the address names.
#[component]
pub fn OutreachPage() -> impl IntoView {
    of_address::<Initiative>(
        |route| match route {
            Route::Outreach(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        gone,
    )
}

#[component]
fn Present(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let scope = Scope::from(id);
    view! {
        <DetailPage heading=steps::PLAN eyebrow=title_of(app, id) back=Route::Initiative(id)>
            <p class="lead">{OUTREACH.short}</p>
            <a class="button button--ghost" href=Route::OutreachTalk(id).href()>{steps::TALK}</a>
            <Plan scope/>
            <section class="card"><TickBox id=PHOTO_CONSENT text=steps::PHOTOS scope/></section>
            <Drafts id/>
            <StepBody step=&OUTREACH scope/>
            <section class="card card--ready"><h2>{steps::FINISHED}</h2><p>{OUTREACH.ready}</p></section>
        </DetailPage>
    }
}
