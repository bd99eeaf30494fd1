//! Step 3: the three routes, and the village's initiatives, where the questions are.

use leptos::prelude::*;

use super::body::Purpose;
use super::left::Left;
use super::{Frame, TalkLinks};
use crate::domain;
use crate::guide::{Step, step_of};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{initiatives, steps};
use crate::ui::pages::initiatives::{InitiativeList, NewInitiative};
use crate::ui::parts::{Icon, icon};

/// The page of step 3.
#[component]
pub fn ThirdStep() -> impl IntoView {
    let app = use_app();
    // The initiative that has no route yet; without one, talking about the step leads to a route.
    let choose = Memo::new(move |_| {
        app.with_here(|book, village| {
            let all = book.initiatives_in(village).into_iter();
            let mut without = all.filter(|initiative| initiative.route.is_none());
            without.next().map(|initiative| Route::FindRoute(initiative.id))
        })
    });
    let href = move || choose.get().unwrap_or(Route::StepTalk(3)).href();
    let routes = domain::Route::ALL.map(|route| view! { <RouteCard step=step_of(route)/> });
    view! {
        <Frame number=3 heading=steps::INITIATIVES lead=steps::THREE_ROUTES>
            <a class="button" href=href>{initiatives::FIND_ROUTE}</a>
            <TalkLinks number=3/>
            {routes.collect_view()}
            <Left/>
            <h2>{steps::OUR_INITIATIVES}</h2>
            <InitiativeList/>
            <section class="card no-print"><NewInitiative/></section>
        </Frame>
    }
}

/// A route in one sentence; unfolded, its purpose, its background, and when it is complete.
#[component]
fn RouteCard(step: &'static Step) -> impl IntoView {
    view! {
        <div class="card parts">
            <div class="part">
                <details>
                    <summary class="part__row">
                        <h2 class="part__title"><span class="part__number">{step.number}</span>" "{step.title}</h2>
                        <Icon drawing=icon::DOWN/>
                        <span class="part__count">{step.short}</span>
                    </summary>
                    <div class="part__body">
                        <Purpose step/>
                        <p><strong>{steps::READY}</strong><br/>{step.ready}</p>
                    </div>
                </details>
            </div>
        </div>
    }
}
