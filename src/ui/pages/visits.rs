//! Visits: start one in two taps, and look back on the others.

use leptos::prelude::*;

use crate::domain::{Occasion, Record, Visit};
use crate::platform::{local, new_id, now};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, visits};
use crate::ui::navigation::use_go;
use crate::ui::parts::{
    DetailPage, Form, Icon, LongList, RowLink, Saving, Shown, Takes, TextField, VisitChip, icon,
};

/// How many are drawn, and how many more for each press of «Vis flere».
const AT_A_TIME: usize = 50;

/// The visits to this village, and the form that starts one.
#[component]
pub fn VisitsPage() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let now = app.this_day();
        app.with_here(|book, village| {
            let notes = book.notes_per_visit();
            let visits = book.visits_in(village).into_iter();
            let ended = visits.filter(|visit| !visit.is_running(now));
            ended
                .map(|visit| (visit.clone(), notes(visit.id)))
                .collect::<Vec<_>>()
        })
    });
    let none = move || all.with(Vec::is_empty) && app.running_visit().is_none();
    view! {
        <DetailPage heading=text::nav::VISITS eyebrow="" back=Route::Overview>
            <VisitChip/>
            <StartVisit/>
            <section class="stack" aria-label=visits::EARLIER>
                <Shown when=none>
                    <p class="empty empty--visits">{visits::EMPTY}</p>
                </Shown>
                <Shown when=move || all.with(|all| !all.is_empty())>
                    <h2 class="small-heading">{visits::EARLIER}</h2>
                    <LongList rows=all at_a_time=AT_A_TIME row=|(visit, notes)| view! { <Row visit notes/> }.into_any()/>
                </Shown>
            </section>
        </DetailPage>
    }
}

#[component]
fn Row(visit: Record<Visit>, notes: usize) -> impl IntoView {
    let app = use_app();
    let (route, title) = (Route::Visit(visit.id), visit.title.clone());
    let facts = move || {
        let day = text::day_heading(local(visit.started).day(), app.today());
        Some(format!("{day} · {}", text::notes(notes)))
    };
    view! { <RowLink route title facts=Signal::derive(facts)/> }
}

/// One tap chooses the purpose, the next starts the visit; the rest is optional.
#[component]
fn StartVisit() -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let occasion = RwSignal::new(Occasion::SummerParty);
    let title = RwSignal::new(String::new());
    let place = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let start = move |()| {
        let Some(village) = untrack(|| app.village()) else {
            return false;
        };
        let typed = |text: RwSignal<String>| {
            Some(text.get_untracked().trim().to_owned()).filter(|text| !text.is_empty())
        };
        let occasion = occasion.get_untracked();
        let visit = Visit {
            village: village.id,
            occasion,
            title: typed(title).unwrap_or_else(|| text::visit_title(occasion).to_owned()),
            place: typed(place),
            started: now(),
            ended: None,
            takeaway: None,
        };
        let visit = Record::new(new_id(), now(), visit);
        let id = visit.id;
        let started = app.attempt(app.starting(visit)).map(|changes| {
            app.say_with_undo(visits::STARTED, changes);
            go(Route::Visit(id));
        });
        started.map_err(|why| problem.set(Some(why))).is_ok()
    };
    let occasions = Occasion::ALL.map(|choice| {
        view! {
            <label class="chip">
                <input
                    class="chip__box"
                    type="radio"
                    name="occasion"
                    prop:checked=move || occasion.get() == choice
                    on:change=move |_| occasion.set(choice)
                />
                <span class="chip__mark"><Icon drawing=icon::CHECK/></span>
                {text::occasion(choice)}
            </label>
        }
    });
    view! {
        <Form class="card stack" saving=Saving::new() on_save=start>
            <h2>{visits::START_HEADING}</h2>
            <div class="chips" role="radiogroup" aria-label=visits::OCCASION>{occasions.collect_view()}</div>
            <button type="submit" class="button">{visits::START}</button>
            <p class="field__problem" role="alert">{problem}</p>
            <TextField label=visits::TITLE help=visits::TITLE_HELP value=title on_input=move |text| title.set(text)/>
            <TextField label=visits::PLACE takes=Takes::Names enter="go" value=place on_input=move |text| place.set(text)/>
        </Form>
    }
}
