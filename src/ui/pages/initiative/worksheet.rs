//! The worksheet: the choice of a route, the questions of the chosen one, and the answers on the other routes.

use leptos::prelude::*;

use super::about::About;
use super::choose;
use super::drafts::Postcard;
use crate::domain::{self, Id, Initiative, Scope};
use crate::guide::{Item, step_of};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, initiatives, steps};
use crate::ui::pages::steps::StepBody;
use crate::ui::parts::dynamic;

/// The route and its questions, and what the initiative is.
#[component]
pub fn Worksheet(
    /// The initiative.
    id: Id<Initiative>,
    /// The route, once chosen.
    route: Memo<Option<domain::Route>>,
) -> impl IntoView {
    let scope = Scope::from(id);
    view! {
        <RouteChoice id route/>
        {dynamic(move || match route.get() {
            Some(route) => view! { <Sheet id route/> }.into_any(),
            None => view! { <a class="button button--ghost" href=Route::InitiativeTalk(id).href()>{steps::TALK}</a> }.into_any(),
        })}
        <About id open=route.get_untracked().is_none()/>
        {dynamic(move || view! { <Others scope route=route.get()/> })}
    }
}

/// The choice between the three routes.
#[component]
fn RouteChoice(id: Id<Initiative>, route: Memo<Option<domain::Route>>) -> impl IntoView {
    let app = use_app();
    let radios = domain::Route::ALL.map(|choice| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="route"
                    prop:checked=move || route.get() == Some(choice)
                    on:change=move |_| choose(app, id, choice)
                />
                <span>{text::route(choice)}</span>
            </label>
        }
    });
    let none = move || {
        route
            .get()
            .is_none()
            .then(|| view! { <p class="soft">{initiatives::NO_ROUTE}</p> })
    };
    view! {
        <section class="card" aria-label=initiatives::ROUTE>
            <div class="route">
                <h2>{initiatives::ROUTE}</h2>
                <a class="link" href=Route::FindRoute(id).href()>{initiatives::FIND_ROUTE}</a>
            </div>
            {dynamic(none)}
            <div class="group" role="radiogroup" aria-label=initiatives::ROUTE>{radios.collect_view()}</div>
        </section>
    }
}

/// Every question and tick of the route.
#[component]
fn Sheet(id: Id<Initiative>, route: domain::Route) -> impl IntoView {
    let step = step_of(route);
    view! {
        <div class="side-by-side">
            <a class="button button--ghost" href=Route::InitiativeTalk(id).href()>{steps::TALK}</a>
            <a class="button button--ghost" href=Route::InitiativeSheet(id).href()>{text::sheet::HEADING}</a>
        </div>
        <StepBody step scope=id.into()/>
        {(route == domain::Route::CoCreation).then(|| view! { <Postcard id/> })}
        <section class="card card--ready"><h2>{steps::READY}</h2><p>{step.ready}</p></section>
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
