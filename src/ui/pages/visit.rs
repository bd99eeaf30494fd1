//! One visit: what was noted, who was met, and the outcome.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::missing::{NotHere, of_address};
use crate::domain::{
    Contact, Fieldbook, Id, MAX_DETAILS, Note, Occasion, Query, Record, RecordKey, Visit, by_theme,
};
use crate::platform::{local, now};
use crate::route::Route;
use crate::state::{ended, use_app};
use crate::text::{self, contacts, form, visits};
use crate::ui::parts::{DeleteButton, DetailPage, NoteCard, Property, RecordForm, dynamic, theme_chart};
use crate::ui::queries::text_of;

/// The visit in the address.
#[component]
pub fn VisitPage() -> impl IntoView {
    of_address::<Visit>(
        |route| match route {
            Route::Visit(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        || {
            view! { <NotHere heading=visits::GONE body=contacts::GONE_BODY back=Route::Visits way_out=visits::TO_VISITS/> }.into_any()
        },
    )
}

#[component]
fn Present(id: Id<Visit>) -> impl IntoView {
    let app = use_app();
    let visit = app.live(id);
    let key = RecordKey::of::<Visit>(&id);
    let title = text_of(visit, |visit| Some(visit.title.clone()));
    let outcome = Memo::new(move |_| app.with(|book| outcome_of(book, id)));
    view! {
        <DetailPage heading=title title=text::nav::VISITS eyebrow=text::nav::VISITS back=Route::Visits>
            {dynamic(move || visit.get().map(|visit| view! { <When visit/> }))}
            <section class="card stack">
                <RecordForm key=key.clone() properties=vec![
                    Property::text("takeaway", visits::TAKEAWAY, MAX_DETAILS),
                ]/>
            </section>
            {dynamic(move || {
                let (notes, met) = outcome.get();
                view! { <Outcome notes met/> }
            })}
            <section class="card stack">
                <h2>{visits::EDIT}</h2>
                <p class="soft">{form::SAVED}</p>
                <RecordForm key=key.clone() properties=properties()/>
            </section>
            <div class="actions"><DeleteButton key said=visits::DELETED back=Route::Visits/></div>
        </DetailPage>
    }
}

fn properties() -> Vec<Property> {
    vec![
        Property::title("title", visits::TITLE),
        Property::names("place", visits::PLACE),
        Property::choice(
            "occasion",
            visits::OCCASION,
            None,
            Occasion::ALL.map(|occasion| (occasion.code(), text::occasion(occasion))),
        ),
    ]
}

type Met = BTreeMap<Id<Contact>, String>;

/// The notes of a visit, and the people met.
fn outcome_of(book: &Fieldbook, id: Id<Visit>) -> (Vec<Record<Note>>, Met) {
    let notes: Vec<Record<Note>> = book.notes_on(id).into_iter().cloned().collect();
    let met = notes
        .iter()
        .filter_map(|note| book.live::<Contact>(&note.contact?));
    let met = met.map(|contact| (contact.id, contact.name.clone())).collect();
    (notes, met)
}

/// Start and end, and the button that ends the visit.
#[component]
fn When(visit: Record<Visit>) -> impl IntoView {
    let app = use_app();
    let started = local(visit.started);
    let end = visit.clone();
    let end = move |_| {
        app.run(ended(&end, now()), visits::ENDED);
    };
    match visit.ended {
        Some(until) => {
            let until = local(until);
            let from = format!("{} {}", text::long_day(started.day()), text::clock(started));
            let between = if until.day() == started.day() {
                format!("{from}–{}", text::hour(until))
            } else {
                format!("{from} – {} {}", text::long_day(until.day()), text::clock(until))
            };
            view! { <p class="soft">{between}</p> }.into_any()
        }
        None => view! {
            <section class="notice">
                <p><strong>{visits::RUNNING}</strong><br/>{text::when(started, app.today_once())}<br/>{visits::RUNNING_BODY}</p>
                <div class="actions">
                    <button type="button" class="button button--ghost" on:click=end>{visits::END}</button>
                    <a class="button" href=Route::Capture(None).href()>{text::nav::CAPTURE}</a>
                </div>
            </section>
        }
        .into_any(),
    }
}

/// The outcome: themes, people, notes.
#[component]
fn Outcome(notes: Vec<Record<Note>>, met: Met) -> impl IntoView {
    let themes = by_theme(&notes.iter().collect::<Vec<_>>());
    view! {
        {theme_chart(visits::THEMES, "visit-themes", themes)}
        {(!met.is_empty()).then(|| view! {
            <section class="card" aria-labelledby="met">
                <h2 class="small-heading" id="met">{visits::MET}</h2>
                <ul class="rows">
                    {met.into_iter().map(|(id, name)| view! {
                        <li><a class="row-button" href=Route::Contact(id).href()><bdi>{name}</bdi></a></li>
                    }).collect_view()}
                </ul>
            </section>
        })}
        <section aria-labelledby="visit-notes">
            <h2 class="small-heading" id="visit-notes">{text::notes(notes.len())}</h2>
            {notes.is_empty().then(|| view! { <p class="empty empty--notes">{visits::NO_NOTES}</p> })}
            {notes.into_iter().map(|note| view! { <NoteCard id=note.id query=Query::default()/> }).collect_view()}
        </section>
    }
}
