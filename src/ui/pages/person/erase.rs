//! «Slet for altid»: what was chosen on the page.

use leptos::prelude::*;

use super::Chosen;
use crate::domain::{Contact, Removal};
use crate::route::Route;
use crate::state::use_app;
use crate::text::person;
use crate::ui::navigation::use_leave;
use crate::ui::parts::Dialog;

/// What deleting means and can't reach, and the button.
#[component]
pub fn EraseCard(chosen: Chosen) -> impl IntoView {
    let app = use_app();
    let leave = StoredValue::new_local(use_leave());
    let asking = RwSignal::new(false);
    let ask = move |_| {
        if untrack(|| chosen.places().is_empty() && chosen.unfinished().is_empty()) {
            return app.say(person::NOTHING_CHOSEN);
        }
        asking.set(true);
    };
    let erase = move |_| {
        asking.set(false);
        let (places, unfinished) = untrack(|| (chosen.places(), chosen.unfinished()));
        let command = app.with_untracked(|book| book.erase(chosen.id, &places));
        if !app.run_silently(command) {
            return;
        }
        app.delete_traces(&unfinished);
        chosen
            .unfinished
            .update(|all| all.retain(|text| !unfinished.contains(text)));
        app.when_persisted(move || {
            app.say(if app.saving.is_saved() {
                person::ERASED
            } else {
                person::NOT_ERASED
            });
        });
        if app.with_untracked(|book| book.live::<Contact>(&chosen.id).is_none()) {
            leave.with_value(|leave| leave(Route::Contacts));
        }
    };
    let meaning = move || {
        let places = chosen.places();
        let names = places
            .iter()
            .filter(|(_, removal)| *removal == Removal::Name)
            .count();
        person::meaning(places.len() - names + chosen.unfinished().len(), names)
    };
    view! {
        <section class="card stack" aria-labelledby="erase-person">
            <h2 class="small-heading" id="erase-person">{person::ERASE}</h2>
            <p>{person::ERASE_BODY}</p>
            <OutOfReach/>
            <div class="actions">
                <button type="button" class="button button--danger" on:click=ask>{person::ERASE_BUTTON}</button>
            </div>
        </section>
        <Dialog heading=person::ASK open=asking>
            <div class="stack">
                <p>{meaning}</p>
                <div class="actions">
                    <button type="button" class="button button--ghost" on:click=move |_| asking.set(false)>{person::KEEP}</button>
                    <button type="button" class="button button--danger" on:click=erase>{person::FOR_GOOD}</button>
                </div>
            </div>
        </Dialog>
    }
}

#[component]
fn OutOfReach() -> impl IntoView {
    let lines = person::ELSEWHERE.map(|line| view! { <li>{line}</li> });
    view! {
        <div>
            <p>{person::OUT_OF_REACH}</p>
            <ul class="list">{lines.collect_view()}</ul>
        </div>
    }
}
