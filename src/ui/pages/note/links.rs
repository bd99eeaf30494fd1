//! Correcting which visit, contact and village a note belongs to.

use leptos::prelude::*;

use crate::domain::{Contact, Id, Note, RecordKey, Village, Visit};
use crate::state::use_app;
use crate::text::notes;
use crate::ui::parts::{OtherVillage, Property, RecordForm, choices, dynamic};

/// The note's visit, contact and village.
#[component]
pub fn Links(
    /// Which note.
    id: Id<Note>,
) -> impl IntoView {
    let app = use_app();
    let village = Memo::new(move |_| app.with(|book| book.live::<Note>(&id).map(|note| note.village)));
    let go = move |to: Id<Village>| {
        let Some(note) = app.with_untracked(|book| book.live::<Note>(&id).cloned()) else {
            return;
        };
        // Visit, contact and initiative stay as they are: who said it, and when, is still true.
        let moved = app.with_untracked(|book| book.move_note(&note, to));
        let name = app.with_untracked(|book| book.live::<Village>(&to).map(|village| village.name.clone()));
        app.run(moved, notes::note_moved(&name.unwrap_or_default()));
    };
    dynamic(move || {
        village.get().map(|own| {
            view! {
                <details class="fold">
                    <summary>{notes::LINKS}</summary>
                    <Choices id village=own/>
                    <OtherVillage own label=notes::MOVE button=notes::MOVE_BUTTON on_choose=go/>
                </details>
            }
        })
    })
}

/// The visits and contacts of the note's village, plus those the note already has from another.
#[component]
fn Choices(id: Id<Note>, village: Id<Village>) -> impl IntoView {
    let app = use_app();
    let (visits, contacts) = app.with_untracked(|book| {
        let note = book.live::<Note>(&id);
        let own_visit = note
            .and_then(|note| note.visit)
            .and_then(|id| book.live::<Visit>(&id));
        let own_contact = note
            .and_then(|note| note.contact)
            .and_then(|id| book.live::<Contact>(&id));
        let mut visits = book.visits_in(village);
        visits.extend(own_visit.filter(|visit| visit.village != village));
        let mut contacts = book.contacts_in(village);
        contacts.extend(own_contact.filter(|contact| contact.village != village));
        let visits = visits.into_iter().map(|visit| (visit.id, &visit.title));
        let contacts = contacts.into_iter().map(|contact| (contact.id, &contact.name));
        (choices(visits), choices(contacts))
    });
    let properties = [
        (!visits.is_empty()).then(|| Property::choice("visit", notes::VISIT, Some(notes::NO_VISIT), visits)),
        (!contacts.is_empty())
            .then(|| Property::choice("contact", notes::PERSON, Some(notes::NO_PERSON), contacts)),
    ];
    let properties: Vec<Property> = properties.into_iter().flatten().collect();
    let key = RecordKey::of::<Note>(&id);
    (!properties.is_empty()).then(|| view! { <RecordForm key properties/> })
}
