//! «Slet for altid»: what was chosen on the page.

use leptos::prelude::*;

use super::Chosen;
use crate::domain::{Contact, Removal};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{person, trash};
use crate::ui::navigation::use_leave;
use crate::ui::parts::{ForGood, Shown, dynamic};

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
    let erase = move |()| {
        let (places, unfinished) = untrack(|| (chosen.places(), chosen.unfinished()));
        let command = app.with_untracked(|book| book.erase(chosen.id, &places));
        if !app.run_silently(command) {
            return;
        }
        app.delete_traces(&unfinished);
        chosen
            .unfinished
            .update(|all| all.retain(|text| !unfinished.contains(text)));
        app.say_when_saved(person::ERASED, trash::NOT_DELETED);
        if app.with_untracked(|book| book.live::<Contact>(&chosen.id).is_none()) {
            leave.with_value(|leave| leave(Route::Contacts));
        }
    };
    let meaning = Signal::derive(move || {
        let places = chosen.places();
        let names = places
            .iter()
            .filter(|(_, removal)| *removal == Removal::Name)
            .count();
        person::meaning(places.len() - names + chosen.unfinished().len(), names)
    });
    view! {
        <section class="card stack" aria-labelledby="erase-person">
            <h2 class="small-heading" id="erase-person">{person::ERASE}</h2>
            <p>{person::ERASE_BODY}</p>
            <Shown when=move || app.sharing.is_on()><p>{person::ERASE_SHARED}</p></Shown>
            <OutOfReach/>
            <div class="actions">
                <button type="button" class="button button--danger" on:click=ask>{person::ERASE_BUTTON}</button>
            </div>
        </section>
        <ForGood heading=trash::ASK open=asking meaning delete=erase/>
    }
}

#[component]
fn OutOfReach() -> impl IntoView {
    let app = use_app();
    let lines = move || {
        let lines = person::elsewhere(app.sharing.is_on());
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <div>
            <p>{person::OUT_OF_REACH}</p>
            <ul class="list">{dynamic(lines)}</ul>
        </div>
    }
}
