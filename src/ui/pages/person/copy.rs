//! A copy of what is noted, for the person.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Chosen;
use super::document::document;
use crate::domain::{Contact, Fieldbook, Id, RecordKey, Timestamp};
use crate::format::{export, file_name, rtf};
use crate::platform::{hand_over, now};
use crate::state::use_app;
use crate::text::{leaving, person};
use crate::ui::pages::data::say;

/// «Gem som dokument» and «Gem som data (JSON)».
#[component]
pub fn CopyCard(chosen: Chosen) -> impl IntoView {
    let app = use_app();
    let save = move |ending: &'static str,
                     kind: &'static str,
                     made: fn(&Fieldbook, Id<Contact>, Timestamp) -> String| {
        let keys: Vec<RecordKey> = untrack(|| chosen.places())
            .into_iter()
            .map(|(key, _)| key)
            .collect();
        if keys.is_empty() {
            return app.say(person::NOTHING_CHOSEN);
        }
        let copy = app.with_untracked(|book| book.part(&keys));
        let name = file_name(person::FILE, app.today_once(), ending);
        app.leave(leaving::cpr_among(copy.records()), move || {
            let file = made(&copy, chosen.id, now());
            spawn_local(async move { say(app, hand_over(&name, kind, &file).await) });
        });
    };
    let as_document = move |_| {
        save("rtf", "application/rtf", |copy, id, now| {
            rtf(&document(copy, id, now.day()))
        });
    };
    let as_data = move |_| save("json", "application/json", |copy, _, now| export(copy, now));
    view! {
        <section class="card stack" aria-labelledby="copy-person">
            <h2 class="small-heading" id="copy-person">{person::COPY}</h2>
            <p>{person::COPY_BODY}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=as_data>{person::DATA}</button>
                <button type="button" class="button" on:click=as_document>{person::DOCUMENT}</button>
            </div>
        </section>
    }
}
