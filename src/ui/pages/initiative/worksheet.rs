//! The worksheet of the initiative's chosen route, and the answers on the other routes.

use leptos::prelude::*;

use super::drafts::Postcard;
use crate::domain::{self, Id, Initiative, Scope};
use crate::guide::{Item, step_of};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, initiatives, steps};
use crate::ui::pages::steps::StepBody;
use crate::ui::parts::dynamic;

/// Every question, tick and pitfall of the route.
#[component]
pub fn Worksheet(
    /// The initiative.
    id: Id<Initiative>,
    /// The route, once chosen.
    route: Option<domain::Route>,
) -> impl IntoView {
    let scope = Scope::from(id);
    let sheet = route.map(|route| {
        let step = step_of(route);
        view! {
            <h2>{text::step_name(step)}</h2>
            <p class="lead">{step.short}</p>
            <div class="side-by-side">
                <a class="button button--ghost" href=Route::InitiativeTalk(id).href()>{steps::TALK}</a>
                <a class="button button--ghost" href=Route::InitiativeSheet(id).href()>{text::sheet::HEADING}</a>
            </div>
            {(route == domain::Route::CoCreation).then(|| view! { <Postcard id/> })}
            <StepBody step scope/>
            <section class="card card--ready"><h2>{steps::READY}</h2><p>{step.ready}</p></section>
        }
    });
    let none = route.is_none().then(|| {
        view! {
            <p class="empty">{initiatives::NO_ROUTE}</p>
            <a class="button button--ghost" href=Route::InitiativeTalk(id).href()>{steps::TALK}</a>
        }
    });
    view! {
        {none}
        {sheet}
        <Others scope route/>
    }
}

/// Answers on the routes that weren't chosen: kept, and folded.
#[component]
fn Others(scope: Scope, route: Option<domain::Route>) -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let others = domain::Route::ALL
            .into_iter()
            .filter(|other| Some(*other) != route);
        let questions = others
            .flat_map(|other| step_of(other).items())
            .filter_map(|item| match item {
                Item::Question { id, text, .. } => Some((*id, *text)),
                _ => None,
            });
        let answers: Vec<_> = questions
            .filter_map(|(id, text)| {
                let answer = app.with(|book| book.answer(scope, id).trim().to_owned());
                (!answer.is_empty())
                    .then(|| view! { <h3>{text}</h3><p class="lines" dir="auto">{answer}</p> })
            })
            .collect();
        (!answers.is_empty()).then(|| {
            view! {
                <details class="fold"><summary>{initiatives::OTHER_ANSWERS}</summary>{answers}</details>
            }
        })
    })
}
