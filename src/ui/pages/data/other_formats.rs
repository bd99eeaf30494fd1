//! Files for other programs: deadlines for a calendar, contacts for an address book, notes for a spreadsheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::say;
use crate::domain::{AnyRecord, Contact, EXAMPLE, Fieldbook, Id, Initiative, OfKind, Record, Village};
use crate::format::{Deadline, calendar, file_name, table, vcards};
use crate::guide::{DueState, ever_due_in};
use crate::platform::{hand_over, local, now};
use crate::state::use_app;
use crate::text::{self, data, leaving};
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
                <Fetch name=data::CALENDAR make=deadlines_file/>
                <Fetch name=data::ADDRESS_BOOK make=people_file/>
                <Fetch name=data::SPREADSHEET make=notes_file/>
            </div>
        </section>
    }
}

/// What a file can be about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileScope {
    /// The current village.
    #[default]
    Village,
    /// All villages.
    AllVillages,
    /// An initiative.
    Initiative(Id<Initiative>),
}

/// A button that makes a file.
#[component]
pub fn Fetch(
    /// The button's label.
    name: &'static str,
    /// Makes the file.
    make: fn(&Fieldbook, &About) -> Made,
    /// What it is about.
    #[prop(optional)]
    subject: FileScope,
) -> impl IntoView {
    let app = use_app();
    let fetch = move |_| {
        let here = untrack(|| app.village_id());
        let about = app.with_untracked(|book| About::these(book, here, subject));
        let file = app.with_untracked(|book| make(book, &about));
        let name = file_name(&about.title, app.today_once(), file.ending);
        app.leave(file.warning, move || {
            spawn_local(async move { say(app, hand_over(&name, file.kind, &file.text).await) });
        });
    };
    view! { <button type="button" class="button button--ghost" on:click=fetch>{name}</button> }
}

/// The villages that a file is about.
#[derive(Debug)]
pub struct About {
    /// The name of the village or the initiative, or that it is all villages.
    title: String,
    villages: Vec<Record<Village>>,
    subject: FileScope,
}

impl About {
    fn these(book: &Fieldbook, here: Option<Id<Village>>, subject: FileScope) -> Self {
        let initiative = match subject {
            FileScope::Initiative(id) => book.live::<Initiative>(&id),
            FileScope::Village | FileScope::AllVillages => None,
        };
        let one = initiative.map_or(here, |initiative| Some(initiative.village));
        let villages = if subject == FileScope::AllVillages {
            book.own_villages()
        } else {
            one.and_then(|id| book.live(&id)).into_iter().collect()
        };
        let village = villages.first().map(|village| &village.name);
        let name = initiative.map(|initiative| &initiative.title).or(village);
        Self {
            title: match subject {
                FileScope::AllVillages => text::nav::ALL_VILLAGES.to_owned(),
                FileScope::Village | FileScope::Initiative(_) => name.cloned().unwrap_or_default(),
            },
            villages: villages.into_iter().cloned().collect(),
            subject,
        }
    }

    /// Whether each entry says which village it is from.
    fn is_everywhere(&self) -> bool {
        self.subject == FileScope::AllVillages
    }
}

/// A file's content, the ending of its name and its media type.
#[derive(Debug)]
pub struct Made {
    ending: &'static str,
    kind: &'static str,
    text: String,
    /// Whether there is what looks like a CPR number in it.
    warning: Option<String>,
}

/// The deadlines, for a calendar.
pub fn deadlines_file(book: &Fieldbook, about: &About) -> Made {
    let due = deadlines(book, about);
    let words = due.iter().flat_map(|due| [&due.what, &due.details]);
    let words: Vec<&String> = words.chain([&about.title]).collect();
    Made {
        ending: "ics",
        kind: "text/calendar",
        text: calendar(&format!("{} – {}", text::APP, about.title), &due, now()),
        warning: leaving::cpr_in(&words),
    }
}

/// Every deadline that a calendar may have to be told of, those of villages in the trash included.
fn deadlines(book: &Fieldbook, about: &About) -> Vec<Deadline> {
    let villages = book.of_kind(Village::KIND).filter_map(Village::of);
    let trashed =
        villages.filter(|village| about.is_everywhere() && !village.is_live() && village.id != EXAMPLE);
    let villages = about.villages.iter().chain(trashed);
    let due = villages.flat_map(|village| {
        let due = ever_due_in(book, village.id).into_iter();
        due.map(move |due| (&village.name, due))
    });
    let wanted = due.filter(|(_, due)| match about.subject {
        FileScope::Initiative(id) => due.what.initiative() == Some(id),
        FileScope::Village | FileScope::AllVillages => true,
    });
    let deadlines = wanted.map(|(village, due)| Deadline {
        what: match text::due_event(&due) {
            what if about.is_everywhere() => format!("{what} ({village})"),
            what => what,
        },
        details: text::due_details(book, &due),
        on: due.on,
        cancelled: due.state != DueState::Open,
        changed: due.changed,
        uid: due.uid,
    });
    deadlines.collect()
}

/// The notes, oldest first, for a spreadsheet.
pub fn notes_file(book: &Fieldbook, about: &About) -> Made {
    let place = |name: &str| about.is_everywhere().then(|| name.to_owned());
    let rows = about.villages.iter().flat_map(|village| {
        let notes = book.notes_in(village.id).into_iter().rev();
        notes.map(|note| {
            let row = text::note_row(book, note, local(note.at));
            place(&village.name).into_iter().chain(row).collect::<Vec<_>>()
        })
    });
    let columns = about.is_everywhere().then_some(text::VILLAGE_COLUMN);
    let columns: Vec<&str> = columns.into_iter().chain(text::NOTE_COLUMNS).collect();
    let rows: Vec<Vec<String>> = rows.collect();
    Made {
        ending: "csv",
        kind: "text/csv",
        text: table(&columns, &rows),
        warning: leaving::cpr_in(&rows.concat()),
    }
}

/// The contacts, for an address book.
fn people_file(book: &Fieldbook, about: &About) -> Made {
    let people = about
        .villages
        .iter()
        .flat_map(|village| people_who(book, village.id, |contact| !contact.says_no()));
    let people: Vec<&Record<Contact>> = people.collect();
    let records: Vec<AnyRecord> = people.iter().map(|contact| (*contact).clone().into()).collect();
    Made {
        ending: "vcf",
        kind: "text/vcard",
        text: vcards(people),
        warning: leaving::cpr_among(records.iter()),
    }
}

fn people_who(book: &Fieldbook, village: Id<Village>, fit: fn(&Contact) -> bool) -> Vec<&Record<Contact>> {
    let mut people = book.contacts_in(village);
    people.retain(|contact| fit(contact));
    people
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
