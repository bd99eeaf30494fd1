//! «Gem som dokument»: a document as a file for a word processor.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data::say;
use crate::format::{Document, file_name, rtf};
use crate::platform::hand_over;
use crate::state::use_app;
use crate::text::{leaving, report};

/// The button; it does nothing while there is no document.
#[component]
pub fn SaveDocument(
    /// The document.
    #[prop(into)]
    document: Signal<Option<Document>>,
    /// What the file is called.
    name: impl Fn(&Document) -> String + 'static,
) -> impl IntoView {
    let app = use_app();
    let save = move |_| {
        let Some(document) = document.get_untracked() else {
            return;
        };
        let name = file_name(&name(&document), app.today_once(), "rtf");
        app.leave(leaving::cpr_in(&[document.plain()]), move || {
            spawn_local(async move { say(app, hand_over(&name, "application/rtf", &rtf(&document)).await) });
        });
    };
    view! { <button type="button" class="button button--ghost" on:click=save>{report::SAVE}</button> }
}
