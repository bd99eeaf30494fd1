//! The formidling plan of an initiative: before and after, and who sends what.

use leptos::prelude::*;

use super::paper::Paper;
use super::{gone, title_of, village_of};
use crate::domain::{Id, Initiative, Scope, StepId};
use crate::guide::{OUTREACH, PHOTO_CONSENT};
use crate::route::{Route, Tab};
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::pages::missing::of_address;
use crate::ui::pages::steps::{OwnQuestions, PartRow, Plan, Purpose, TickBox};
use crate::ui::parts::{DetailPage, PrintButton};

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
    let (village, title) = (village_of(app, id), title_of(app, id));
    let eyebrow = Signal::derive(move || text::facts([Some(village.get()), Some(title.get())]));
    // The part without questions is about the list itself.
    let (parts, lists): (Vec<_>, Vec<_>) = OUTREACH.parts.iter().partition(|part| !part.items.is_empty());
    let lists = lists
        .into_iter()
        .map(|part| view! { <p><strong>{part.title}</strong><br/>{part.intro}</p> });
    let rows = parts
        .into_iter()
        .map(move |part| view! { <PartRow part scope open=false/> });
    view! {
        <DetailPage heading=steps::PLAN eyebrow back=Route::Initiative(id)>
            <div class="side-by-side">
                <a class="button button--ghost" href=Route::OutreachTalk(id).href()>{steps::TALK}</a>
                <PrintButton class="button button--ghost"/>
            </div>
            <Plan scope page=Route::Outreach(id)/>
            <div class="card parts">
                <TickBox id=PHOTO_CONSENT text=steps::PHOTOS scope/>
                {rows.collect_view()}
                {StepId::from_code(OUTREACH.id).map(|step| view! { <OwnQuestions step scope/> })}
            </div>
            <a class="button button--ghost" href=Route::Initiative(id).tab_href(Tab::Outreach)>{steps::DRAFTS}</a>
            <details class="fold background">
                <summary>{steps::BACKGROUND}</summary>
                <Purpose step=&OUTREACH/>
                {lists.collect_view()}
                <p><strong>{steps::FINISHED}</strong><br/>{OUTREACH.ready}</p>
            </details>
            <Paper id/>
        </DetailPage>
    }
}
