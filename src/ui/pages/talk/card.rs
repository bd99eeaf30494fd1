//! The content of a conversation card, below its heading.

use leptos::prelude::*;

use super::has_keys;
use crate::domain::{self, Query, Scope};
use crate::guide::{
    About, Card, CardKind, GROUNDS, GROUNDS_TEXT, GUIDING_QUESTION, NEEDS, ROUTE_INTRO, RouteQuestion, STEPS,
    Step, step_of, themes_for, trail,
};
use crate::route::Route;
use crate::state::{SaveStatus, use_app};
use crate::text::{self, capture, initiatives, notes, steps, talk};
use crate::ui::pages::initiative::{Agreements, YesOrNo, choose, initiative};
use crate::ui::pages::steps::{DayField, DecisionChoice, Purpose, WhereFold, answer, answer_to, related};
use crate::ui::parts::{InOneStore, NoteCard, Shown, TextArea, dynamic};

/// How many related notes are shown.
const RELATED: usize = 5;

/// The body of a card.
#[component]
pub fn CardBody(
    /// The card.
    card: Card,
    /// The conversation it belongs to.
    about: About,
    /// Called when a route is chosen for an initiative: its conversation starts over.
    on_route: Callback<()>,
) -> impl IntoView {
    let scope = about.owner();
    let Card { id, kind, .. } = card;
    match kind {
        CardKind::Background(step) => view! { <Background step/> }.into_any(),
        CardKind::ThreeRoutes => view! { <ThreeRoutes/> }.into_any(),
        CardKind::Route(question) => view! { <RouteCard question about on_route/> }.into_any(),
        CardKind::Talk(text) => {
            view! { <Answering id text=text.to_owned() help=Some(talk::VOLUNTARY) scope/> }.into_any()
        }
        CardKind::Question { text, help, partner } => {
            let partner = partner.map(|id| {
                let text = text::of_partner(text);
                view! { <h2 class="small-heading">{text.clone()}</h2><Answer id text scope/> }
            });
            view! { <Answering id text=text.to_owned() help scope/>{partner} }.into_any()
        }
        CardKind::Own(text) => {
            view! { <Answering id text help=Some(steps::OWN_QUESTIONS) scope/> }.into_any()
        }
        CardKind::Day(text) => view! { <DayField id text scope/> }.into_any(),
        CardKind::Decision(outcomes) => view! {
            <DecisionChoice outcomes scope/>
            <h2 class="small-heading">{GROUNDS_TEXT}</h2>
            <Answer id=GROUNDS.to_owned() text=GROUNDS_TEXT.to_owned() scope/>
        }
        .into_any(),
        CardKind::Agreements => view! { <Agreements scope/> }.into_any(),
    }
}

/// The purpose of the step, and the background to know before talking about it.
#[component]
fn Background(step: &'static Step) -> impl IntoView {
    let guiding = (step.id == NEEDS.id).then(|| view! { <p class="lead">{GUIDING_QUESTION}</p> });
    view! { {guiding}<Purpose step/> }
}

/// The three routes, one line each.
#[component]
fn ThreeRoutes() -> impl IntoView {
    let routes = domain::Route::ALL.map(step_of);
    let lines =
        routes.map(|step| view! { <li><strong>{text::step_name(step)}</strong><br/>{step.short}</li> });
    view! {
        <ul class="list">{lines.collect_view()}</ul>
        <p>{ROUTE_INTRO}</p>
    }
}

/// A yes/no question, and what the answers so far suggest.
#[component]
fn RouteCard(question: &'static RouteQuestion, about: About, on_route: Callback<()>) -> impl IntoView {
    let app = use_app();
    let scope = about.owner();
    let suggested = Memo::new(move |_| {
        let trail = app.with(|book| trail(book, scope));
        trail.suggested.filter(|_| trail.asked.last() == Some(&question))
    });
    let asked_of = match about {
        About::Route(id) => Some(id),
        About::Step(..) | About::Outreach(_) => None,
    };
    view! {
        <YesOrNo question scope/>
        <div role="status">
            {dynamic(move || {
                let (id, because) = suggested.get()?;
                let step = STEPS.into_iter().find(|step| step.id == id)?;
                let route = domain::Route::ALL.into_iter().find(|route| step_of(*route).id == id)?;
                let untaken = asked_of.filter(|id| initiative(app, *id).is_some_and(|initiative| initiative.route.is_none()));
                let take = untaken.map(|id| {
                    let take = move |_| {
                        choose(app, id, route);
                        on_route.run(());
                    };
                    view! { <button type="button" class="button" on:click=take>{format!("{} {}", initiatives::CHOOSE, step.number)}</button> }
                });
                Some(view! {
                    <section class="notice" aria-label=initiatives::SUGGESTED>
                        <p><strong>{format!("{}: {}", initiatives::SUGGESTED, text::route(route))}</strong><br/>{because}</p>
                        {take}
                    </section>
                })
            })}
        </div>
    }
}

/// The field for an answer.
#[component]
fn Answer(id: String, text: String, scope: Scope) -> impl IntoView {
    let app = use_app();
    let value = answer_to(app, scope, id.clone());
    view! {
        <TextArea bare=true label=text value rows=6 on_input=move |text| answer(app, scope, &id, text)/>
        <p class="saved" role="status">
            <Shown when=move || !value.with(String::is_empty) && matches!(app.saving.status(), SaveStatus::Idle | SaveStatus::Saved)>
                {capture::KEPT}
                <InOneStore/>
            </Shown>
        </p>
    }
}

/// The field for the answer, and related notes.
#[component]
fn Answering(id: String, text: String, help: Option<&'static str>, scope: Scope) -> impl IntoView {
    let app = use_app();
    let themes = themes_for(&id);
    let found = Memo::new(move |_| app.with_here(|book, village| related(book.notes_in(village), themes)));
    view! {
        <p class="soft">{help.unwrap_or(talk::HELP)}{has_keys().then_some(talk::KEYS)}</p>
        <WhereFold id=id.clone() text=text.clone()/>
        <Answer id text scope/>
        {dynamic(move || {
            let found = found.get();
            (!found.is_empty()).then(|| {
                let shown = found.iter().take(RELATED).map(|id| view! { <NoteCard id=*id query=Query::default()/> });
                view! {
                    <details class="fold">
                        <summary>{format!("{}: {}", steps::RELATED, text::notes(found.len()))}</summary>
                        {shown.collect_view()}
                        {(found.len() > RELATED).then(|| view! { <a class="button button--ghost" href=Route::Notes.href()>{notes::ALL_OF_THEM}</a> })}
                    </details>
                }
            })
        })}
    }
}
