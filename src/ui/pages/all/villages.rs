//! The villages, each with its situation.

use leptos::prelude::*;

use super::seen::Seen;
use crate::domain::{Id, Village};
use crate::guide::{Situation, Stage, situation};
use crate::platform::local;
use crate::route::Route;
use crate::state::use_app;
use crate::text::{all, village};
use crate::ui::parts::dynamic;

/// Every village, with what is new since the last look.
#[component]
pub fn Villages() -> impl IntoView {
    let app = use_app();
    let rows = Memo::new(move |_| {
        let today = app.today();
        app.with(|book| {
            let villages = book.own_villages().into_iter();
            let rows = villages.map(|village| {
                (
                    village.id,
                    village::shown_name(village),
                    situation(book, village.id, today),
                )
            });
            rows.collect::<Vec<_>>()
        })
    });
    // The last look, as it was when the page was opened.
    let seen = Memo::new(move |_| {
        (app.store.is_ready() && app.store.is_loaded())
            .then(|| Seen::last(app))
            .flatten()
    });
    on_cleanup(move || {
        if untrack(|| app.store.is_loaded()) {
            let counts =
                rows.with_untracked(|rows| rows.iter().map(|(id, _, it)| (*id, it.counts)).collect());
            Seen::keep(app, counts);
        }
    });
    dynamic(move || {
        let today = app.today();
        let rows = rows.get().into_iter().map(|(id, name, situation)| {
            let fresh = seen.with(|seen| {
                let seen = seen.as_ref()?;
                let new = seen.new_in(id, situation.counts)?;
                Some(all::fresh(new, local(seen.at).day(), today))
            });
            view! { <Row id name situation fresh/> }
        });
        view! { <ul class="card villages" aria-label=all::VILLAGES>{rows.collect_view()}</ul> }
    })
}

/// One village; the whole row leads to its «Overblik».
#[component]
fn Row(id: Id<Village>, name: String, situation: Situation, fresh: Option<String>) -> impl IntoView {
    let app = use_app();
    let last_visit = situation.last_visit.map(|at| local(at).day());
    let late = (situation.late > 0).then(|| view! { <p class="late">{all::late(situation.late)}</p> });
    let soon = (situation.soon > 0).then(|| view! { <p class="soft">{all::soon(situation.soon)}</p> });
    view! {
        <li class="village">
            <a class="village__name" dir="auto" href=Route::Overview.href() on:click=move |_| app.choose_village(id)>{name}</a>
            <Road steps=situation.steps/>
            <p class="soft">{move || all::activity(situation.counts.notes, last_visit, app.today())}</p>
            <p class="soft" dir="auto">{all::initiatives(&situation.initiatives)}</p>
            <div class="village__due">{late}{soon}</div>
            {fresh.map(|fresh| view! { <p class="village__fresh">{fresh}</p> })}
        </li>
    }
}

/// The road as four stretches, filled as far as each step has come.
#[component]
fn Road(steps: [(Stage, (usize, usize)); 4]) -> impl IntoView {
    let stretches = steps.map(|(stage, (done, all))| {
        let done = match stage {
            Stage::NotBegun => 0,
            Stage::UnderWay => done.max(1),
            Stage::Ready => all,
        };
        view! { <progress class="bar" max=all.to_string() value=done.to_string()></progress> }
    });
    let words = all::road(steps.map(|(stage, _)| stage));
    view! { <div class="village__road" role="img" aria-label=words>{stretches.collect_view()}</div> }
}
