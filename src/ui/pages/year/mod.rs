//! «Årshjul»: what takes place in the village over a year, as a wheel and month by month.

mod wheel;

use leptos::prelude::*;

use super::overview::due_href;
use crate::domain::Month;
use crate::guide::{InYear, YearRing, YearWhat, year_in};
use crate::route::{Route, Tab};
use crate::state::use_app;
use crate::text::{self, year};
use crate::ui::navigation::{use_replace, use_route};
use crate::ui::parts::{DetailPage, Icon, PrintButton, Shown, dynamic, icon};
use wheel::{Wheel, month_id, swatch};

/// The year in the address, or this year.
#[component]
pub fn YearPage() -> impl IntoView {
    let app = use_app();
    let (route, show) = (use_route(), use_replace());
    let shown = Memo::new(move |_| match route.get() {
        Some(Route::Year(Some(year))) => year,
        _ => app.today().parts().0,
    });
    let all = Memo::new(move |_| {
        let year = shown.get();
        app.with_here(|book, village| year_in(book, village, year))
    });
    let now = Memo::new(move |_| {
        let today = app.today();
        (today.parts().0 == shown.get()).then(|| Month::of(today))
    });
    let place = move || {
        app.village()
            .map(|village| village.name.clone())
            .unwrap_or_default()
    };
    let (before, after) = (show.clone(), show);
    let to = move |years| Route::Year(Some(shown.get_untracked() + years));
    view! {
        <DetailPage heading=year::HEADING eyebrow=Signal::derive(place) back=Route::Resources>
            <div class="years">
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || year::before(shown.get() - 1)
                    on:click=move |_| before(to(-1))
                ><Icon drawing=icon::BACK/></button>
                <h2 aria-live="polite">{shown}</h2>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || year::after(shown.get() + 1)
                    on:click=move |_| after(to(1))
                ><Icon drawing=icon::FORWARD/></button>
            </div>
            <p class="soft no-print">{year::LEAD}</p>
            <Shown when=move || !all.with(Vec::is_empty) fallback=nothing>
                <div class="columns">
                    <section class="card wheel" aria-label=year::KINDS>
                        {dynamic(move || view! { <Wheel all=all.get() year=shown.get() now=now.get()/> })}
                        {dynamic(move || all.with(|all| legend(all)))}
                        <PrintButton class="button button--ghost"/>
                    </section>
                    <section class="card year" aria-label=year::LIST>
                        <Months all now shown/>
                    </section>
                </div>
            </Shown>
        </DetailPage>
    }
}

fn nothing() -> impl IntoView {
    view! {
        <div class="empty">
            <p>{year::EMPTY}</p>
            <a class="button" href=Route::Resources.href()>{year::TO_RESOURCES}</a>
        </div>
    }
}

/// What each colour is, and how much of it there is.
fn legend(all: &[InYear]) -> impl IntoView + use<> {
    let rows = YearRing::ALL.map(|ring| {
        let count = all.iter().filter(|it| it.what.ring() == ring).count();
        view! {
            <li>
                {swatch(ring)}
                {format!("{} ({})", year::ring(ring), text::number(count))}
            </li>
        }
    });
    view! { <ul class="wheel__legend">{rows}</ul> }
}

/// The months that have something, folded but for the present one.
#[component]
fn Months(all: Memo<Vec<InYear>>, now: Memo<Option<Month>>, shown: Memo<i32>) -> impl IntoView {
    let months = move || {
        let year = shown.get();
        let mut months: Vec<(i32, Month)> = all.with(|all| all.iter().map(|it| (year, it.month)).collect());
        months.dedup();
        months
    };
    view! { <For each=months key=|month| *month let((_, month))><InMonth all now month/></For> }
}

#[component]
fn InMonth(all: Memo<Vec<InYear>>, now: Memo<Option<Month>>, month: Month) -> impl IntoView {
    let these = Memo::new(move |_| {
        all.with(|all| {
            all.iter()
                .filter(|it| it.month == month)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let heading = move || year::month_heading(month, these.with(Vec::len), now.get() == Some(month));
    let rows = move || these.with(|these| these.iter().map(row).collect_view());
    view! {
        <details class="fold year__month" id=month_id(month) open=now.get_untracked() == Some(month)>
            <summary>{heading}</summary>
            <ol class="rows">{dynamic(rows)}</ol>
        </details>
    }
}

fn row(it: &InYear) -> impl IntoView + use<> {
    let href = match &it.what {
        YearWhat::Recurring(id, ..) => Route::Resource(*id).href(),
        YearWhat::Activity(id, _, None) => Route::Initiative(*id).href(),
        YearWhat::Activity(id, _, Some(_)) => Route::Initiative(*id).tab_href(Tab::Evaluation),
        YearWhat::Visit(id, _) => Route::Visit(*id).href(),
        YearWhat::Due(what, _) => due_href(what),
    };
    view! {
        <li>
            <a class="row-button" href=href>
                <span><bdi>{year::title(&it.what)}</bdi><br/><span class="soft">{year::about(it)}</span></span>
                {swatch(it.what.ring())}
            </a>
        </li>
    }
}
