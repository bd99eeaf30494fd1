//! The guide: the way, and each step on it.

mod decision;
mod item;
mod overview;
mod plan;
mod routes_of_three;
mod sender;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

pub use overview::StepsPage;

use super::MissingPage;
use crate::domain::Scope;
use crate::guide::{CONTACT, NEEDS, OUTREACH, Step};
use crate::routes;
use crate::state::{SaveStatus, use_app};
use crate::text::{capture, steps};
use crate::ui::parts::{DeepPage, Icon, icon};
use item::PartCard;
use plan::Plan;
use routes_of_three::{RouteHelp, RouteSteps};

/// The step the address names.
#[component]
pub fn StepPage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let number = Memo::new(move |_| params.with(|params| params.get("n")));
    move || {
        let Some(scope) = app.scope() else {
            return ().into_any();
        };
        match number.get().as_deref() {
            Some("1") => view! { <OneStep step=&NEEDS scope/> }.into_any(),
            Some("2") => view! { <OneStep step=&CONTACT scope/> }.into_any(),
            Some("3") => view! { <ThirdStep scope/> }.into_any(),
            Some("4") => view! { <OneStep step=&OUTREACH scope/> }.into_any(),
            _ => view! { <MissingPage/> }.into_any(),
        }
    }
}

#[component]
fn OneStep(step: &'static Step, scope: Scope) -> impl IntoView {
    let last = step.id == OUTREACH.id;
    view! {
        <DeepPage heading=step.title over=format!("Trin {} af 4", step.number) back=routes::steps()>
            <p class="lead">{step.short}</p>
            <StepBody step scope/>
            {last.then(|| view! { <Plan scope/> })}
            <Ready step/>
            <Neighbours step/>
        </DeepPage>
    }
}

#[component]
fn ThirdStep(scope: Scope) -> impl IntoView {
    view! {
        <DeepPage heading=steps::INITIATIVES over="Trin 3 af 4" back=routes::steps()>
            <p class="lead">{steps::THREE_ROUTES}</p>
            <RouteHelp/>
            <RouteSteps scope/>
        </DeepPage>
    }
}

/// Why, what is good to know, and what to do.
#[component]
fn StepBody(step: &'static Step, scope: Scope) -> impl IntoView {
    view! {
        <p>{step.purpose}</p>
        <Background step/>
        <SavedMark/>
        {step.parts.iter().map(|part| view! { <PartCard part scope/> }).collect_view()}
    }
}

#[component]
fn Background(step: &'static Step) -> impl IntoView {
    (!step.background.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{steps::BACKGROUND}</summary>
                <ul>{step.background.iter().map(|line| view! { <li>{*line}</li> }).collect_view()}</ul>
            </details>
        }
    })
}

#[component]
fn Ready(step: &'static Step) -> impl IntoView {
    let heading = if step.id == OUTREACH.id {
        steps::FINISHED
    } else {
        steps::READY
    };
    view! {
        <section class="card card--ready">
            <h2>{heading}</h2>
            <p>{step.ready}</p>
        </section>
    }
}

/// On to the next step, or back to the one before.
#[component]
fn Neighbours(step: &'static Step) -> impl IntoView {
    let number: u8 = step.number.parse().unwrap_or(1);
    view! {
        <nav class="actions" aria-label=steps::NEIGHBOURS>
            {(number > 1).then(|| view! {
                <a class="button button--ghost" href=routes::step(number - 1)>{steps::PREVIOUS}</a>
            })}
            {(number < 4).then(|| view! { <a class="button" href=routes::step(number + 1)>{steps::NEXT_STEP}</a> })}
        </nav>
    }
}

/// Says that what was written is kept.
#[component]
fn SavedMark() -> impl IntoView {
    let app = use_app();
    view! {
        <p class="saved saved--floating" role="status">
            <Show when=move || app.status() == SaveStatus::Saved>
                <Icon drawing=icon::CHECK/>
                {capture::KEPT}
            </Show>
        </p>
    }
}
