//! The guide: the overview, and each step.

mod beside;
mod body;
mod decision;
mod drafts;
mod item;
mod left;
mod overview;
mod own_questions;
mod part;
mod plan;
mod plan_row;
mod plans;
mod routes;
mod row;
mod sender;
mod where_fold;

use leptos::prelude::*;

pub use beside::related;
pub use body::{Purpose, StepBody};
pub use decision::DecisionChoice;
pub use item::{DayField, TickBox, answer, answer_to};
pub use overview::StepsPage;
pub use own_questions::OwnQuestions;
pub use part::PartRow;
pub use plan::Plan;
pub use plans::PlanLink;
pub use row::Row;
pub use where_fold::WhereFold;

use super::MissingPage;
use crate::domain::Scope;
use crate::guide::{CONTACT, NEEDS, Step};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::navigation::use_route;
use crate::ui::parts::{DetailPage, dynamic};
use body::Ready;
use drafts::FirstContactDrafts;
use plans::FourthStep;
use routes::ThirdStep;

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
            Some(Route::Step(1)) => view! { <OneStep number=1 step=&NEEDS scope/> }.into_any(),
            Some(Route::Step(2)) => view! { <OneStep number=2 step=&CONTACT scope/> }.into_any(),
            Some(Route::Step(3)) => view! { <ThirdStep/> }.into_any(),
            Some(Route::Step(4)) => view! { <FourthStep/> }.into_any(),
            _ => view! { <MissingPage/> }.into_any(),
        }
    })
}

#[component]
fn OneStep(number: u8, step: &'static Step, scope: Scope) -> impl IntoView {
    view! {
        <Frame number heading=step.title lead=step.short>
            <TalkLinks number/>
            <StepBody step scope/>
            {(number == 2).then(|| view! { <FirstContactDrafts scope/> })}
            <Ready step number/>
        </Frame>
    }
}

/// What all four pages have: the village in the header, the step in one line, and links to the steps beside it.
#[component]
fn Frame(number: u8, heading: &'static str, lead: &'static str, children: Children) -> impl IntoView {
    let app = use_app();
    let eyebrow = Signal::derive(move || {
        let village = app.village().map(|village| village.name.clone());
        text::facts([Some(text::step_of_four(number)), village])
    });
    view! {
        <DetailPage heading eyebrow back=Route::Steps>
            <p class="lead">{lead}</p>
            {children()}
            <nav class="actions" aria-label=steps::NEIGHBOURS>
                {(number > 1).then(|| view! {
                    <a class="button button--ghost" href=Route::Step(number - 1).href()>{steps::PREVIOUS}</a>
                })}
                {(number < 4).then(|| view! { <a class="button" href=Route::Step(number + 1).href()>{steps::NEXT_STEP}</a> })}
            </nav>
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
