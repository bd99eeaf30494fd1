//! The facts about a contact, and whether they have been informed that these are stored.

use leptos::prelude::*;

use crate::domain::{Command, Contact, Record};
use crate::state::use_app;
use crate::text::{self, capture, contacts, notices};
use crate::ui::parts::Notice;

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
    let Contact {
        role,
        kind,
        key_person,
        status,
        source,
        informed,
        consent,
        notes,
        ..
    } = contact.body;
    let consent = consent.map(|consent| {
        let how = consent.how.map(|form| text::consent_form(form).to_lowercase());
        let on = consent.on.map(text::short_day);
        let said = [Some(text::consent_status(consent.status).to_owned()), how, on];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let consent = consent.unwrap_or_else(|| contacts::CONSENT_NONE.to_owned());
    let source = source.map(|source| text::source(source).to_owned());
    let facts = [
        (capture::ROLE, role),
        (contacts::KIND, Some(text::contact_kind(kind).to_owned())),
        (contacts::STATUS, Some(text::contact_status(status).to_owned())),
        (contacts::CONSENT, Some(consent)),
        (contacts::SOURCE, source),
        (contacts::INFORMED, informed.map(text::short_day)),
        (contacts::NOTES, notes),
    ];
    let facts = facts.into_iter().filter_map(|(name, value)| {
        value.map(|value| view! { <dt>{name}</dt><dd class="lines" dir="auto">{value}</dd> })
    });
    view! {
        <section class="card">
            {key_person.then(|| view! { <p><span class="tag tag--key">{contacts::KEY_PERSON}</span></p> })}
            <dl class="facts">{facts.collect_view()}</dl>
        </section>
    }
}
