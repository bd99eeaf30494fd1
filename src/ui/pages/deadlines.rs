//! «Frister for sletning»: what is to be deleted by now, in all villages. Nothing is deleted unless a person says so.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Command, Contact, Day, Id, Note, RecordKey};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{deadlines, trash};
use crate::ui::parts::{Check, DetailPage, ForGood, LongList, Shown, dynamic};

/// How many interviews are drawn, and how many more for each press of «Vis flere».
const AT_A_TIME: usize = 10;

/// The interviews that are chosen.
type Chosen = RwSignal<BTreeSet<Id<Note>>>;

/// What is to be deleted in a village.
#[derive(Clone, PartialEq)]
struct InVillage {
    name: String,
    contacts: Vec<(Id<Contact>, String, Day)>,
    interviews: Vec<(Id<Note>, String)>,
}

/// Every village in which something is to be deleted.
#[component]
pub fn DeadlinesPage() -> impl IntoView {
    let app = use_app();
    let villages = Memo::new(move |_| {
        let today = app.today();
        app.with(|book| {
            let villages = book.own_villages().into_iter();
            let villages = villages.filter_map(|village| {
                let mut due = book.to_delete(village.id, today);
                due.interviews.sort_by_key(|note| Reverse(note.at));
                (!due.is_empty()).then(|| InVillage {
                    name: village.name.clone(),
                    contacts: due
                        .contacts
                        .into_iter()
                        .map(|(deadline, contact)| (contact.id, contact.name.clone(), deadline))
                        .collect(),
                    interviews: due
                        .interviews
                        .into_iter()
                        .map(|note| (note.id, deadlines::interview(note)))
                        .collect(),
                })
            });
            villages.collect::<Vec<_>>()
        })
    });
    view! {
        <DetailPage heading=deadlines::HEADING eyebrow="" back=Route::Overview>
            <p class="lead">{deadlines::PAGE_LEAD}</p>
            <Shown when=move || villages.with(Vec::is_empty)>
                <p class="empty">{deadlines::NOTHING}</p>
            </Shown>
            {dynamic(move || villages.get().into_iter().map(|village| view! { <VillageCard village/> }).collect_view())}
        </DetailPage>
    }
}

#[component]
fn VillageCard(village: InVillage) -> impl IntoView {
    let contacts = village.contacts.into_iter().map(|(id, name, deadline)| {
        view! {
            <li class="row">
                <span>
                    <a dir="auto" href=Route::Person(id).href()>{name}</a>
                    <br/><span class="soft">{deadlines::was_due(deadline)}</span>
                </span>
            </li>
        }
    });
    let contacts: Vec<_> = contacts.collect();
    let interviews = village.interviews;
    view! {
        <section class="card stack">
            <h2 dir="auto">{village.name}</h2>
            {(!contacts.is_empty()).then(|| view! {
                <h3 class="small-heading">{deadlines::THE_CONTACTS}</h3>
                <ul class="rows">{contacts}</ul>
                <p class="soft">{deadlines::LATER_CONTACT}</p>
            })}
            {(!interviews.is_empty()).then(|| view! { <Interviews interviews/> })}
        </section>
    }
}

#[component]
fn Interviews(interviews: Vec<(Id<Note>, String)>) -> impl IntoView {
    let app = use_app();
    let chosen = Chosen::new(BTreeSet::new());
    let asking = RwSignal::new(false);
    let all: BTreeSet<Id<Note>> = interviews.iter().map(|(id, _)| *id).collect();
    let count = all.len();
    let choose_all = move |is_wanted: bool| chosen.set(if is_wanted { all.clone() } else { BTreeSet::new() });
    let ask = move |_| {
        if chosen.with_untracked(BTreeSet::is_empty) {
            return app.say(deadlines::NOTHING_CHOSEN);
        }
        asking.set(true);
    };
    let delete = move |()| {
        let keys = app.with_untracked(|book| {
            let chosen = chosen.get_untracked().into_iter();
            let keys = chosen.flat_map(|id| book.keys_with(&RecordKey::of::<Note>(&id)));
            keys.collect()
        });
        if app.run_silently(Command::Purge(keys)) {
            app.delete_traces(&[]);
            app.say_when_saved(deadlines::DELETED, trash::NOT_DELETED);
        }
    };
    let rows = interviews
        .into_iter()
        .map(|(id, name)| (id, name, chosen))
        .collect::<Vec<_>>();
    let rows = Memo::new(move |_| rows.clone());
    let meaning = Signal::derive(move || deadlines::meaning(chosen.with(BTreeSet::len)));
    let is_all = Signal::derive(move || chosen.with(|chosen| chosen.len() == count));
    view! {
        <h3 class="small-heading">{deadlines::THE_INTERVIEWS}</h3>
        <Check checked=is_all on_change=choose_all>{deadlines::CHOOSE_ALL}</Check>
        <LongList rows at_a_time=AT_A_TIME row/>
        <p class="soft">{deadlines::LATER_INTERVIEWS}</p>
        <div class="actions">
            <button type="button" class="button button--danger" on:click=ask>{deadlines::DELETE}</button>
        </div>
        <ForGood heading=trash::ASK open=asking meaning delete/>
    }
}

/// An interview, and whether it is chosen.
fn row((id, name, chosen): (Id<Note>, String, Chosen)) -> AnyView {
    let is_chosen = Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)));
    let on_change = move |is_wanted: bool| {
        chosen.update(|chosen| {
            if is_wanted {
                chosen.insert(id);
            } else {
                chosen.remove(&id);
            }
        });
    };
    view! { <Check checked=is_chosen on_change own_words=true>{name}</Check> }.into_any()
}
