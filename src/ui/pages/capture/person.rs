//! The person one met.

use leptos::prelude::*;

use super::FormState;
use crate::domain::{MAX_EMAIL, MAX_PHONE};
use crate::state::{today, use_app};
use crate::text::{capture, contacts};
use crate::ui::parts::{Takes, TextField, live};

/// Name, organisation, role, phone, mail, consent and follow-up.
#[component]
pub fn PersonFields(
    /// The form they are part of.
    state: FormState,
) -> impl IntoView {
    let app = use_app();
    view! {
        <fieldset class="group">
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
            <TextField
                label=capture::FOLLOW_UP
                takes=Takes::Day
                value=state.field(|draft| &draft.contact.follow_up)
                on_input=move |text| state.edit(app, |draft| draft.contact.follow_up = text)
            />
        </fieldset>
    }
}

/// «Findes måske allerede»: others who may be the person one is typing. The
/// one of the very same name gets the note without being asked.
#[component]
fn Known(state: FormState) -> impl IntoView {
    let app = use_app();
    let found = Memo::new(move |_| {
        let typed = state.draft.with(|draft| draft.contact.clone());
        let village = state
            .draft
            .with(|draft| draft.village)
            .or_else(|| app.village_id());
        let person = village.and_then(|village| typed.contact(village, None, today()));
        let Some(person) = person else { return Vec::new() };
        app.read(|book| {
            let known = book.lookalikes(person.village, &person, None).into_iter();
            known.map(|known| known.name.clone()).collect::<Vec<_>>()
        })
    });
    live(move || {
        let typed = state.draft.with(|draft| draft.contact.name.trim().to_lowercase());
        let names = found.get();
        if names.iter().any(|name| name.to_lowercase() == typed) {
            return Some(view! { <p class="soft" role="status">{contacts::KNOWN}</p> }.into_any());
        }
        (!names.is_empty()).then(|| {
            let buttons = names.into_iter().map(|name| {
                let label = format!("{} {name}", contacts::USE);
                let choose = move |_| state.edit(app, |draft| draft.contact.name.clone_from(&name));
                view! { <button type="button" class="button button--ghost" on:click=choose>{label}</button> }
            });
            view! {
                <div class="notice" role="status">
                    <p><strong>{contacts::LOOKALIKE}</strong></p>
                    {buttons.collect_view()}
                </div>
            }
            .into_any()
        })
    })
}
