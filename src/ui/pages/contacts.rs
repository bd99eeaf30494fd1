//! Kontakter: promises that wait first, then key persons, then by name.

use leptos::prelude::*;

use crate::domain::{Contact, NoteKind, Record};
use crate::routes;
use crate::state::{today, use_app};
use crate::text::{self, contacts};
use crate::ui::parts::{Icon, PlacePage, icon};

/// The people and organisations of this bysamfund.
#[component]
pub fn ContactsPage() -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| {
        let Some(village) = app.village_id() else {
            return Vec::new();
        };
        app.read(|book| book.contacts_in(village).into_iter().cloned().collect::<Vec<_>>())
    });
    view! {
        <PlacePage heading=text::nav::CONTACTS>
            <ul class="contact-list">
                {move || found.get().into_iter().map(|contact| view! { <Row contact/> }).collect_view()}
            </ul>
            <Show when=move || found.with(Vec::is_empty)>
                <div class="empty"><p>{contacts::EMPTY}</p></div>
            </Show>
            <a class="button" href=routes::capture_as(NoteKind::Contact)>{contacts::ADD}</a>
        </PlacePage>
    }
}

#[component]
fn Row(contact: Record<Contact>) -> impl IntoView {
    let belongs = contact
        .organisation
        .iter()
        .chain(&contact.role)
        .cloned()
        .collect::<Vec<_>>()
        .join(" · ");
    let due = contact.open_follow_up().map(|promise| promise.on);
    let late = due.is_some_and(|on| on < today());
    view! {
        <li class="card contact-row">
            <div>
                <a class="contact-row__name" href=routes::contact(contact.id)>{contact.name.clone()}</a>
                {contact.key_person.then(|| view! { <span class="tag tag--key">{contacts::KEY_PERSON}</span> })}
                <p class="soft">{belongs}</p>
                {due.map(|on| view! {
                    <p class=if late { "late" } else { "soft" }>{text::follow_up(on, today())}</p>
                })}
            </div>
            <Icon drawing=icon::FORWARD/>
        </li>
    }
}
