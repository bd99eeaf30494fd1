//! What has been heard, who hasn't been heard yet, and how many came.

use leptos::prelude::*;

use crate::domain::by_theme;
use crate::state::use_app;
use crate::text::{self, overview, results};
use crate::ui::parts::{dynamic, results_chart, theme_chart};

/// Notes by theme, and groups not yet heard.
#[component]
pub fn Heard() -> impl IntoView {
    view! {
        <Themes/>
        <Unheard/>
    }
}

/// How many came to what was done here, by year.
#[component]
pub fn Came() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let years = app.with_here(|book, village| book.results_in(&[village]));
        let rows = years
            .into_iter()
            .map(|(year, results)| (year.to_string(), results));
        results_chart(results::CAME_BY_YEAR, "came", rows.collect())
    })
}

#[component]
fn Themes() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let counts = app.with_here(|book, village| by_theme(&book.each_note_in(village).collect::<Vec<_>>()));
        theme_chart(overview::THEMES, "themes", counts)
    })
}

/// Age groups and kinds of resource that no note mentions; shown only once there is a note.
#[component]
fn Unheard() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        let unheard = app.with_here(|book, village| {
            let one = book.each_note_in(village).next();
            one.map(|_| book.unheard(village))
        })?;
        let ages = unheard.ages.into_iter().map(text::age_group);
        let kinds = unheard.kinds.into_iter().map(text::resource_kinds);
        let names = ages.chain(kinds).collect::<Vec<_>>().join(" · ");
        let words = if names.is_empty() {
            overview::UNHEARD_NONE.to_owned()
        } else {
            names
        };
        Some(view! {
            <section class="card card--ready" aria-labelledby="unheard">
                <h2 class="small-heading" id="unheard">{overview::UNHEARD}</h2>
                <p>{words}</p>
            </section>
        })
    })
}
