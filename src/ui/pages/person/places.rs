//! The places where a person is noted, one by one.

use leptos::prelude::*;

use super::Chosen;
use crate::domain::{Person, Place, Query, Removal, Village};
use crate::platform::new_uuid;
use crate::state::{App, Unfinished, use_app};
use crate::text::{self, person};
use crate::ui::parts::{Check, Marked, dynamic};

/// How many texts of a record are shown.
const SHOWN: usize = 3;

/// A record: whether it is about the person, and how they are taken out of it.
#[component]
pub fn PlaceRow(chosen: Chosen, place: Place) -> impl IntoView {
    let app = use_app();
    let place = StoredValue::new(place);
    let is_chosen = move || place.with_value(|place| chosen.removal(place).is_some());
    let on_change = move |is_theirs: bool| {
        place.with_value(|place| {
            let removal = place.removals().first().copied().filter(|_| is_theirs);
            chosen.choose(&place.key, removal);
        });
    };
    let name = move || {
        let key = place.with_value(|place| place.key.clone());
        app.with(|book| {
            book.record(&key)
                .map(|record| text::capitalised(&text::record_name(record)))
        })
        .unwrap_or_default()
    };
    view! {
        <li class="places__row">
            <Check checked=Signal::derive(is_chosen) on_change own_words=true>{name}</Check>
            <p class="soft" dir="auto">{move || place.with_value(|place| facts(app, place))}</p>
            {dynamic(move || chosen.person.with(|person| {
                let key = place.with_value(|place| place.key.clone());
                let texts = app.with(|book| book.texts_naming(&key, person));
                texts.into_iter().take(SHOWN).map(|text| excerpt(person, &text)).collect_view()
            }))}
            {dynamic(move || is_chosen().then(|| view! { <RemovalChoice chosen place/> }))}
        </li>
    }
}

/// Why it is here, in which village, and whether it is in the trash.
fn facts(app: App, place: &Place) -> String {
    let known = app.with(|book| {
        let record = book.record(&place.key)?;
        let owners = record.owners().into_iter();
        let village =
            owners.filter_map(|key| book.record(&key).and_then(<Village as crate::domain::OfKind>::of));
        let village = village.map(|village| village.name.clone()).next();
        let trash = record.deleted().map(|_| person::IN_TRASH.to_owned());
        Some(text::facts([
            Some(person::why(place.why).to_owned()),
            village,
            trash,
        ]))
    });
    known.unwrap_or_default()
}

/// What stands in a text around the person's name.
fn excerpt(person: &Person, text: &str) -> AnyView {
    let hit = person
        .hits(text)
        .into_iter()
        .next()
        .map(|(hit, _)| Query::phrase(&text[hit]));
    let query = hit.unwrap_or_default();
    view! { <blockquote class="places__text" dir="auto"><Marked text=query.excerpt(text) query/></blockquote> }.into_any()
}

/// How the person is taken out, where there is a choice.
#[component]
fn RemovalChoice(chosen: Chosen, place: StoredValue<Place>) -> impl IntoView {
    let removals = place.with_value(Place::removals);
    let group = format!("removal-{}", new_uuid());
    let choice = move |removal: Removal| {
        let is_chosen = move || place.with_value(|place| chosen.removal(place) == Some(removal));
        let on_change = move |_| place.with_value(|place| chosen.choose(&place.key, Some(removal)));
        view! {
            <label class="segment">
                <input type="radio" name=group.clone() prop:checked=is_chosen on:change=on_change/>
                {person::removal(removal)}
            </label>
        }
    };
    (removals.len() > 1).then(|| {
        view! {
            <div class="segments" role="radiogroup" aria-label=person::REMOVAL>
                {removals.iter().copied().map(choice).collect_view()}
            </div>
        }
    })
}

/// A draft, or a text that can't be read.
#[component]
pub fn UnfinishedRow(chosen: Chosen, text: Unfinished) -> impl IntoView {
    let name = match text {
        Unfinished::Draft { .. } => person::DRAFT,
        Unfinished::Quarantined(..) => person::SET_ASIDE,
    };
    let shown = chosen
        .person
        .with_untracked(|person| excerpt(person, text.text()));
    let text = StoredValue::new(text);
    let is_chosen = move || text.with_value(|text| chosen.kept.with(|kept| !kept.contains(text)));
    let on_change = move |is_theirs: bool| {
        let text = text.get_value();
        chosen.kept.update(|kept| {
            kept.retain(|other| *other != text);
            kept.extend((!is_theirs).then_some(text));
        });
    };
    view! {
        <li class="places__row">
            <Check checked=Signal::derive(is_chosen) on_change>{name}</Check>
            {shown}
        </li>
    }
}
