//! «Om tiltaget»: what it is called, whom it is for, when it is, and what it is linked to.

use leptos::prelude::*;

use crate::domain::{Fieldbook, Id, Initiative, InitiativeStatus, MAX_LINE, RecordKey, Village};
use crate::state::use_app;
use crate::text::{self, form, initiatives};
use crate::ui::pages::steps::Row;
use crate::ui::parts::{Choice, Property, RecordForm, choices, dynamic};

/// A row with the initiative's status, and unfolded all of its fields.
#[component]
pub fn About(
    /// Which initiative.
    id: Id<Initiative>,
    /// Whether it is open before anybody has touched it.
    open: bool,
) -> impl IntoView {
    let app = use_app();
    let initiative = app.live(id);
    let linked = Memo::new(move |_| {
        let village =
            initiative.with(|initiative| initiative.as_ref().map(|initiative| initiative.village))?;
        Some(app.with(|book| linkable(book, village)))
    });
    let count = Signal::derive(move || {
        initiative.with(|initiative| initiative.as_ref().map(|one| summary(one)).unwrap_or_default())
    });
    let key = RecordKey::of::<Initiative>(&id);
    view! {
        <div class="card parts">
            <Row id="about" title=initiatives::ABOUT scope=id.into() open count>
                <p class="soft">{form::SAVED}</p>
                <RecordForm key=key.clone() properties=vec![
                    Property::title("title", initiatives::TITLE),
                    Property::text("audience", initiatives::AUDIENCE, MAX_LINE),
                ]/>
                <StatusChoice id/>
                {dynamic(move || view! {
                    <RecordForm key=key.clone() properties=properties(linked.get().unwrap_or_default())/>
                })}
            </Row>
        </div>
    }
}

/// A list of the statuses. Not a field of the form: the export has one of them in two properties.
#[component]
pub fn StatusChoice(
    /// The initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    let app = use_app();
    let initiative = app.live(id);
    let status = Signal::derive(move || {
        let status = initiative.with(|initiative| initiative.as_ref().map(|initiative| initiative.status));
        status.map(InitiativeStatus::code).unwrap_or_default().to_owned()
    });
    let choose = move |code: String| {
        let status = InitiativeStatus::from_code(&code);
        let initiative = app.with_untracked(|book| book.live::<Initiative>(&id).cloned());
        if let (Some(status), Some(initiative)) = (status, initiative) {
            app.put(initiative.edited(|initiative| initiative.status = status));
        }
    };
    let all = InitiativeStatus::ALL.map(|status| (status.code(), text::initiative_status(status)));
    view! { <Choice label=initiatives::STATUS choices=choices(all) value=status on_change=choose/> }
}

/// «Planlægning · 27.8.2026 · forsamlingshuset».
fn summary(initiative: &Initiative) -> String {
    let status = text::initiative_status(initiative.status).to_owned();
    let starts = initiative.starts.map(text::short_day);
    text::facts([Some(status), starts, initiative.place.clone()])
}

fn properties((people, notes, visits): (Named, Named, Named)) -> Vec<Property> {
    vec![
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
