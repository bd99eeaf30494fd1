//! One contact: who, how to reach them, what was promised, where one met.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_params_map;

use super::missing::NotHere;
use crate::domain::{Command, ConsentStatus, Contact, FollowUp, Id, Kind, Query, Record, RecordKey};
use crate::routes;
use crate::state::{now, today, use_app};
use crate::text::{self, capture, contacts, notes};
use crate::ui::parts::{DeepPage, Icon, NoteCard, icon};

/// The contact the address names.
#[component]
pub fn ContactPage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let contact = Memo::new(move |_| {
        let id: Id<Contact> = params.with(|params| params.get("id")?.parse().ok())?;
        app.read(|book| book.live::<Contact>(&id).cloned())
    });
    move || {
        match contact.get() {
        Some(contact) => view! { <Present contact/> }.into_any(),
        None => view! {
            <NotHere heading=contacts::GONE body=contacts::GONE_BODY back=routes::contacts() way_out=contacts::TO_CONTACTS/>
        }
        .into_any(),
    }
    }
}

#[component]
fn Present(contact: Record<Contact>) -> impl IntoView {
    let app = use_app();
    let navigate = routes::use_go();
    let id = contact.id;
    let about = contact.clone();
    let meetings = Memo::new(move |_| {
        app.read(|book| {
            book.notes_about(&about)
                .into_iter()
                .map(|note| note.id)
                .collect::<Vec<_>>()
        })
    });
    let over = contact.organisation.clone().unwrap_or_default();
    let delete = move |_| {
        let key = RecordKey {
            kind: Kind::Contact,
            id: id.to_string(),
        };
        match app.dispatch(Command::Trash(key)) {
            Ok(changes) => {
                app.say_with_undo(contacts::DELETED, changes);
                navigate(
                    &routes::contacts(),
                    NavigateOptions {
                        replace: true,
                        ..NavigateOptions::default()
                    },
                );
            }
            Err(refusal) => app.say(text::refusal(&refusal)),
        }
    };
    view! {
        <DeepPage heading=contact.name.clone() over back=routes::contacts()>
            <Reach contact=contact.clone()/>
            <Promise contact=contact.clone()/>
            <Facts contact/>
            <section aria-labelledby="meetings">
                <h2 class="small-heading" id="meetings">{contacts::MEETINGS}</h2>
                <For each=move || meetings.get() key=|id| *id let(id)><NoteCard id query=Query::default()/></For>
            </section>
            <div class="actions">
                <button type="button" class="button button--danger" on:click=delete>{notes::DELETE}</button>
            </div>
        </DeepPage>
    }
}

/// Tap to call, tap to write.
#[component]
fn Reach(contact: Record<Contact>) -> impl IntoView {
    let phone = contact.phone.clone().map(|number| {
        let dial: String = number
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        view! {
            <a class="button button--ghost" href=format!("tel:{dial}")>
                <Icon drawing=icon::PHONE/>
                {format!("{} {}", contacts::CALL, text::phone(&number))}
            </a>
        }
    });
    let email = contact.email.clone().map(|address| {
        view! {
            <a class="button button--ghost" href=format!("mailto:{}", address.trim())>
                <Icon drawing=icon::MAIL/>
                {format!("{} {address}", contacts::WRITE)}
            </a>
        }
    });
    view! { <div class="stack">{phone}{email}</div> }
}

/// The follow-up, and the tick that ends it.
#[component]
fn Promise(contact: Record<Contact>) -> impl IntoView {
    let app = use_app();
    contact.follow_up.clone().map(|promise| {
        let open = promise.done.is_none();
        let late = open && promise.on < today();
        let when = if open { text::follow_up(promise.on, today()) } else { contacts::DONE.to_owned() };
        let keep = move |_| {
            let follow_up = Some(FollowUp { done: Some(now()), ..promise.clone() });
            let body = Contact { follow_up, ..contact.body.clone() };
            match app.dispatch(Command::Put(contact.with(body).into())) {
                Ok(changes) => app.say_with_undo(contacts::DONE, changes),
                Err(refusal) => app.say(text::refusal(&refusal)),
            }
        };
        view! {
            <section class="card" aria-labelledby="promise">
                <h2 class="small-heading" id="promise">{text::overview::FOLLOW_UPS}</h2>
                <p class=if late { "late" } else { "" }>{when}</p>
                {open.then(|| view! {
                    <button type="button" class="button button--ghost" on:click=keep>{contacts::MARK_DONE}</button>
                })}
            </section>
        }
    })
}

/// Role, kind, status and consent.
#[component]
fn Facts(contact: Record<Contact>) -> impl IntoView {
    let consent = match contact.consent.as_ref().map(|consent| consent.status) {
        Some(ConsentStatus::Given) => contacts::CONSENT_GIVEN,
        Some(_) => contacts::CONSENT_NO,
        None => contacts::CONSENT_NONE,
    };
    view! {
        <section class="card">
            <dl class="facts">
                {contact.role.clone().map(|role| view! { <dt>{capture::ROLE}</dt><dd>{role}</dd> })}
                <dt>{contacts::KIND}</dt><dd>{text::contact_kind(contact.kind)}</dd>
                <dt>{contacts::STATUS}</dt><dd>{text::contact_status(contact.status)}</dd>
                <dt>{contacts::CONSENT}</dt><dd>{consent}</dd>
            </dl>
        </section>
    }
}
