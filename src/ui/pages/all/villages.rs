//! The villages, each with how it stands.

use leptos::prelude::*;

use super::seen::Seen;
use crate::domain::{Id, Village};
use crate::guide::{Stage, Standing, standing};
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
                    standing(book, village.id, today),
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
        let rows = rows.get().into_iter().map(|(id, name, standing)| {
            let fresh = seen.with(|seen| {
                let seen = seen.as_ref()?;
                let new = seen.new_in(id, standing.counts)?;
                Some(all::fresh(new, local(seen.at).day(), today))
            });
            view! { <Row id name standing fresh/> }
        });
        view! { <ul class="card villages" aria-label=all::VILLAGES>{rows.collect_view()}</ul> }
    })
}

/// One village; the whole row leads to its «Overblik».
#[component]
fn Row(id: Id<Village>, name: String, standing: Standing, fresh: Option<String>) -> impl IntoView {
    let app = use_app();
    let last_visit = standing.last_visit.map(|at| local(at).day());
    let late = (standing.late > 0).then(|| view! { <p class="late">{all::late(standing.late)}</p> });
    let soon = (standing.soon > 0).then(|| view! { <p class="soft">{all::soon(standing.soon)}</p> });
    view! {
        <li class="village">
            <a class="village__name" dir="auto" href=Route::Overview.href() on:click=move |_| app.choose_village(id)>{name}</a>
            <Road steps=standing.steps/>
            <p class="soft">{move || all::activity(standing.counts.notes, last_visit, app.today())}</p>
            <p class="soft" dir="auto">{all::initiatives(&standing.initiatives)}</p>
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
