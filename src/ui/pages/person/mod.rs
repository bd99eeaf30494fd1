//! Everything about a person: a copy for them, and deleting it for good.

mod copy;
mod document;
mod erase;
mod places;

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::missing::{NotHere, of_address};
use crate::domain::{Contact, Id, Person, Place, RecordKey, Removal, Why};
use crate::route::Route;
use crate::state::{Unfinished, use_app};
use crate::text::{contacts, person};
use crate::ui::parts::{DetailPage, Shown, dynamic};
use crate::ui::queries::text_of;
use copy::CopyCard;
use erase::EraseCard;
use places::{PlaceRow, UnfinishedRow};

/// The person the address names.
#[component]
pub fn PersonPage() -> impl IntoView {
    of_address::<Contact>(
        |route| match route {
            Route::Person(id) => Some(id),
            _ => None,
        },
        |id| view! { <Present id/> }.into_any(),
        || {
            view! { <NotHere heading=contacts::GONE body=contacts::GONE_BODY back=Route::Contacts way_out=contacts::TO_CONTACTS/> }.into_any()
        },
    )
}

/// What is noted about the person, and what was chosen of it.
#[derive(Clone, Copy)]
struct Chosen {
    id: Id<Contact>,
    person: Memo<Person>,
    places: Memo<Vec<Place>>,
    unfinished: RwSignal<Vec<Unfinished>>,
    /// What the user has changed: `None` for what is about somebody else.
    changed: RwSignal<BTreeMap<RecordKey, Option<Removal>>>,
    /// The unfinished texts that are about somebody else.
    kept: RwSignal<Vec<Unfinished>>,
}

impl Chosen {
    fn of(id: Id<Contact>) -> Self {
        let app = use_app();
        let person = Memo::new(move |_| app.with(|book| book.person(id)));
        let unfinished = person.with_untracked(|person| app.unfinished_naming(person));
        let certain = |text: &Unfinished| text.why() != Why::Perhaps;
        let kept = unfinished.iter().filter(|text| !certain(text)).cloned();
        Self {
            id,
            person,
            places: Memo::new(move |_| app.with(|book| book.places_of(id))),
            kept: RwSignal::new(kept.collect()),
            unfinished: RwSignal::new(unfinished),
            changed: RwSignal::new(BTreeMap::new()),
        }
    }

    /// How the person is to be taken out of a place; `None` where it is about somebody else.
    fn removal(self, place: &Place) -> Option<Removal> {
        let changed = self.changed.with(|changed| changed.get(&place.key).copied());
        let suggested = place.removals().first().copied();
        changed.unwrap_or_else(|| suggested.filter(|_| place.why != Why::Perhaps))
    }

    fn choose(self, key: &RecordKey, removal: Option<Removal>) {
        self.changed
            .update(|changed| changed.extend([(key.clone(), removal)]));
    }

    /// The places that are about the person, each with how the person is to be taken out of it.
    fn places(self) -> Vec<(RecordKey, Removal)> {
        self.places.with(|places| {
            let chosen = places
                .iter()
                .filter_map(|place| Some((place.key.clone(), self.removal(place)?)));
            chosen.collect()
        })
    }

    /// The unfinished texts that are about the person.
    fn unfinished(self) -> Vec<Unfinished> {
        self.unfinished.with(|all| {
            let chosen = all
                .iter()
                .filter(|text| self.kept.with(|kept| !kept.contains(text)));
            chosen.cloned().collect()
        })
    }
}

#[component]
fn Present(id: Id<Contact>) -> impl IntoView {
    let app = use_app();
    let chosen = Chosen::of(id);
    let contact = app.live(id);
    let heading = text_of(contact, |contact| Some(person::heading(&contact.name)));
    let eyebrow = text_of(contact, |contact| contact.organisation.clone());
    let of_kind = move |perhaps: bool| {
        let places = chosen.places.get().into_iter();
        places
            .filter(|place| (place.why == Why::Perhaps) == perhaps)
            .collect::<Vec<_>>()
    };
    let unfinished = move |perhaps: bool| {
        let texts = chosen.unfinished.get().into_iter();
        texts
            .filter(|text| (text.why() == Why::Perhaps) == perhaps)
            .collect::<Vec<_>>()
    };
    let rows = move |perhaps: bool| {
        view! {
            <ul class="places">
                <For each=move || of_kind(perhaps) key=|place| place.key.clone() let(place)><PlaceRow chosen place/></For>
                {dynamic(move || unfinished(perhaps).into_iter().map(|text| view! { <UnfinishedRow chosen text/> }).collect_view())}
            </ul>
        }
    };
    let perhaps = Memo::new(move |_| of_kind(true).len() + unfinished(true).len());
    view! {
        <DetailPage heading title=person::TITLE eyebrow back=Route::Contact(id)>
            <p class="lead">{person::LEAD}</p>
            <section class="card stack" aria-labelledby="about-person">
                <h2 class="small-heading" id="about-person">{person::ABOUT}</h2>
                {rows(false)}
                <Shown when=move || { perhaps.get() > 0 }>
                    <details class="fold">
                        <summary>{move || person::perhaps(perhaps.get())}</summary>
                        {rows(true)}
                    </details>
                </Shown>
            </section>
            <CopyCard chosen/>
            <EraseCard chosen/>
        </DetailPage>
    }
}
