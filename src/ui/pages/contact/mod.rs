//! One contact: who it is, how to reach them, what was promised, where you met.

mod facts;
mod follow_up;

use leptos::html::Section;
use leptos::prelude::*;

use super::initiatives::MakeInitiative;
use super::missing::{NotHere, of_address};
use crate::domain::{
    Command, ConsentForm, ConsentStatus, Contact, ContactKind, ContactStatus, Id, Initiative, MAX_DETAILS,
    MAX_EMAIL, MAX_LINE, MAX_PHONE, Query, Record, RecordKey, Source,
};
use crate::platform::scroll_to_top;
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, capture, contacts, deadlines, form, initiatives, person};
use crate::ui::navigation::use_leave;
use crate::ui::parts::{
    DeleteButton, DetailPage, NoteCard, Property, ReachLinks, RecordForm, Shown, Takes, dynamic, focus,
    focus_page,
};
use crate::ui::queries::text_of;
pub use facts::facts_of;
use facts::{Facts, Inform};
use follow_up::Promise;

/// The contact the address names.
#[component]
pub fn ContactPage() -> impl IntoView {
    of_address::<Contact>(
        |route| match route {
            Route::Contact(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        || {
            view! { <NotHere heading=contacts::GONE body=contacts::GONE_BODY back=Route::Contacts way_out=contacts::TO_CONTACTS/> }.into_any()
        },
    )
}

#[component]
fn Present(id: Id<Contact>) -> impl IntoView {
    let app = use_app();
    let contact = app.live(id);
    let meetings = Memo::new(move |_| {
        let contact = contact.get();
        app.with(|book| {
            let notes = contact
                .map(|contact| book.notes_about(&contact))
                .unwrap_or_default();
            notes.into_iter().map(|note| note.id).collect::<Vec<_>>()
        })
    });
    let key = RecordKey::of::<Contact>(&id);
    let editing = RwSignal::new(false);
    let name = text_of(contact, |contact| Some(contact.name.clone()));
    let eyebrow = text_of(contact, |contact| contact.organisation.clone());
    let form_key = key.clone();
    let details = NodeRef::<Section>::new();
    Effect::new(move |_| {
        if let Some(details) = details.get() {
            // The button that was tapped has gone.
            focus(&details);
        }
    });
    let close = move |_| {
        editing.set(false);
        focus_page();
        scroll_to_top();
    };
    view! {
        <DetailPage heading=name title=contacts::ONE eyebrow back=Route::Contacts>
            <Shown when=move || !editing.get()>
                {dynamic(move || contact.get().map(|contact| view! {
                    <Reach contact=contact.clone()/>
                    <Lookalikes contact=contact.clone()/>
                    <Promise contact=contact.clone()/>
                    <Inform contact=contact.clone()/>
                    <Facts contact=contact.clone()/>
                    <button type="button" class="button" on:click=move |_| editing.set(true)>{form::EDIT}</button>
                    <MakeInitiative label=initiatives::MAKE_WITH from=move |()| Some(begun_with(&contact))/>
                }))}
            </Shown>
            <Shown when=move || editing.get()>
                <section class="card stack" aria-label=contacts::DETAILS tabindex="-1" node_ref=details>
                    <p class="soft">{form::SAVED}</p>
                    <RecordForm key=form_key.clone() properties=properties()/>
                    <button type="button" class="button" on:click=close>{form::CLOSE}</button>
                </section>
            </Shown>
            <section aria-labelledby="meetings">
                <h2 class="small-heading" id="meetings">{contacts::MEETINGS}</h2>
                <For each=move || meetings.get() key=|id| *id let(id)><NoteCard id query=Query::default()/></For>
            </section>
            <div class="actions">
                <a class="button button--ghost" href=Route::Person(id).href()>{person::OPEN}</a>
                <DeleteButton key said=contacts::DELETED back=Route::Contacts/>
            </div>
        </DetailPage>
    }
}

/// A new initiative with `contact`.
fn begun_with(contact: &Record<Contact>) -> Initiative {
    Initiative {
        contacts: vec![contact.id],
        ..Initiative::titled(contact.village, format!("{} {}", initiatives::WITH, contact.name))
    }
}

fn properties() -> Vec<Property> {
    let statuses = ContactStatus::ALL.map(|status| (status.code(), text::contact_status(status)));
    let kinds = ContactKind::ALL.map(|kind| (kind.code(), text::contact_kind(kind)));
    let sources = Source::ALL.map(|source| (source.code(), text::source(source)));
    let consents = ConsentStatus::ALL.map(|status| (status.code(), text::consent_status(status)));
    let forms = ConsentForm::ALL.map(|form| (form.code(), text::consent_form(form)));
    vec![
        Property::name("name", capture::NAME),
        Property::names("organisation", capture::ORGANISATION),
        Property::line("role", capture::ROLE),
        Property::typed("phone", capture::PHONE, Takes::Phone, MAX_PHONE),
        Property::typed("email", capture::EMAIL, Takes::Email, MAX_EMAIL),
        Property::choice("kind", contacts::KIND, None, kinds),
        Property::choice("status", contacts::STATUS, None, statuses),
        Property::tick("key_person", contacts::KEY_PERSON),
        Property::day_ahead("follow_up.on", capture::FOLLOW_UP)
            .leading()
            .resetting("follow_up.done"),
        Property::text("follow_up.what", contacts::FOLLOW_UP_WHAT, MAX_LINE),
        Property::choice(
            "consent.status",
            contacts::CONSENT,
            Some(contacts::CONSENT_NONE),
            consents,
        )
        .leading(),
        Property::choice(
            "consent.how",
            contacts::CONSENT_HOW,
            Some(contacts::SOURCE_NONE),
            forms,
        ),
        Property::day("consent.on", contacts::CONSENT_ON),
        Property::choice("source", contacts::SOURCE, Some(contacts::SOURCE_NONE), sources),
        Property::day("informed", contacts::INFORMED),
        Property::day("delete_by", deadlines::DELETE_BY),
        Property::text("notes", contacts::NOTES, MAX_DETAILS),
    ]
}

/// Tap to call, tap to write.
#[component]
fn Reach(contact: Record<Contact>) -> impl IntoView {
    let Contact { phone, email, .. } = contact.body;
    view! {
        <div class="stack">
            {phone.map(|written| view! { <ReachLinks label=capture::PHONE written/> })}
            {email.map(|written| view! { <ReachLinks label=capture::EMAIL written/> })}
        </div>
    }
}

/// «Findes måske allerede»: others who may be the same person.
#[component]
fn Lookalikes(contact: Record<Contact>) -> impl IntoView {
    let app = use_app();
    let leave = use_leave();
    let leave = StoredValue::new_local(leave);
    let other = contact.id;
    let others = Memo::new(move |_| {
        app.with(|book| {
            let others = book
                .lookalikes(contact.village, &contact, Some(contact.id))
                .into_iter();
            others
                .map(|other| (other.id, other.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let join = move |keep| {
        if app.run(Command::Join { keep, other }, contacts::JOINED) {
            leave.with_value(|leave| leave(Route::Contact(keep)));
        }
    };
    dynamic(move || {
        let rows = others.get().into_iter().map(|(keep, name)| {
            view! {
                <li class="row">
                    <a dir="auto" href=Route::Contact(keep).href()>{name.clone()}</a>
                    <button
                        type="button"
                        class="button button--ghost"
                        aria-label=format!("{} {name}", contacts::JOIN)
                        on:click=move |_| join(keep)
                    >
                        {contacts::JOIN}
                    </button>
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="notice" aria-labelledby="lookalikes">
                    <p><strong id="lookalikes">{contacts::LOOKALIKE}</strong><br/>{contacts::JOIN_HELP}</p>
                    <ul class="rows">{rows}</ul>
                </section>
            }
        })
    })
}
