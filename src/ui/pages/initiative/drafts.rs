//! Texts to send: drafts from what is known, to be changed, shared or copied.

use leptos::prelude::*;

use super::initiative;
use crate::domain::{Fieldbook, Id, Initiative, Record, Scope};
use crate::state::{App, use_app};
use crate::text::{self, INVITATION, NEWS, share};
use crate::ui::pages::steps::{answer, answer_to};
use crate::ui::parts::{ShareButtons, TextArea};

type Draft = fn(&Fieldbook, &Record<Initiative>) -> String;

/// The invitation and the news item of a tiltag.
#[component]
pub fn Drafts(
    /// Which tiltag.
    id: Id<Initiative>,
) -> impl IntoView {
    view! {
        <OneDraft id question=INVITATION title=share::INVITATION make=text::invitation/>
        <OneDraft id question=NEWS title=share::NEWS make=text::news/>
    }
}

#[component]
fn OneDraft(id: Id<Initiative>, question: &'static str, title: &'static str, make: Draft) -> impl IntoView {
    let app = use_app();
    let scope = Scope::from(id);
    let own = answer_to(app, scope, question.to_owned());
    let text = Signal::derive(move || {
        let own = own.get();
        if own.is_empty() {
            drafted(app, id, make)
        } else {
            own
        }
    });
    let anew = move |_| answer(app, scope, question, String::new());
    view! {
        <section class="card stack" aria-label=title>
            <h2>{title}</h2>
            <TextArea bare=true label=title value=text rows=8 on_input=move |text| answer(app, scope, question, text)/>
            <button type="button" class="link" on:click=anew>{share::ANEW}</button>
            <ShareButtons title text/>
        </section>
    }
}

fn drafted(app: App, id: Id<Initiative>, make: Draft) -> String {
    let tiltag = initiative(app, id);
    tiltag
        .map(|tiltag| app.read(|book| make(book, &tiltag)))
        .unwrap_or_default()
}

/// The frame of a co-creation on a postcard, to be read aloud or shared.
#[component]
pub fn Postcard(
    /// Which tiltag.
    id: Id<Initiative>,
) -> impl IntoView {
    let app = use_app();
    let text = Signal::derive(move || drafted(app, id, text::postcard));
    view! {
        <section class="card stack postcard" aria-label=share::POSTCARD>
            <h2>{share::POSTCARD}</h2>
            <p class="lines" dir="auto">{text}</p>
            <ShareButtons title=share::POSTCARD text/>
        </section>
    }
}
