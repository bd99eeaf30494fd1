//! The person met at a meeting.

use leptos::prelude::*;

use super::FormState;
use super::suggest::{ResourceField, SuggestField, Suggestion};
use crate::domain::{Contact, MAX_EMAIL, MAX_PHONE, NoteKind, Record};
use crate::state::{Answers, CaptureDraft, Question, Whom, organisations, people, use_app};
use crate::text::{self, capture, contacts, notices};
use crate::ui::parts::{Check, Notice, Shown, Takes, TextField};

/// The name, with the contacts who may be meant. One with exactly the same name gets the note, or the user is asked
/// about it on saving.
#[component]
pub fn NameField(
    /// The form this field belongs to.
    state: FormState,
) -> impl IntoView {
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
    let chosen = Memo::new(move |_| person.with(|draft| draft.contact.person.is_some()));
    let suggested = Memo::new(move |_| {
        let draft = person.get();
        let village = draft.village.or_else(|| app.village_id());
        let typed = village.and_then(|village| draft.contact.contact(village, None, app.today()));
        let typed = typed.filter(|_| !chosen.get());
        app.with(|book| {
            let known = typed.map(|typed| people(book, &typed).into_iter().map(suggestion).collect());
            known.unwrap_or_else(Vec::new)
        })
    });
    let said = Memo::new(move |_| {
        let draft = person.get();
        let village = draft.village.or_else(|| app.village_id())?;
        let whom = app.with(|book| draft.whom(book, village, &Answers::default(), app.today()));
        match whom {
            Ok(Whom::Known(_)) if chosen.get() => Some(contacts::CHOSEN),
            Ok(Whom::Known(_)) => Some(contacts::KNOWN),
            Err(Question::SamePerson(_)) => Some(contacts::KNOWN_ASKED),
            _ => suggested.with(|some| (!some.is_empty()).then_some(contacts::LOOKALIKE)),
        }
    });
    let choose = move |Suggestion { name, person, .. }| {
        state.edit(app, |draft| {
            draft.contact.name = name;
            draft.contact.person = person;
        });
        state.focus_text();
    };
    view! {
        <SuggestField
            label=capture::NAME
            value=state.field(|draft| &draft.contact.name)
            on_input=move |text| state.edit(app, |draft| {
                draft.contact.name = text;
                draft.contact.person = None;
            })
            suggested
            on_choose=choose
            said=said
            around=state.name
        />
        <Shown when=move || chosen.get()>
            <button
                type="button"
                class="link"
                on:click=move |_| {
                    state.edit(app, |draft| draft.contact.person = None);
                    state.focus_name();
                }
            >
                {capture::OTHER}
            </button>
        </Shown>
    }
}

fn suggestion(known: &Record<Contact>) -> Suggestion {
    let phone = known.phone.as_deref().map(text::phone);
    Suggestion {
        name: known.name.clone(),
        facts: text::facts([known.role.clone(), known.organisation.clone(), phone]),
        person: Some(known.id),
    }
}

/// Whether they have been informed, follow-up, organisation, role, phone, mail and consent.
#[component]
pub fn PersonFields(
    /// The form these fields belong to.
    state: FormState,
) -> impl IntoView {
    let app = use_app();
    view! {
        <fieldset class="group">
            <legend>{capture::PERSON}</legend>
            <Check
                checked=Memo::new(move |_| state.draft.with(|draft| draft.contact.informed))
                on_change=move |ticked| state.edit(app, |draft| draft.contact.informed = ticked)
            >
                {notices::INFORMED_TODAY}
            </Check>
            <Notice/>
            <TextField
                label=capture::FOLLOW_UP
                takes=Takes::DayAhead
                value=state.field(|draft| &draft.contact.follow_up)
                on_input=move |text| state.edit(app, |draft| draft.contact.follow_up = text)
            />
            <ResourceField
                state
                label=capture::ORGANISATION
                get=|draft| &draft.contact.organisation
                get_mut=|draft| &mut draft.contact.organisation
                find=organisations
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
            <Check
                checked=Memo::new(move |_| state.draft.with(|draft| draft.contact.consent))
                on_change=move |ticked| state.edit(app, |draft| draft.contact.consent = ticked)
            >
                {capture::CONSENT}
            </Check>
        </fieldset>
    }
}
