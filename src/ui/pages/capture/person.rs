//! The person met at a meeting.

use leptos::prelude::*;

use super::FormState;
use crate::domain::{MAX_EMAIL, MAX_PHONE, NoteKind};
use crate::state::{Answers, CaptureDraft, Question, Whom, use_app};
use crate::text::{capture, contacts, notices};
use crate::ui::parts::{Notice, Takes, TextField, dynamic};

/// Name, organisation, role, phone, mail, consent and follow-up.
#[component]
pub fn PersonFields(
    /// The form these fields belong to.
    state: FormState,
) -> impl IntoView {
    let app = use_app();
    view! {
        <fieldset class="group" node_ref=state.person>
            <legend>{capture::PERSON}</legend>
            <TextField
                label=capture::NAME
                takes=Takes::Names
                value=state.field(|draft| &draft.contact.name)
                on_input=move |text| state.edit(app, |draft| draft.contact.name = text)
            />
            <Known state/>
            <TextField
                label=capture::ORGANISATION
                takes=Takes::Names
                value=state.field(|draft| &draft.contact.organisation)
                on_input=move |text| state.edit(app, |draft| draft.contact.organisation = text)
            />
            <TextField
                label=capture::ROLE
                value=state.field(|draft| &draft.contact.role)
                on_input=move |text| state.edit(app, |draft| draft.contact.role = text)
            />
            <TextField
                label=capture::PHONE
                takes=Takes::Phone
                max=MAX_PHONE
                value=state.field(|draft| &draft.contact.phone)
                on_input=move |text| state.edit(app, |draft| draft.contact.phone = text)
            />
            <TextField
                label=capture::EMAIL
                takes=Takes::Email
                max=MAX_EMAIL
                value=state.field(|draft| &draft.contact.email)
                on_input=move |text| state.edit(app, |draft| draft.contact.email = text)
            />
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || state.draft.with(|draft| draft.contact.consent)
                    on:change=move |event| state.edit(app, |draft| draft.contact.consent = event_target_checked(&event))
                />
                <span>{capture::CONSENT}</span>
            </label>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || state.draft.with(|draft| draft.contact.informed)
                    on:change=move |event| state.edit(app, |draft| draft.contact.informed = event_target_checked(&event))
                />
                <span>{notices::INFORMED_TODAY}</span>
            </label>
            <Notice/>
            <TextField
                label=capture::FOLLOW_UP
                takes=Takes::Day
                value=state.field(|draft| &draft.contact.follow_up)
                on_input=move |text| state.edit(app, |draft| draft.contact.follow_up = text)
            />
        </fieldset>
    }
}

/// «Findes måske allerede»: contacts who may be the person being typed. One with exactly the same name gets
/// the note, or the user is asked about it on saving.
#[component]
fn Known(state: FormState) -> impl IntoView {
    let app = use_app();
    // Don't search on every key typed in the note's text.
    let person = Memo::new(move |_| {
        state.draft.with(|draft| CaptureDraft {
            kind: NoteKind::Contact,
            contact: draft.contact.clone(),
            village: draft.village,
            ..CaptureDraft::default()
        })
    });
    let found = Memo::new(move |_| {
        let draft = person.get();
        let village = draft.village.or_else(|| app.village_id())?;
        let today = app.today();
        let person = draft.contact.contact(village, None, today)?;
        app.with(
            |book| match draft.whom(book, village, &Answers::default(), today) {
                Ok(Whom::Known(_)) => Some((contacts::KNOWN, Vec::new())),
                Err(Question::SamePerson(_)) => Some((contacts::KNOWN_ASKED, Vec::new())),
                _ => {
                    let others = book.lookalikes(village, &person, None).into_iter();
                    let names: Vec<String> = others.map(|other| other.name.clone()).collect();
                    (!names.is_empty()).then_some((contacts::LOOKALIKE, names))
                }
            },
        )
    });
    dynamic(move || {
        let (words, names) = found.get()?;
        if names.is_empty() {
            return Some(view! { <p class="soft" role="status">{words}</p> }.into_any());
        }
        let buttons = names.into_iter().map(|name| {
            let label = format!("{} {name}", contacts::USE);
            let choose = move |_| state.edit(app, |draft| draft.contact.name.clone_from(&name));
            view! { <button type="button" class="button button--ghost" on:click=choose>{label}</button> }
        });
        Some(
            view! {
                <div class="notice" role="status">
                    <p><strong>{words}</strong></p>
                    {buttons.collect_view()}
                </div>
            }
            .into_any(),
        )
    })
}
