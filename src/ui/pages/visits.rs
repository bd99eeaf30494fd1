//! Visits: start one in two taps, and look back on the others.

use leptos::prelude::*;

use crate::domain::{Occasion, Record, Visit};
use crate::platform::{local, new_id, now};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, visits};
use crate::ui::navigation::use_go;
use crate::ui::parts::{
    DetailPage, Form, Icon, More, RowLink, Saving, Shown, Takes, TextField, VisitChip, dynamic, icon,
    is_restoring_scroll,
};

/// How many are drawn, and how many more for each press of «Vis flere».
const AT_A_TIME: usize = 50;

/// The visits to this village, and the form that starts one.
#[component]
pub fn VisitsPage() -> impl IntoView {
    let app = use_app();
    let drawn = RwSignal::new(if is_restoring_scroll() {
        usize::MAX
    } else {
        AT_A_TIME
    });
    // The rows to draw, and whether there are more.
    let rows = Memo::new(move |_| {
        let now = app.this_day();
        app.with_here(|book, village| {
            let mut all = book.visits_in(village);
            all.retain(|visit| !visit.is_running(now));
            let more = all.len() > drawn.get();
            let notes = book.notes_per_visit();
            let rows = all.into_iter().take(drawn.get());
            let rows = rows.map(|visit| (visit.clone(), notes(visit.id)));
            (rows.collect::<Vec<_>>(), more)
        })
    });
    view! {
        <DetailPage heading=text::nav::VISITS eyebrow="" back=Route::Overview>
            <VisitChip/>
            <StartVisit/>
            <section class="stack" aria-label=visits::EARLIER>
                {dynamic(move || {
                    let (rows, _) = rows.get();
                    if rows.is_empty() {
                        let none = app.running_visit().is_none();
                        return none.then(|| view! { <p class="empty empty--visits">{visits::EMPTY}</p> }.into_any());
                    }
                    let rows = rows.into_iter().map(|(visit, notes)| view! { <Row visit notes/> });
                    let list = view! {
                        <h2 class="small-heading">{visits::EARLIER}</h2>
                        <ul class="rows">{rows.collect_view()}</ul>
                    };
                    Some(list.into_any())
                })}
                <Shown when=move || rows.with(|(_, more)| *more)>
                    <More more=move |()| drawn.update(|drawn| *drawn += AT_A_TIME)/>
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
