//! One initiative: its route with the worksheet, its facts, its agreements.

mod agreements;
mod drafts;
mod find_route;
mod outreach;
mod worksheet;

use leptos::prelude::*;

pub use agreements::Agreements;
pub use find_route::{FindRoutePage, YesOrNo};
pub use outreach::OutreachPage;

use super::missing::{NotHere, of_address};
use crate::domain::{
    self, Command, Fieldbook, Id, Initiative, InitiativeStatus, MAX_LINE, Record, RecordKey, Village,
};
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::{self, contacts, form, initiatives, steps};
use crate::ui::parts::{DeleteButton, DetailPage, Property, RecordForm, choices, dynamic};
use crate::ui::queries::text_of;
use worksheet::Worksheet;

/// The initiative the address names.
#[component]
pub fn InitiativePage() -> impl IntoView {
    of_address::<Initiative>(
        |route| match route {
            Route::Initiative(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        gone,
    )
}

fn gone() -> AnyView {
    view! {
        <NotHere heading=initiatives::GONE body=contacts::GONE_BODY back=Route::Initiatives way_out=initiatives::TO_ALL/>
    }
    .into_any()
}

#[component]
fn Present(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let initiative = app.live(id);
    let village = Memo::new(move |_| {
        initiative.with(|initiative| initiative.as_ref().map(|initiative| initiative.village))
    });
    let linked = Memo::new(move |_| {
        village
            .get()
            .map(|village| app.with(|book| linkable(book, village)))
    });
    let form_key = RecordKey::of::<Initiative>(&id);
    let key = RecordKey::of::<Initiative>(&id);
    let route = Memo::new(move |_| {
        initiative.with(|initiative| initiative.as_ref().and_then(|initiative| initiative.route))
    });
    view! {
        <DetailPage heading=title_of(app, id) title=text::nav::INITIATIVES eyebrow=text::nav::INITIATIVES back=Route::Initiatives>
            {dynamic(move || village.get().map(|village| view! { <Left village id/> }))}
            <section class="card stack" aria-label=initiatives::ROUTE>
                <h2>{initiatives::ROUTE}</h2>
                <RouteChoice id route/>
                <a class="button button--ghost" href=Route::FindRoute(id).href()>{initiatives::FIND_ROUTE}</a>
            </section>
            <section class="card stack" aria-label=initiatives::ABOUT>
                <h2>{initiatives::ABOUT}</h2>
                <p class="soft">{form::SAVED}</p>
                {dynamic(move || view! {
                    <RecordForm key=form_key.clone() properties=properties(linked.get().unwrap_or_default())/>
                })}
            </section>
            <a class="button" href=Route::Outreach(id).href()>{steps::PLAN}</a>
            <Agreements scope=id.into()/>
            {dynamic(move || view! { <Worksheet id route=route.get()/> })}
            <div class="actions"><DeleteButton key said=initiatives::DELETED back=Route::Initiatives/></div>
        </DetailPage>
    }
}

fn properties((people, notes, visits): (Named, Named, Named)) -> Vec<Property> {
    let statuses = InitiativeStatus::ALL.map(|status| (status.code(), text::initiative_status(status)));
    vec![
        Property::title("title", initiatives::TITLE),
        Property::text("audience", initiatives::AUDIENCE, MAX_LINE),
        Property::choice("status", initiatives::STATUS, None, statuses),
        Property::text("why", initiatives::WHY, MAX_LINE),
        Property::day("starts", initiatives::STARTS),
        Property::line("time", initiatives::TIME),
        Property::names("place", initiatives::PLACE),
        Property::day("library_until", initiatives::UNTIL),
        Property::several("contacts", initiatives::CONTACTS, people),
        Property::several("notes", initiatives::NOTES, notes),
        Property::several("visits", initiatives::VISITS, visits),
    ]
}

type Named = Vec<(String, String)>;

/// The contacts, notes and visits that an initiative in `village` can link to.
fn linkable(book: &Fieldbook, village: Id<Village>) -> (Named, Named, Named) {
    let people = book.contacts_in(village).into_iter();
    let notes = book.notes_in(village).into_iter();
    let visits = book.visits_in(village).into_iter();
    (
        choices(people.map(|person| (person.id, &person.name))),
        choices(notes.map(|note| (note.id, text::note_name(note)))),
        choices(visits.map(|visit| (visit.id, &visit.title))),
    )
}

/// The choice between the three routes.
#[component]
fn RouteChoice(id: Id<Initiative>, route: Memo<Option<domain::Route>>) -> impl IntoView {
    let app = use_app();
    let radios = domain::Route::ALL.map(|choice| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="route"
                    prop:checked=move || route.get() == Some(choice)
                    on:change=move |_| choose(app, id, choice)
                />
                <span>{text::route(choice)}</span>
            </label>
        }
    });
    view! {
        <div class="group" role="radiogroup" aria-label=initiatives::ROUTE>{radios.collect_view()}</div>
        <p class="soft">{initiatives::KEPT}</p>
    }
}

/// Chooses `route`; the answers on the other routes are kept.
pub(super) fn choose(app: App, id: Id<Initiative>, route: domain::Route) {
    if let Some(initiative) = app.with_untracked(|book| book.live::<Initiative>(&id).cloned()) {
        let chosen = initiative.edited(|initiative| initiative.route = Some(route));
        app.run(Command::Put(chosen.into()), initiatives::CHOSEN);
    }
}

/// The village's answers from before it had an initiative.
#[component]
fn Left(village: Id<Village>, id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let carry = move |_| {
        let initiative = id;
        app.run(Command::CarryOver { village, initiative }, initiatives::CARRIED);
    };
    dynamic(move || {
        let left = app.with(|book| book.left_with(village).len());
        (left > 0).then(|| {
            view! {
                <section class="notice" aria-label=initiatives::LEFT>
                    <p>{initiatives::LEFT}</p>
                    <button type="button" class="button" on:click=carry>{initiatives::CARRY}</button>
                </section>
            }
        })
    })
}

/// The initiative's current title.
pub(super) fn title_of(app: App, id: Id<Initiative>) -> Signal<String> {
    text_of(app.live(id), |initiative| Some(initiative.title.clone()))
}

/// The record, if it exists.
pub(super) fn initiative(app: App, id: Id<Initiative>) -> Option<Record<Initiative>> {
    app.with(|book| book.live::<Initiative>(&id).cloned())
}
