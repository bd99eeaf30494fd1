//! What the village answered in steps 3 and 4 before it had an initiative: to read, until it is moved to one.

use leptos::prelude::*;

use crate::domain::{AnyRecord, Fieldbook, Id, Village};
use crate::guide::{ROUTE_QUESTIONS, STEPS, partner_key, plan_entries};
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::parts::dynamic;

/// Says what is left with the village, and how to move it. Draws nothing if there is nothing.
#[component]
pub fn Left() -> impl IntoView {
    let app = use_app();
    let left = Memo::new(move |_| app.with_here(lines));
    dynamic(move || {
        let left = left.get();
        (!left.is_empty()).then(|| {
            let lines = left.into_iter().map(|(asked, said)| {
                view! { <dt>{asked}</dt><dd class="lines" dir="auto">{said}</dd> }
            });
            view! {
                <section class="notice" aria-label=steps::LEFT_NAME>
                    <p>{steps::LEFT}</p>
                    <details class="fold">
                        <summary>{steps::LEFT_NAME}</summary>
                        <dl class="facts">{lines.collect_view()}</dl>
                    </details>
                </section>
            }
        })
    })
}

/// Each thing that is left: what was asked, and what was said.
fn lines(book: &Fieldbook, village: Id<Village>) -> Vec<(String, String)> {
    let left = book.left_with(village).into_iter();
    let line = |record: &AnyRecord| match record {
        AnyRecord::Answer(answer) => (asked(book, &answer.question), answer.text.clone()),
        AnyRecord::Tick(tick) => (asked(book, &tick.item), steps::TICKED.to_owned()),
        AnyRecord::Sender(sender) => {
            let who = text::sender_side(sender.who).to_owned();
            let topic = asked(book, &format!("outreach.sender.{}", sender.topic.code()));
            (topic, text::facts([Some(who), sender.name.clone()]))
        }
        AnyRecord::PlanItem(item) => {
            let entries = plan_entries(book, item.scope, village, item.phase);
            let entry = entries.into_iter().find(|entry| entry.item == item.item);
            let state = text::plan_state(item.state).to_owned();
            let due = item.due.map(text::short_day);
            (
                entry.map_or_else(|| item.item.clone(), |entry| entry.label),
                text::facts([Some(state), item.responsible.clone(), due, item.note.clone()]),
            )
        }
        other => (String::new(), text::record_name(other)),
    };
    left.map(line).collect()
}

/// The words of what `key` names: a question, an action or a part of the guide, or one of the team's own questions.
fn asked(book: &Fieldbook, key: &str) -> String {
    let of_step = STEPS.iter().flat_map(|step| {
        let talk = step.talk.iter().map(|talk| (talk.id, talk.text));
        let parts = step.parts.iter().map(|part| (part.id, part.title));
        talk.chain(parts)
            .chain(step.items().map(|item| (item.id(), item.text())))
    });
    let of_routes = ROUTE_QUESTIONS
        .iter()
        .map(|question| (question.id, question.text));
    let found = of_step.chain(of_routes).find_map(|(id, text)| {
        let partner = || (partner_key(id)? == key).then(|| text::of_partner(text));
        if id == key {
            Some(text.to_owned())
        } else {
            partner()
        }
    });
    found
        .or_else(|| {
            let id = key.strip_prefix("own:")?.parse().ok()?;
            book.live::<crate::domain::Question>(&id)
                .map(|own| own.text.clone())
        })
        .unwrap_or_else(|| key.to_owned())
}
