//! One thing to do in a step, with its questions.

use leptos::prelude::*;

use super::beside::{ContactsHere, NotesByTheme, Registered};
use super::decision::DecisionChoice;
use super::sender::SenderChoice;
use crate::domain::{Answer, Id, Initiative, Record, RecordKey, Scope, Tick};
use crate::guide::{Item, Part, partner_key};
use crate::platform::now;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::parts::{Check, Property, RecordForm, Takes, TextArea, TextField, Versions};

/// A part of a step: its own tick, then its actions and questions.
#[component]
pub fn PartCard(
    /// What to do.
    part: &'static Part,
    /// The scope of the ticks and answers.
    scope: Scope,
) -> impl IntoView {
    let items = part.items.iter().map(|item| match item {
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
        <section class="card part">
            <h2 class="part__title"><TickBox id=part.id text=part.title scope/></h2>
            {part.intro.map(|intro| view! { <p class="soft">{intro}</p> })}
            {items.collect_view()}
            {match part.id {
                "needs.field" => Some(view! { <NotesByTheme/> }.into_any()),
                "contact.lowhanging" => Some(view! { <ContactsHere/> }.into_any()),
                _ => None,
            }}
        </section>
    }
}

/// An action with its checkbox.
#[component]
pub fn TickBox(
    /// The action's id.
    id: &'static str,
    /// What to do.
    text: &'static str,
    /// The scope of the tick.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let ticked = Memo::new(move |_| app.with(|book| book.is_ticked(scope, id)));
    let tick = move |done: bool| {
        app.put(Record::keyed(Tick {
            scope,
            item: id.to_owned(),
            done: done.then(now),
        }));
    };
    view! { <Check checked=ticked on_change=tick>{text}</Check> }
}

/// A question with its answer, the records related to it, and what others have answered.
#[component]
pub fn QuestionField(
    /// The guide's id, or `own:<uuid>`.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    text: String,
    /// Advice on answering it.
    help: Option<&'static str>,
    /// The scope of the answer.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let value = answer_to(app, scope, id.clone());
    let question = id.clone();
    let of = RecordKey::of::<Answer>(&Answer::id(scope, &id));
    view! {
        <TextArea label=text help value on_input=move |text| answer(app, scope, &question, text)/>
        <Registered question=id/>
        <Versions of/>
    }
}

/// A question that both parties answer, shown side by side.
#[component]
fn BothSides(
    id: &'static str,
    text: &'static str,
    help: Option<&'static str>,
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let partner = partner_key(id).unwrap_or_default();
    let value = answer_to(app, scope, partner.clone());
    let label = text::of_partner(text);
    let of = RecordKey::of::<Answer>(&Answer::id(scope, &partner));
    view! {
        <div class="sides">
            <div class="side"><QuestionField id text help scope/></div>
            <div class="side">
                <TextArea label value on_input=move |text| answer(app, scope, &partner, text)/>
                <Versions of/>
            </div>
        </div>
    }
}

/// A sentence completed by a date.
#[component]
pub fn DayField(
    /// The guide's id.
    id: String,
    /// The sentence.
    text: &'static str,
    /// The scope of the date.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    // An initiative stores its last day in a field of its own.
    if app.with_untracked(|book| book.live::<Initiative>(&Id::new(scope.0)).is_some()) {
        let key = RecordKey::of::<Initiative>(&Id::new(scope.0));
        return view! { <RecordForm key properties=vec![Property::day("library_until", text)]/> }.into_any();
    }
    let value = answer_to(app, scope, id.clone());
    view! { <TextField label=text takes=Takes::Day value on_input=move |text| answer(app, scope, &id, text)/> }
        .into_any()
}

/// The current answer to a question.
pub fn answer_to(app: App, scope: Scope, question: String) -> Memo<String> {
    Memo::new(move |_| app.with(|book| book.answer(scope, &question).to_owned()))
}

/// Saves the answer while it is being typed, so that nothing can be lost.
pub fn answer(app: App, scope: Scope, question: &str, text: String) {
    let question = question.to_owned();
    app.put(Record::keyed(Answer {
        scope,
        question,
        text,
    }));
}
