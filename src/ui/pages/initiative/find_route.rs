//! «Vælg rute»: three questions, a suggestion with its reason, and the choice.

use leptos::prelude::*;

use super::{choose, gone, title_of};
use crate::domain::{self, Contact, Fieldbook, Id, Initiative, Note, Query, Scope};
use crate::guide::{NO, ROUTE_INTRO, RouteQuestion, Step, YES, answered, step_of, trail};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, initiatives, steps};
use crate::ui::navigation::use_leave;
use crate::ui::pages::missing::of_address;
use crate::ui::pages::steps::answer;
use crate::ui::parts::{DetailPage, NoteCard, dynamic};

/// The helper for the initiative the address names.
#[component]
pub fn FindRoutePage() -> impl IntoView {
    of_address::<Initiative>(
        |route| match route {
            Route::FindRoute(id) => Some(id),
            _ => None,
        },
        |id| view! { <Helper id/> }.into_any(),
        gone,
    )
}

#[component]
fn Helper(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let scope = Scope::from(id);
    let trail = Memo::new(move |_| app.with(|book| trail(book, scope)));
    let asked = Memo::new(move |_| trail.with(|trail| trail.asked.clone()));
    view! {
        <DetailPage heading=initiatives::FIND_ROUTE eyebrow=title_of(app, id) back=Route::Initiative(id)>
            <p class="lead">{ROUTE_INTRO}</p>
            <For each=move || asked.get() key=|question| question.id let(question)>
                <section class="card stack" aria-label=question.text>
                    <h2>{question.text}</h2>
                    <YesOrNo question scope/>
                </section>
            </For>
            <div role="status">
                {dynamic(move || {
                    let (route, because) = trail.with(|trail| trail.suggested)?;
                    Some(view! { <Suggestion id route because/> })
                })}
            </div>
        </DetailPage>
    }
}

/// The answer to one of the questions that lead to a route.
#[component]
pub fn YesOrNo(
    /// Which question.
    question: &'static RouteQuestion,
    /// The scope of the answer.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let now = Memo::new(move |_| app.with(|book| answered(book, scope, question.id)));
    let choices = [(true, YES, steps::YES), (false, NO, steps::NO)].map(|(yes, kept, word)| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=question.id
                    prop:checked=move || now.get() == Some(yes)
                    on:change=move |_| answer(app, scope, question.id, kept.to_owned())
                />
                {word}
            </label>
        }
    });
    view! { <div class="segments" role="radiogroup" aria-label=question.text>{choices.collect_view()}</div> }
}

/// The suggested route, its reason, the people and notes behind it, and the button that chooses it.
#[component]
fn Suggestion(id: Id<Initiative>, route: &'static str, because: &'static str) -> impl IntoView {
    let app = use_app();
    let leave = use_leave();
    let route = domain::Route::ALL
        .into_iter()
        .find(|known| step_of(*known).id == route)?;
    let step: &'static Step = step_of(route);
    let name = text::route(route);
    let take = move |_| {
        choose(app, id, route);
        leave(Route::Initiative(id));
    };
    Some(view! {
        <section class="notice" aria-label=initiatives::SUGGESTED>
            <p><strong>{format!("{}: {name}", initiatives::SUGGESTED)}</strong><br/>{because}<br/>{step.short}</p>
            <button type="button" class="button" on:click=take>{format!("{} {}", initiatives::CHOOSE, step.number)}</button>
        </section>
        <Speaks id/>
    })
}

/// The people and notes that the initiative links to.
#[component]
fn Speaks(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| app.with(|book| speaks(book, id)).unwrap_or_default());
    dynamic(move || {
        let (people, notes) = found.get();
        (!people.is_empty() || !notes.is_empty()).then(|| {
            let people = people
                .into_iter()
                .map(|(id, name)| view! { <li><a class="chip" href=Route::Contact(id).href()><bdi>{name}</bdi></a></li> });
            let notes = notes
                .into_iter()
                .map(|id| view! { <NoteCard id query=Query::default()/> });
            view! {
                <section class="stack" aria-label=initiatives::SPEAKS>
                    <h2 class="small-heading">{initiatives::SPEAKS}</h2>
                    <ul class="chips">{people.collect_view()}</ul>
                    {notes.collect_view()}
                </section>
            }
        })
    })
}

type People = Vec<(Id<Contact>, String)>;

fn speaks(book: &Fieldbook, id: Id<Initiative>) -> Option<(People, Vec<Id<Note>>)> {
    let initiative = book.live::<Initiative>(&id)?;
    let people = initiative
        .contacts
        .iter()
        .filter_map(|id| book.live::<Contact>(id));
    let notes = initiative.notes.iter().filter_map(|id| book.live::<Note>(id));
    Some((
        people.map(|person| (person.id, person.name.clone())).collect(),
        notes.map(|note| note.id).collect(),
    ))
}
