//! Everything in one file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::{say, share, whole_book};
use crate::domain::Kind;
use crate::state::use_app;
use crate::text::{self, data};
use crate::transfer::Shared;

/// The buttons that make the file and send it.
#[component]
pub fn ExportCard() -> impl IntoView {
    let app = use_app();
    let problem = RwSignal::new(None::<String>);
    let file = whole_book(app);
    let export = move |_| {
        let file = file();
        let notes = app.read_once(|book| book.count(Kind::Note));
        spawn_local(async move {
            let made = format!("{}: {} ({})", data::EXPORTED, file.name(), text::notes(notes));
            let outcome = file.hand_over().await;
            let failed = (outcome == Shared::Failed).then(|| text::NO_FILE.to_owned());
            // The page may be gone by now.
            drop(problem.try_set(failed));
            match outcome {
                Shared::Downloaded => app.say(made),
                Shared::Failed => {}
                other => say(app, other),
            }
        });
    };
    view! {
        <section class="card stack">
            <h2>{data::EXPORT_HEADING}</h2>
            <p>{data::EXPORT_BODY}</p>
            <div class="actions">
                <button type="button" class="button" on:click=export>{data::EXPORT}</button>
                <button type="button" class="button button--ghost" on:click=move |_| share(app, file())>{text::share::SEND}</button>
            </div>
            <p class="field__problem" role="alert">{problem}</p>
        </section>
    }
}
