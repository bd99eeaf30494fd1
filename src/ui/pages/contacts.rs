//! «Kontakter»: due promises first, then key persons, then by name.

use leptos::prelude::*;

use crate::domain::{Contact, ContactKind, ContactStatus, NoteKind, Query, Record};
use crate::route::Route;
use crate::state::{ContactFilter, use_app};
use crate::text::{self, contacts};
use crate::ui::parts::{
    Choice, Icon, SearchField, Shown, TabPage, choices, generation_of, here, icon, progressive_list,
};

/// How many rows are drawn at once.
const AT_ONCE: usize = 10;

/// The people and organisations of this village.
#[component]
pub fn ContactsPage() -> impl IntoView {
    let app = use_app();
    let filter = app.session.contact_filter;
    let all = Memo::new(move |_| {
        let today = app.today();
        app.with_here(|book, village| {
            let contacts = book.contacts_by_urgency(village, today).into_iter();
            contacts.cloned().collect::<Vec<_>>()
        })
    });
    let found = Memo::new(move |_| {
        let filter = filter.get();
        let query = Query::new(&filter.search);
        all.with(|all| {
            let shown = all.iter().filter(|contact| filter.shows(contact, &query));
            shown.cloned().collect::<Vec<_>>()
        })
    });
    let how_many = Memo::new(move |_| found.with(Vec::len));
    let drawn = progressive_list(AT_ONCE, how_many, generation_of(move || filter.get()));
    let rows = move || found.with(|found| found.iter().take(drawn.get()).cloned().collect::<Vec<_>>());
    let nobody = move || {
        if all.with(Vec::is_empty) {
            view! { <p class="empty empty--contacts">{contacts::EMPTY}</p> }
        } else {
            view! { <p class="empty empty--no-hits">{contacts::NO_HITS}</p> }
        }
    };
    let field =
        move |get: fn(&ContactFilter) -> &String| Signal::derive(move || filter.with(|all| get(all).clone()));
    view! {
        <TabPage heading=text::nav::CONTACTS>
            <Shown when=move || all.with(|all| { all.len() > 1 })>
                <div class="filters" role="search">
                    <SearchField label=contacts::SEARCH value=field(|all| &all.search) on_input=move |text| filter.update(|all| all.search = text)/>
                    <div class="side-by-side">
                        <Choice label=contacts::KIND choices=kinds() value=field(|all| &all.kind) on_change=move |code| filter.update(|all| all.kind = code)/>
                        <Choice label=contacts::STATUS choices=statuses() value=field(|all| &all.status) on_change=move |code| filter.update(|all| all.status = code)/>
                    </div>
                </div>
            </Shown>
            <Shown when=move || { how_many.get() > 0 } fallback=nobody>
                <ul class="contact-list">
                    // Redraw a row when its record changes, not on every letter of a search.
                    <For each=rows key=|contact| (contact.id, contact.updated.unix_millis()) let(contact)>
                        <ContactRow contact/>
                    </For>
                </ul>
            </Shown>
            <a class="button" href=Route::Capture(Some(NoteKind::Contact)).href()>{contacts::ADD}</a>
        </TabPage>
    }
}

fn kinds() -> Vec<(String, String)> {
    let all = ("", contacts::ANY_KIND);
    let kinds = ContactKind::ALL.map(|kind| (kind.code(), text::contact_kind(kind)));
    choices([all].into_iter().chain(kinds))
}

fn statuses() -> Vec<(String, String)> {
    let all = ("", contacts::ANY_STATUS);
    let statuses = ContactStatus::ALL.map(|status| (status.code(), text::contact_status(status)));
    choices([all].into_iter().chain(statuses))
}

/// One contact in a list; the whole row leads to it.
#[component]
pub fn ContactRow(
    /// The contact.
    contact: Record<Contact>,
) -> impl IntoView {
    let app = use_app();
    let route = Route::Contact(contact.id);
    let belongs = text::facts([contact.organisation.clone(), contact.role.clone()]);
    let due = contact.open_follow_up().map(|promise| promise.on);
    view! {
        <li class="card contact-row">
            <div>
                <a class="contact-row__name" href=route.href() aria-current=here(route)>{contact.name.clone()}</a>
                {contact.key_person.then(|| view! { <span class="tag tag--key">{contacts::KEY_PERSON}</span> })}
                <p class="soft">{belongs}</p>
                {due.map(|on| view! {
                    <p class=move || if on < app.today() { "late" } else { "soft" }>
                        {move || text::follow_up(on, app.today())}
                    </p>
                })}
            </div>
            <Icon drawing=icon::FORWARD/>
        </li>
    }
}
