//! A text to send: drafted from what is known, to edit, share or copy.

use leptos::prelude::*;

use super::steps::{answer, answer_to};
use crate::domain::Scope;
use crate::state::use_app;
use crate::text::share;
use crate::ui::parts::{ShareButtons, TextArea};

/// The team's own wording if there is any, else the draft.
pub fn own_or_drafted(scope: Scope, question: &'static str, drafted: Signal<String>) -> Signal<String> {
    let own = answer_to(use_app(), scope, question.to_owned());
    Signal::derive(move || {
        own.with(|own| {
            if own.is_empty() {
                drafted.get()
            } else {
                own.clone()
            }
        })
    })
}

/// The field, with the buttons for its text.
#[component]
pub fn DraftCard(
    /// The scope of the text.
    scope: Scope,
    /// The key of the team's own wording.
    question: &'static str,
    /// The text's title.
    title: &'static str,
    /// The draft, used as long as nobody has edited it.
    drafted: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let text = own_or_drafted(scope, question, drafted);
    let reset = move |_| answer(app, scope, question, String::new());
    view! {
        <section class="card stack" aria-label=title>
            <h2>{title}</h2>
            <TextArea bare=true label=title value=text rows=8 on_input=move |text| answer(app, scope, question, text)/>
            <button type="button" class="link" on:click=reset>{share::ANEW}</button>
            <ShareButtons title text/>
        </section>
    }
}
