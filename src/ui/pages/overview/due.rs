//! What was promised and by when: follow-ups, agreements, plan deadlines, and the library's last day as it approaches.

use leptos::prelude::*;

use crate::domain::Day;
use crate::guide::{Due, DueWhat, due_in};
use crate::route::{Route, Tab};
use crate::state::use_app;
use crate::text::{self, overview};
use crate::ui::parts::dynamic;

/// How many days before the library's last day to mention it.
const NEAR: i64 = 30;

/// Open promises, oldest first.
#[component]
pub fn DueList() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let today = app.today();
        let mut due = app.with_here(due_in);
        due.retain(|due| !matches!(due.what, DueWhat::LastDay(..)) || due.on.days_since(today) <= NEAR);
        (!due.is_empty()).then(|| {
            let rows = due.into_iter().map(|due| row(due, today));
            view! {
                <section class="card" aria-labelledby="due">
                    <h2 class="small-heading" id="due">{overview::FOLLOW_UPS}</h2>
                    <ul class="rows">{rows.collect_view()}</ul>
                </section>
            }
        })
    })
}

fn row(due: Due, today: Day) -> AnyView {
    let href = match due.what {
        DueWhat::FollowUp(id, ..) => Route::Contact(id).href(),
        DueWhat::Agreement(None, _) => Route::Steps.href(),
        DueWhat::Agreement(Some(id), _) => Route::Initiative(id).tab_href(Tab::Agreements),
        DueWhat::LastDay(id, _) => Route::Initiative(id).href(),
        DueWhat::Plan(id, ..) => Route::Outreach(id).href(),
    };
    let late = due.on < today;
    view! {
        <li>
            <a class="row-button" href=href>
                {text::due_name(&due.what)}
                <span class=if late { "late" } else { "soft" }>{text::due(due.on, today)}</span>
            </a>
        </li>
    }
    .into_any()
}
