//! The facts about a contact, and whether they have been informed that these are stored.

use leptos::prelude::*;

use crate::domain::{Command, Contact, Record};
use crate::state::use_app;
use crate::text::{self, capture, contacts, deadlines, notices};
use crate::ui::parts::{Notice, dynamic};

/// What they have to be informed of, and the button that records that they have been.
#[component]
pub fn Inform(
    /// The contact.
    contact: Record<Contact>,
) -> impl IntoView {
    let app = use_app();
    contact.informed.is_none().then(|| {
        let note = move |_| {
            let informed = contact.edited(|contact| contact.informed = Some(app.today_once()));
            app.run(Command::Put(informed.into()), notices::NOTED);
        };
        view! {
            <section class="card stack" aria-label=notices::INFORM>
                <p>{notices::NOT_INFORMED}</p>
                <Notice/>
                <button type="button" class="button button--ghost" on:click=note>{notices::INFORMED_TODAY}</button>
            </section>
        }
    })
}

/// The facts about a contact.
#[component]
pub fn Facts(
    /// The contact.
    contact: Record<Contact>,
) -> impl IntoView {
    let app = use_app();
    let is_reached_below = |name: &str| {
        [
            capture::NAME,
            capture::ORGANISATION,
            capture::PHONE,
            capture::EMAIL,
        ]
        .contains(&name)
    };
    let facts = facts_of(&contact);
    let facts = facts.into_iter().filter(|(name, _)| !is_reached_below(name));
    let facts = facts.map(|(name, value)| view! { <dt>{name}</dt><dd class="lines" dir="auto">{value}</dd> });
    let facts = facts.collect_view();
    let key_person = contact.key_person;
    let deadline = move || {
        let deadline = app.with(|book| book.delete_by(&contact))?;
        let said = deadlines::of_contact(deadline, contact.delete_by.is_none());
        Some(view! { <dt>{deadlines::DELETE_BY}</dt><dd>{said}</dd> })
    };
    view! {
        <section class="card">
            {key_person.then(|| view! { <p><span class="tag tag--key">{contacts::KEY_PERSON}</span></p> })}
            <dl class="facts">{facts}{dynamic(deadline)}</dl>
        </section>
    }
}

/// What is known about a contact, each with its label.
pub fn facts_of(contact: &Contact) -> Vec<(&'static str, String)> {
    let consent = contact.consent.as_ref().map(|consent| {
        let how = consent.how.map(|form| text::consent_form(form).to_lowercase());
        let on = consent.on.map(text::short_day);
        let said = [Some(text::consent_status(consent.status).to_owned()), how, on];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let consent = consent.unwrap_or_else(|| contacts::CONSENT_NONE.to_owned());
    let facts = [
        (capture::NAME, Some(contact.name.clone())),
        (capture::ORGANISATION, contact.organisation.clone()),
        (capture::ROLE, contact.role.clone()),
        (capture::PHONE, contact.phone.clone()),
        (capture::EMAIL, contact.email.clone()),
        (contacts::KIND, Some(text::contact_kind(contact.kind).to_owned())),
        (
            contacts::STATUS,
            Some(text::contact_status(contact.status).to_owned()),
        ),
        (contacts::CONSENT, Some(consent)),
        (
            contacts::SOURCE,
            contact.source.map(|source| text::source(source).to_owned()),
        ),
        (contacts::INFORMED, contact.informed.map(text::short_day)),
        (contacts::NOTES, contact.notes.clone()),
    ];
    let facts = facts.into_iter();
    facts.filter_map(|(name, value)| Some((name, value?))).collect()
}
