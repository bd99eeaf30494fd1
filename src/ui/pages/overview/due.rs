//! What was promised and by when: follow-ups, agreements, plan deadlines, and the library's last day as it approaches.

use leptos::prelude::*;

use crate::domain::{Day, ordered};
use crate::guide::{Due, DueWhat, due_soon};
use crate::route::{Route, Tab};
use crate::state::use_app;
use crate::text::{self, overview};
use crate::ui::parts::dynamic;

/// How many are shown, or more if they are late; the others are folded.
const FIRST: usize = 3;

/// How many are shown, however many are late: the rest of the page must be in reach.
const MOST: usize = 6;

/// Open promises: people who wait for us first, then the oldest.
#[component]
pub fn DueList() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let today = app.today();
        let due = app.with_here(|book, village| due_soon(book, village, today));
        let mut due = ordered(due, |due| {
            let waits = matches!(due.what, DueWhat::FollowUp(..)) && due.on <= today;
            (i64::from(!waits), String::new())
        });
        let late = due.iter().filter(|due| due.on <= today).count();
        let later = due.split_off(late.clamp(FIRST, MOST).min(due.len()));
        let overdue = later.iter().filter(|due| due.on < today).count();
        let folded = overview::more_due(later.len(), overdue);
        let rows = move |due: Vec<Due>| {
            let rows = due.into_iter().map(|due| row(due, today));
            view! { <ul class="rows">{rows.collect_view()}</ul> }
        };
        (!due.is_empty()).then(|| {
            view! {
                <section class="card due" aria-labelledby="due">
                    <h2 class="small-heading" id="due">{overview::FOLLOW_UPS}</h2>
                    {rows(due)}
                    {(!later.is_empty()).then(|| view! {
                        <details class="fold">
                            <summary>{folded}</summary>
                            {rows(later)}
                        </details>
                    })}
                </section>
            }
        })
    })
}

/// Where a deadline is kept.
pub fn due_href(what: &DueWhat) -> String {
    match what {
        DueWhat::FollowUp(id, ..) => Route::Contact(*id).href(),
        DueWhat::Agreement(None, _) => Route::Steps.href(),
        DueWhat::Agreement(Some(id), _) => Route::Initiative(*id).tab_href(Tab::Agreements),
        DueWhat::LastDay(id, _) => Route::Initiative(*id).href(),
        DueWhat::Plan(id, ..) => Route::Outreach(*id).href(),
    }
}

fn row(due: Due, today: Day) -> AnyView {
    let late = due.on < today;
    view! {
        <li>
            <a class="row-button" href=due_href(&due.what)>
                {text::due_name(&due.what)}
                <span class=if late { "late" } else { "soft" }>{text::due(due.on, today)}</span>
            </a>
        </li>
    }
    .into_any()
}
