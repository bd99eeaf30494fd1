//! One thing to do in a step, as a row: its own tick and how much is done, then its actions and questions.

use leptos::prelude::*;

use super::beside::{ContactsHere, NotesByTheme};
use super::decision::DecisionChoice;
use super::item::{BothSides, DayField, QuestionField, TickBox};
use super::row::Row;
use super::sender::SenderChoice;
use crate::domain::Scope;
use crate::guide::{Item, Part, part_progress, partner_key};
use crate::state::use_app;
use crate::text::{self, steps};

/// A part of a step.
#[component]
pub fn PartRow(
    /// What to do.
    part: &'static Part,
    /// The scope of the ticks and answers.
    scope: Scope,
    /// Whether it is the first one with something left to do.
    open: bool,
) -> impl IntoView {
    let app = use_app();
    let asks = !part
        .items
        .iter()
        .any(|item| matches!(item, Item::Action { .. } | Item::Sender { .. }));
    let count = Signal::derive(move || {
        let (done, all) = app.with(|book| part_progress(book, scope, part));
        match (all, asks) {
            (0, _) => String::new(),
            (_, true) => steps::answered(done, all),
            (_, false) => text::done_of(done, all),
        }
    });
    let items = part.items.iter().map(move |item| match item {
        Item::Action { id, text } => view! { <TickBox id text scope/> }.into_any(),
        Item::Question { id, text, help } if partner_key(id).is_some() => {
            view! { <BothSides id text help=*help scope/> }.into_any()
        }
        Item::Question { id, text, help } => {
            view! { <QuestionField id=*id text=*text help=*help scope/> }.into_any()
        }
        Item::Day { id, text } => view! { <DayField id=(*id).to_owned() text scope/> }.into_any(),
        Item::Decision { outcomes, .. } => view! { <DecisionChoice outcomes scope/> }.into_any(),
        Item::Sender { id, text } => view! { <SenderChoice id text scope/> }.into_any(),
    });
    view! {
        <Row id=part.id title=part.title scope ticked=true open count>
            {part.intro.map(|intro| view! { <p class="soft">{intro}</p> })}
            {items.collect_view()}
            {match part.id {
                "needs.field" => Some(view! { <NotesByTheme/> }.into_any()),
                "contact.lowhanging" => Some(view! { <ContactsHere/> }.into_any()),
                _ => None,
            }}
        </Row>
    }
}
