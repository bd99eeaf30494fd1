//! Step 3: choosing a route, and the three routes.

use leptos::prelude::*;

use super::body::{Ready, StepBody};
use crate::domain::Scope;
use crate::guide::{self, CO_CREATION, Next, ROUTE_QUESTIONS, SELF_HELP, STRUCTURAL, Step};
use crate::text::steps;

/// The three questions, to be read before choosing.
#[component]
pub fn RouteHelp() -> impl IntoView {
    let questions = ROUTE_QUESTIONS.iter().map(|question| {
        view! {
            <li>
                {question.text}
                <br/>
                <strong>{steps::YES}" → "{leads_to(&question.yes)}</strong>
                " · "
                <strong>{steps::NO}" → "{leads_to(&question.no)}</strong>
            </li>
        }
    });
    view! {
        <details class="fold">
            <summary>{steps::WHICH_ROUTE}</summary>
            <p>{guide::ROUTE_INTRO}</p>
            <ol>{questions.collect_view()}</ol>
        </details>
    }
}

fn leads_to(next: &Next) -> &'static str {
    match next {
        Next::Route(id) => guide::STEPS
            .iter()
            .find(|step| step.id == *id)
            .map_or("", |step| step.number),
        Next::Question(_) => steps::NEXT,
    }
}

/// 3.A, 3.B and 3.C, each foldable.
#[component]
pub fn RouteSteps(
    /// The scope of the answers.
    scope: Scope,
) -> impl IntoView {
    let three: [&'static Step; 3] = [&SELF_HELP, &CO_CREATION, &STRUCTURAL];
    three
        .into_iter()
        .map(|step| {
            view! {
                <details class="route" open=true>
                    <summary><h2>{format!("{} {}", step.number, step.title)}</h2></summary>
                    <p class="lead">{step.short}</p>
                    <StepBody step scope/>
                    <Ready step/>
                </details>
            }
        })
        .collect_view()
}
