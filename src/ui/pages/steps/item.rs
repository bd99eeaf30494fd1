//! What there is to tick and to answer in a step.

use leptos::prelude::*;

use super::beside::Registered;
use super::where_fold::WhereFold;
use crate::domain::{Answer, Id, Initiative, Record, RecordKey, Scope, Tick};
use crate::guide::partner_key;
use crate::platform::now;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::parts::{Check, Property, RecordForm, Takes, TextArea, TextField, Versions, dynamic};

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
    view! { <Check checked=ticked(app, scope, id) on_change=move |done| tick(app, scope, id, done)>{text}</Check> }
}

/// The checkbox alone, where its words are somewhere else.
#[component]
pub(super) fn BareTick(id: &'static str, scope: Scope, labelled_by: String) -> impl IntoView {
    let app = use_app();
    view! {
        <label class="check part__tick">
            <input
                type="checkbox"
                aria-labelledby=labelled_by
                prop:checked=ticked(app, scope, id)
                on:change=move |event| tick(app, scope, id, event_target_checked(&event))
            />
        </label>
    }
}

fn ticked(app: App, scope: Scope, id: &'static str) -> Memo<bool> {
    Memo::new(move |_| app.with(|book| book.is_ticked(scope, id)))
}

fn tick(app: App, scope: Scope, id: &str, done: bool) {
    app.put(Record::keyed(Tick {
        scope,
        item: id.to_owned(),
        done: done.then(now),
    }));
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
        <TextArea label=text.clone() help value on_input=move |text| answer(app, scope, &question, text)/>
        <WrittenBy of=of.clone()/>
        <WhereFold id=id.clone() text/>
        <Registered question=id/>
        <Versions of/>
    }
}

/// A question that both parties answer, shown side by side.
#[component]
pub(super) fn BothSides(
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
                <WrittenBy of=of.clone()/>
                <Versions of/>
            </div>
        </div>
    }
}

/// Who wrote the answer, in a team that shares.
#[component]
fn WrittenBy(of: RecordKey) -> impl IntoView {
    let app = use_app();
    let initials = Memo::new(move |_| app.with(|book| book.record(&of)?.initials().cloned()));
    dynamic(move || {
        let said = initials
            .get()
            .map(|initials| text::sharing::written_by(&initials));
        said.map(|said| view! { <p class="soft">{text::capitalised(&said)}</p> })
    })
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
