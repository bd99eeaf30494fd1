//! «Alle bysamfund»: the leader's page.

mod seen;
mod villages;

use leptos::prelude::*;

use super::data::{Fetch, FileScope, deadlines_file, notes_file};
use crate::domain::{Fieldbook, Id, Record, Results, Village, by_theme};
use crate::guide::{Due, DueWhat, due_across, notes_across, totals};
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::{self, all, overview, results};
use crate::ui::parts::{DetailPage, LongList, dynamic, results_chart, theme_chart};
use villages::Villages;

/// How many deadlines are drawn, and how many more for each press of «Vis flere».
const AT_A_TIME: usize = 10;

/// Every village, what is due in them, and their figures together.
#[component]
pub fn AllVillagesPage() -> impl IntoView {
    view! {
        <DetailPage heading=text::nav::ALL_VILLAGES eyebrow="" back=Route::Overview>
            <p>{all::LEAD}</p>
            <Villages/>
            <div class="across">
                <DueAcross/>
                <Figures/>
            </div>
            <section class="card stack">
                <h2>{all::TAKE}</h2>
                <p>{all::TAKE_BODY}</p>
                <div class="actions">
                    <a class="button" href=Route::ReportOverAll.href()>{all::REPORT}</a>
                    <a class="button button--ghost" href=Route::ResultsOverAll.href()>{all::RESULTS}</a>
                    <Fetch name=all::SPREADSHEET subject=FileScope::AllVillages make=notes_file/>
                    <Fetch name=all::CALENDAR subject=FileScope::AllVillages make=deadlines_file/>
                </div>
            </section>
        </DetailPage>
    }
}

impl App {
    /// What `question` says about all villages together, tracked.
    fn with_all<T>(self, question: impl FnOnce(&Fieldbook, &[Id<Village>]) -> T) -> T {
        self.with(|book| {
            let villages: Vec<_> = book
                .own_villages()
                .into_iter()
                .map(|village| village.id)
                .collect();
            question(book, &villages)
        })
    }
}

#[component]
fn DueAcross() -> impl IntoView {
    let app = use_app();
    let due = Memo::new(move |_| {
        let today = app.today();
        app.with_all(|book, villages| {
            let name = |village| book.live::<Village>(&village).cloned();
            let due = due_across(book, villages, today).into_iter();
            due.filter_map(|(village, due)| Some((name(village)?, due)))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <section class="card" aria-labelledby="due-across">
            <h2 class="small-heading" id="due-across">{all::DUE}</h2>
            <LongList rows=due at_a_time=AT_A_TIME row=|(village, due)| view! { <DueRow village due/> }.into_any()/>
            {dynamic(move || due.with(Vec::is_empty).then(|| view! { <p class="soft">{all::NO_DUE}</p> }))}
        </section>
    }
}

/// A deadline; the link leads to its page in its village.
#[component]
fn DueRow(village: Record<Village>, due: Due) -> impl IntoView {
    let app = use_app();
    let route = match due.what {
        DueWhat::FollowUp(id, ..) => Route::Contact(id),
        DueWhat::Agreement(None, _) => Route::Steps,
        DueWhat::Agreement(Some(id), _) | DueWhat::LastDay(id, _) => Route::Initiative(id),
        DueWhat::Plan(id, ..) => Route::Outreach(id),
    };
    let (on, id) = (due.on, village.id);
    view! {
        <li>
            <a class="row-button" href=route.href() on:click=move |_| app.choose_village(id)>
                <span><bdi>{text::due_name(&due.what)}</bdi><br/><span class="soft">{village.name.clone()}</span></span>
                <span class=move || if on < app.today() { "late" } else { "soft" }>{move || text::due(on, app.today())}</span>
            </a>
        </li>
    }
}

#[component]
fn Figures() -> impl IntoView {
    let app = use_app();
    let figures = move || {
        let year = app.today().parts().0;
        let totals = app.with_all(|book, villages| totals(book, villages, year));
        let rows = [
            (all::NOTES, totals.notes),
            (all::VISITS, totals.visits),
            (all::UNDER_WAY, totals.under_way),
            (all::COMPLETED, totals.completed),
            (all::ANCHORED, totals.anchored),
        ];
        let rows = rows.map(|(name, count)| view! { <dt>{name}</dt><dd>{text::number(count)}</dd> });
        view! { <dl class="facts facts--counts">{rows.collect_view()}</dl> }
    };
    let themes = move || {
        let counts = app.with_all(|book, villages| by_theme(&notes_across(book, villages)));
        theme_chart(overview::THEMES, "themes", counts)
    };
    let by_year = move || {
        let years = app.with_all(Fieldbook::results_in);
        let rows = years
            .into_iter()
            .map(|(year, results)| (year.to_string(), results));
        results_chart(results::CAME_BY_YEAR, "came-by-year", rows.collect())
    };
    let by_village = move || {
        let rows = app.with_all(|book, villages| {
            let rows = villages.iter().filter_map(|id| {
                let sum: Results = book.results_in(&[*id]).into_values().sum();
                Some((book.live::<Village>(id)?.name.clone(), sum)).filter(|_| !sum.is_empty())
            });
            rows.collect::<Vec<_>>()
        });
        results_chart(results::CAME_BY_VILLAGE, "came-by-village", rows)
    };
    view! {
        <div class="stack">
            <section class="card" aria-labelledby="figures">
                <h2 class="small-heading" id="figures">{all::FIGURES}</h2>
                {dynamic(figures)}
            </section>
            {dynamic(themes)}
            {dynamic(by_year)}
            {dynamic(by_village)}
        </div>
    }
}
