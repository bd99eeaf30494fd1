//! One local resource.

use leptos::prelude::*;

use super::missing::{NotHere, of_address};
use crate::domain::{
    Command, Contact, ContactKind, Fieldbook, Id, MAX_DETAILS, MAX_LINE, Month, Record, RecordKey, Resource,
    ResourceKind, Village,
};
use crate::platform::{new_id, now};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, contacts, form, resources};
use crate::ui::navigation::use_go;
use crate::ui::parts::{DeleteButton, DetailPage, Property, RecordForm, choices, dynamic};
use crate::ui::queries::text_of;

/// The resource the address names.
#[component]
pub fn ResourcePage() -> impl IntoView {
    of_address::<Resource>(
        |route| match route {
            Route::Resource(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        || {
            view! { <NotHere heading=resources::GONE body=contacts::GONE_BODY back=Route::Resources way_out=resources::TO_RESOURCES/> }.into_any()
        },
    )
}

#[component]
fn Present(id: Id<Resource>) -> impl IntoView {
    let app = use_app();
    let resource = app.live(id);
    let key = RecordKey::of::<Resource>(&id);
    let name = text_of(resource, |resource| Some(resource.name.clone()));
    let kind = text_of(resource, |resource| {
        Some(text::resource_kind(resource.kind).to_owned())
    });
    let people = Memo::new(move |_| app.with_here(people_in));
    let form_key = key.clone();
    view! {
        <DetailPage heading=name title=resources::ONE eyebrow=kind back=Route::Resources>
            {dynamic(move || resource.get().map(|resource| view! { <Person resource/> }))}
            <section class="card stack">
                <p class="soft">{form::SAVED}</p>
                {dynamic(move || view! {
                    <RecordForm key=form_key.clone() properties=properties(people.get())/>
                })}
            </section>
            <div class="actions"><DeleteButton key said=resources::DELETED back=Route::Resources/></div>
        </DetailPage>
    }
}

fn people_in(book: &Fieldbook, village: Id<Village>) -> Vec<(String, String)> {
    let contacts = book.contacts_in(village).into_iter();
    choices(contacts.map(|contact| (contact.id, &contact.name)))
}

fn properties(people: Vec<(String, String)>) -> Vec<Property> {
    let kinds = ResourceKind::ALL.map(|kind| (kind.code(), text::resource_kind(kind)));
    let months = Month::ALL.map(|month| (month.code(), text::month(month)));
    vec![
        Property::name("name", resources::NAME),
        Property::choice("kind", resources::KIND, None, kinds),
        Property::several("months", resources::MONTHS, choices(months)),
        Property::text("audience", resources::AUDIENCE, MAX_LINE),
        Property::text("details", resources::DETAILS, MAX_DETAILS),
        Property::choice("contact", resources::CONTACT, Some(resources::NO_CONTACT), people),
    ]
}

/// The contact to ask, or the button that creates one from the resource.
#[component]
fn Person(resource: Record<Resource>) -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let known = resource.contact;
    let contact =
        Memo::new(move |_| app.with(|book| Some(book.live::<Contact>(&known?)?.name.clone()).zip(known)));
    let make = move |_| {
        let person = Contact {
            organisation: Some(resource.name.clone()),
            kind: contact_kind(resource.kind),
            ..Contact::named(resource.village, resource.name.clone())
        };
        let person = Record::new(new_id(), now(), person);
        let id = person.id;
        let linked = resource.edited(|resource| resource.contact = Some(id));
        let both = [person.into(), linked.into()].map(Command::Put);
        if app.run(Command::All(both.into()), resources::CONTACT_MADE) {
            go(Route::Contact(id));
        }
    };
    dynamic(move || {
        match contact.get() {
        Some((name, id)) => {
            view! { <p>{resources::CONTACT}": "<a href=Route::Contact(id).href()><bdi>{name}</bdi></a></p> }.into_any()
        }
        None => {
            view! { <button type="button" class="button" on:click=make.clone()>{resources::MAKE_CONTACT}</button> }
                .into_any()
        }
    }
    })
}

/// What kind of contact usually represents a resource of this kind.
fn contact_kind(kind: ResourceKind) -> ContactKind {
    match kind {
        ResourceKind::Association => ContactKind::Association,
        ResourceKind::Institution => ContactKind::Institution,
        ResourceKind::MeetingPlace => ContactKind::VillageHall,
        ResourceKind::Event | ResourceKind::Channel | ResourceKind::Community => ContactKind::Other,
    }
}
