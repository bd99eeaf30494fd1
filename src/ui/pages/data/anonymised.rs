//! «Gem uden navne»: for statistics, and for others to learn from.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::say;
use crate::domain::{Fieldbook, Text};
use crate::format::{export, file_name};
use crate::platform::{hand_over, new_uuid, now, random_uuid};
use crate::state::use_app;
use crate::text::{anonymised, leaving};
use crate::ui::parts::{Check, Dialog};

/// The button, and the dialog it opens.
#[component]
pub fn AnonymisedCard() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let with_text = RwSignal::new(false);
    let save = move |_| {
        let text = if with_text.get_untracked() {
            Text::WithoutNames
        } else {
            Text::None
        };
        let copy = app.with_untracked(|book| copy_of(book, text));
        let name = file_name(anonymised::FILE, app.today_once(), "json");
        open.set(false);
        app.leave(leaving::cpr_among(copy.records()), move || {
            // Made at no particular hour.
            let file = export(&copy, now().midnight());
            spawn_local(async move { say(app, hand_over(&name, "application/json", &file).await) });
        });
    };
    view! {
        <section class="card stack">
            <h2>{anonymised::HEADING}</h2>
            <p>{anonymised::LEAD}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| open.set(true)>{anonymised::SAVE}</button>
            </div>
        </section>
        <Dialog heading=anonymised::SAVE open>
            <div class="stack">
                <p>{anonymised::BODY}</p>
                <Check checked=with_text on_change=move |with| with_text.set(with)>{anonymised::WITH_TEXT}</Check>
                <p class="soft">{anonymised::READ_IT}</p>
                <div class="actions">
                    <button type="button" class="button" on:click=save>{anonymised::MAKE}</button>
                </div>
            </div>
        </Dialog>
    }
}

fn copy_of(book: &Fieldbook, text: Text) -> Fieldbook {
    let mut new_id = || random_uuid().unwrap_or_else(new_uuid);
    book.anonymised(text, &mut new_id, anonymised::stand_in)
}
