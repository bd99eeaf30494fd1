//! «Indstillinger»: facts about the village.

use leptos::prelude::*;

use super::lock::LockCard;
use crate::domain::{
    AnyRecord, Command, Id, Library, MAX_DETAILS, MAX_EMAIL, MAX_LINE, MAX_PHONE, Record, RecordKey, Village,
};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, capture, deadlines, form, settings, village};
use crate::ui::navigation::use_go;
use crate::ui::parts::{
    DetailPage, Once, OtherVillage, Property, RecordForm, Takes, Versions, dynamic, other_villages,
};

/// The village's name, and notes about it.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = use_app();
    let navigate = use_go();
    let remove = move || {
        let Some(id) = untrack(|| app.village_id()) else {
            return false;
        };
        let done = app.run(Command::Trash(RecordKey::of::<Village>(&id)), settings::REMOVED);
        if done {
            navigate(Route::Overview);
        }
        done
    };
    // The next press would apply to the village that is current afterwards.
    let once = Once::new();
    view! {
        <DetailPage heading=text::nav::SETTINGS eyebrow="" back=Route::Overview>
            <div class="columns">
            <LibraryCard/>
            <div class="stack">
            <section class="card stack">
                <h2>{settings::VILLAGE}</h2>
                    <p class="soft">{form::SAVED}</p>
                {dynamic(move || app.village_id().map(|id| {
                    let key = RecordKey::of::<Village>(&id);
                    view! {
                        <RecordForm key=key.clone() properties=properties()/>
                        <Versions of=key/>
                    }
                }))}
            </section>
            <DeadlinesCard/>
            <LockCard/>
            {dynamic(move || app.village_id().filter(|id| app.with(|book| !other_villages(book, *id).is_empty())).map(|id| view! { <JoinCard id/> }))}
            <div class="actions">
                <button type="button" class="button button--danger" on:click=move |_| once.run(&remove)>{settings::REMOVE}</button>
            </div>
            </div>
            </div>
        </DetailPage>
    }
}

/// The library's details, as used in outgoing texts.
#[component]
fn LibraryCard() -> impl IntoView {
    let key = RecordKey::of::<Library>(&Library::ID.to_owned());
    let begins = AnyRecord::from(Record::keyed(Library::default()));
    let properties = vec![
        Property::names("name", settings::LIBRARY_NAME),
        Property::names("municipality", village::MUNICIPALITY),
        Property::names("contact", settings::CONTACT),
        Property::typed("phone", capture::PHONE, Takes::Phone, MAX_PHONE),
        Property::typed("email", capture::EMAIL, Takes::Email, MAX_EMAIL),
        Property::typed("privacy", settings::PRIVACY, Takes::Words, MAX_LINE),
        Property::typed("dpo", settings::DPO, Takes::Words, MAX_LINE),
    ];
    view! {
        <section class="card stack" aria-label=settings::LIBRARY>
            <h2>{settings::LIBRARY}</h2>
            <p class="soft">{settings::LIBRARY_BODY}</p>
            <RecordForm key=key.clone() properties begins/>
            <Versions of=key/>
        </section>
    }
}

/// By when the village's contacts and interviews are to be deleted.
#[component]
fn DeadlinesCard() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="card stack">
            <h2>{deadlines::HEADING}</h2>
            <p class="soft">{deadlines::LEAD}</p>
            {dynamic(move || app.village_id().map(|id| {
                let properties = vec![
                    Property::day("delete_contacts_by", deadlines::CONTACTS),
                    Property::day("delete_interviews_by", deadlines::INTERVIEWS),
                ];
                let key = RecordKey::of::<Village>(&id);
                view! { <RecordForm key properties/> }
            }))}
        </section>
    }
}

/// Merging two villages.
#[component]
fn JoinCard(id: Id<Village>) -> impl IntoView {
    let app = use_app();
    let join = move |other| {
        app.run(Command::JoinVillages { keep: id, other }, settings::JOINED);
    };
    view! {
        <section class="card stack">
            <h2>{settings::JOIN_HEADING}</h2>
            <p>{settings::JOIN_BODY}</p>
            <OtherVillage own=id label=settings::JOIN_WITH button=settings::JOIN on_choose=join/>
        </section>
    }
}

fn properties() -> Vec<Property> {
    vec![
        Property::name("name", settings::NAME),
        Property::names("municipality", village::MUNICIPALITY),
        Property::text("about", village::ABOUT, MAX_DETAILS),
    ]
}
