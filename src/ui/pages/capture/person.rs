//! The person one met.

use leptos::prelude::*;

use super::FormState;
use crate::domain::{MAX_EMAIL, MAX_PHONE};
use crate::state::use_app;
use crate::text::capture;
use crate::ui::parts::TextField;

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
                value=state.field(|draft| &draft.contact.name)
                on_input=move |text| state.edit(app, |draft| draft.contact.name = text)
            />
            <TextField
                label=capture::ORGANISATION
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
                kind="tel"
                max=MAX_PHONE
                value=state.field(|draft| &draft.contact.phone)
                on_input=move |text| state.edit(app, |draft| draft.contact.phone = text)
            />
            <TextField
                label=capture::EMAIL
                kind="email"
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
                kind="date"
                value=state.field(|draft| &draft.contact.follow_up)
                on_input=move |text| state.edit(app, |draft| draft.contact.follow_up = text)
            />
        </fieldset>
    }
}
