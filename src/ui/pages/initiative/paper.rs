//! The formidling plan on paper: a box to tick by hand, who does it, and when. It shows only in print.

use leptos::prelude::*;

use super::{title_of, village_of};
use crate::domain::{Fieldbook, Id, Initiative, Phase, PlanState, Scope, Topic, Village};
use crate::guide::{Item, OUTREACH, PlanEntry, plan_entries};
use crate::state::use_app;
use crate::text::{self, steps};
use crate::ui::parts::dynamic;

/// A line of the list: whether it is done; what, who and when.
type Line = (bool, [String; 3]);

/// Both lists on one sheet, and who sends what.
#[component]
pub fn Paper(
    /// Which initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    let app = use_app();
    let scope = Scope::from(id);
    let lists = [(Phase::Before, steps::BEFORE), (Phase::After, steps::AFTER)].map(|(phase, name)| {
        let lines = Memo::new(move |_| app.with_here(|book, village| lines(book, scope, village, phase)));
        view! {
            <table class="paper__list">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{name}</th>
                        <th scope="col">{steps::RESPONSIBLE}</th>
                        <th scope="col">{steps::DUE}</th>
                    </tr>
                </thead>
                <tbody>{dynamic(move || lines.get().into_iter().map(row).collect_view())}</tbody>
            </table>
        }
    });
    let senders = Memo::new(move |_| app.with(|book| senders(book, scope)));
    let senders = dynamic(move || {
        let senders = senders.get().into_iter();
        let senders = senders.map(|(what, who)| view! { <dt>{what}</dt><dd dir="auto">{who}</dd> });
        senders.collect_view()
    });
    view! {
        <article class="paper" aria-label=steps::PLAN>
            <p dir="auto">{village_of(app, id)}</p>
            <h2 dir="auto">{steps::PLAN}": "{title_of(app, id)}</h2>
            {lists}
            <dl class="facts">{senders}</dl>
        </article>
    }
}

fn row((done, words): Line) -> impl IntoView {
    let words = words.map(|words| view! { <td dir="auto">{words}</td> });
    view! { <tr><td class="paper__box">{if done { "☑" } else { "☐" }}</td>{words}</tr> }
}

/// What the team uses or may use: neither what isn't relevant nor what fits the other phase.
fn lines(book: &Fieldbook, scope: Scope, village: Id<Village>, phase: Phase) -> Vec<Line> {
    let entries = plan_entries(book, scope, village, phase).into_iter();
    let used = entries.filter(PlanEntry::counts);
    let line = |entry: PlanEntry| {
        let who = book.plan_item(scope, phase, &entry.item).responsible;
        let when = entry.due.map(text::short_day);
        let words = [entry.label, who.unwrap_or_default(), when.unwrap_or_default()];
        (entry.state == PlanState::Done, words)
    };
    used.map(line).collect()
}

/// Each thing to send, and who sends it.
fn senders(book: &Fieldbook, scope: Scope) -> Vec<(&'static str, String)> {
    let topics = OUTREACH.items().filter_map(|item| match item {
        Item::Sender { id, text } => Some((*text, Topic::from_code(id.rsplit('.').next()?)?)),
        _ => None,
    });
    let who = |topic| {
        let sender = book.sender(scope, topic)?;
        let side = text::sender_side(sender.who).to_owned();
        Some(text::facts([Some(side), sender.name.clone()]))
    };
    let senders = topics.map(|(what, topic)| (what, who(topic).unwrap_or_default()));
    senders.collect()
}
