//! Everything in one file.

use leptos::prelude::*;

use crate::domain::Kind;
use crate::state::{now, today, use_app};
use crate::text::{self, data};
use crate::transfer::{self, download, file_name};

/// The button that makes the file.
#[component]
pub fn ExportCard() -> impl IntoView {
    let app = use_app();
    let problem = RwSignal::new(None::<String>);
    let export = move |_| {
        let village = untrack(|| app.village())
            .map(|village| village.name.clone())
            .unwrap_or_default();
        let name = file_name(&village, today(), "json");
        let (text, notes) = app.read_once(|book| (transfer::export(book, now()), book.count(Kind::Note)));
        match download(&name, "application/json", &text) {
            Ok(()) => {
                problem.set(None);
                app.say(format!("{}: {name} ({})", data::EXPORTED, text::notes(notes)));
            }
            Err(_) => problem.set(Some(text::NO_FILE.to_owned())),
        }
    };
    view! {
        <section class="card stack">
            <h2>{data::EXPORT_HEADING}</h2>
            <p>{data::EXPORT_BODY}</p>
            <button type="button" class="button" on:click=export>{data::EXPORT}</button>
            <p class="field__problem" role="alert">{problem}</p>
        </section>
    }
}
