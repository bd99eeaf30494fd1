//! Files for other programs: deadlines for a calendar, contacts for an address book, notes for a spreadsheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::say;
use crate::domain::{Contact, Fieldbook, Id, Record, Village};
use crate::format::{Deadline, calendar, file_name, table, vcards};
use crate::guide::{DueState, ever_due_in};
use crate::platform::{hand_over, local, now};
use crate::state::{App, use_app};
use crate::text::{self, data};
use crate::ui::parts::dynamic;

/// The three files, for the current village.
#[component]
pub fn ElsewhereCard() -> impl IntoView {
    let app = use_app();
    let left_out = move || {
        let village = app.village_id()?;
        let count = app.with(|book| people_who(book, village, Contact::says_no).len());
        (count > 0).then(|| text::contacts_left_out(count))
    };
    view! {
        <section class="card stack">
            <h2>{data::ELSEWHERE}</h2>
            <p>{data::ELSEWHERE_BODY}</p>
            {dynamic(move || left_out().map(|words| view! { <p class="soft" role="status">{words}</p> }))}
            <div class="actions">
                <Fetch name=data::CALENDAR ending="ics" kind="text/calendar" make=deadlines/>
                <Fetch name=data::ADDRESS_BOOK ending="vcf" kind="text/vcard" make=people/>
                <Fetch name=data::SPREADSHEET ending="csv" kind="text/csv" make=notes/>
            </div>
        </section>
    }
}

#[component]
fn Fetch(
    name: &'static str,
    ending: &'static str,
    kind: &'static str,
    make: fn(&Fieldbook, Id<Village>) -> String,
) -> impl IntoView {
    let app = use_app();
    let fetch = move |_| {
        let made = untrack(|| file(app, make));
        let Some((place, text)) = made else { return };
        let name = file_name(&place, app.today_once(), ending);
        spawn_local(async move { say(app, hand_over(&name, kind, &text).await) });
    };
    view! { <button type="button" class="button button--ghost" on:click=fetch>{name}</button> }
}

fn file(app: App, make: fn(&Fieldbook, Id<Village>) -> String) -> Option<(String, String)> {
    let village = app.village()?;
    Some((village.name.clone(), app.with(|book| make(book, village.id))))
}

fn deadlines(book: &Fieldbook, village: Id<Village>) -> String {
    let due = ever_due_in(book, village).into_iter().map(|due| Deadline {
        what: text::due_event(&due),
        on: due.on,
        cancelled: due.state != DueState::Open,
        changed: due.changed,
        uid: due.uid,
    });
    let place = book.live::<Village>(&village).map(|village| village.name.clone());
    calendar(
        &format!("{} – {}", text::APP, place.unwrap_or_default()),
        &due.collect::<Vec<_>>(),
        now(),
    )
}

fn people(book: &Fieldbook, village: Id<Village>) -> String {
    vcards(people_who(book, village, |contact| !contact.says_no()))
}

fn people_who(book: &Fieldbook, village: Id<Village>, fit: fn(&Contact) -> bool) -> Vec<&Record<Contact>> {
    let mut people = book.contacts_in(village);
    people.retain(|contact| fit(contact));
    people
}

fn notes(book: &Fieldbook, village: Id<Village>) -> String {
    let rows = book
        .notes_in(village)
        .into_iter()
        .rev()
        .map(|note| text::note_row(book, note, local(note.at)));
    table(&text::NOTE_COLUMNS, &rows.collect::<Vec<_>>())
}
