//! The guide: the overview, and each step.

mod beside;
mod body;
mod decision;
mod item;
mod overview;
mod own_questions;
mod plan;
mod routes_of_three;
mod sender;

use leptos::prelude::*;

pub use beside::related;
pub use body::StepBody;
pub use decision::DecisionChoice;
pub use item::{DayField, TickBox, answer, answer_to};
pub use overview::StepsPage;
pub use plan::Plan;

use super::MissingPage;
use super::draft_card::DraftCard;
use super::initiatives::{InitiativeList, NewInitiative};
use crate::domain::{Id, Scope};
use crate::guide::{CONTACT, NEEDS, OUTREACH, Step};
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::{self, FIRST_CONTACT, steps};
use crate::ui::navigation::use_route;
use crate::ui::parts::{DetailPage, Icon, dynamic, icon};
use body::{Background, Neighbours, Ready, number_of};
use routes_of_three::{RouteHelp, RouteSteps};

/// The step in the address.
#[component]
pub fn StepPage() -> impl IntoView {
    let app = use_app();
    let route = use_route();
    dynamic(move || {
        let Some(scope) = app.scope() else {
            return ().into_any();
        };
        match route.get() {
            Some(Route::Step(1)) => view! { <OneStep step=&NEEDS scope/> }.into_any(),
            Some(Route::Step(2)) => view! { <OneStep step=&CONTACT scope/> }.into_any(),
            Some(Route::Step(3)) => view! { <ThirdStep scope/> }.into_any(),
            Some(Route::Step(4)) => view! { <FourthStep scope/> }.into_any(),
            _ => view! { <MissingPage/> }.into_any(),
        }
    })
}

#[component]
fn OneStep(step: &'static Step, scope: Scope) -> impl IntoView {
    view! {
        <DetailPage heading=step.title eyebrow=text::step_of_four(step.number) back=Route::Steps>
            <p class="lead">{step.short}</p>
            <TalkLinks number=number_of(step)/>
            <StepBody step scope/>
            {(step.id == CONTACT.id).then(|| view! { <FirstContactDrafts scope/> })}
            <Ready step/>
            <Neighbours step/>
        </DetailPage>
    }
}

/// Links to the conversation about a step, and to its printable questions.
#[component]
fn TalkLinks(number: u8) -> impl IntoView {
    view! {
        <div class="side-by-side">
            <a class="button button--ghost" href=Route::StepTalk(number).href()>{steps::TALK}</a>
            <a class="button button--ghost" href=Route::StepSheet(number).href()>{text::sheet::HEADING}</a>
        </div>
    }
}

/// The texts sent in step 2, each folded.
#[component]
fn FirstContactDrafts(scope: Scope) -> impl IntoView {
    let app = use_app();
    let drafts = FIRST_CONTACT.iter().map(|draft| {
        let drafted = Signal::derive(move || app.with(|book| (draft.make)(book, Id::new(scope.0))));
        view! {
            <details class="fold">
                <summary>{draft.title}</summary>
                <DraftCard scope question=draft.id title=draft.title drafted/>
            </details>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="drafts">
            <h2 id="drafts">{steps::DRAFTS}</h2>
            {drafts.collect_view()}
        </section>
    }
}

/// Whether there is an initiative: then steps 3 and 4 belong to it, and no longer to the village.
fn has_initiatives(app: App) -> Memo<bool> {
    Memo::new(move |_| app.with_here(|book, village| !book.initiatives_in(village).is_empty()))
}

#[component]
fn FourthStep(scope: Scope) -> impl IntoView {
    let some = has_initiatives(use_app());
    view! {
        <DetailPage heading=OUTREACH.title eyebrow=text::step_of_four(4) back=Route::Steps>
            <p class="lead">{OUTREACH.short}</p>
            <TalkLinks number=4/>
            {dynamic(move || if some.get() {
                view! { <p>{OUTREACH.purpose}</p><Background step=&OUTREACH/><Plans/> }.into_any()
            } else {
                view! {
                    <StepBody step=&OUTREACH scope/>
                    <Plan scope/>
                }
                .into_any()
            })}
            <Ready step=&OUTREACH/>
            <Neighbours step=&OUTREACH/>
        </DetailPage>
    }
}

/// The plan of each initiative.
#[component]
fn Plans() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let village = app.village_id()?;
        let initiative: Vec<_> = app.with(|book| {
            let all = book.initiatives_in(village).into_iter();
            all.map(|initiative| (initiative.id, initiative.title.clone()))
                .collect()
        });
        let rows = initiative.into_iter().map(|(id, title)| {
            view! { <li><a class="row-button" href=Route::Outreach(id).href()>{title}<Icon drawing=icon::FORWARD/></a></li> }
        });
        Some(view! {
            <section class="card" aria-label=steps::PLANS>
                <h2>{steps::PLANS}</h2>
                <ul class="rows">{rows.collect_view()}</ul>
            </section>
        })
    })
}

#[component]
fn ThirdStep(scope: Scope) -> impl IntoView {
    let some = has_initiatives(use_app());
    view! {
        <DetailPage heading=steps::INITIATIVES eyebrow=text::step_of_four(3) back=Route::Steps>
            <p class="lead">{steps::THREE_ROUTES}</p>
            <TalkLinks number=3/>
            <section class="card"><NewInitiative/></section>
            {dynamic(move || if some.get() {
                view! { <InitiativeList/> }.into_any()
            } else {
                view! {
                    <RouteHelp/>
                    <RouteSteps scope/>
                }
                .into_any()
            })}
        </DetailPage>
    }
}
