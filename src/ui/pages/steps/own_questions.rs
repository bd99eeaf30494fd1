//! «Jeres spørgsmål»: the team's own questions, alongside the guide's.

use leptos::prelude::*;

use super::item::QuestionField;
use super::row::Row;
use crate::domain::{Command, Question, Record, RecordKey, Scope, StepId};
use crate::platform::{new_id, now};
use crate::state::use_app;
use crate::text::steps;
use crate::ui::parts::AddForm;

/// The team's questions for a step, and the form that adds one.
#[component]
pub fn OwnQuestions(
    /// The step.
    step: StepId,
    /// The scope of the answers.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let questions = Memo::new(move |_| {
        app.with(|book| book.own_questions(step).into_iter().cloned().collect::<Vec<_>>())
    });
    let add = move |text| {
        let question = Record::new(new_id(), now(), Question { step, text });
        app.attempt(Command::Put(question.into())).map(drop)
    };
    let count = Signal::derive(move || match questions.with(Vec::len) {
        0 => steps::NO_QUESTIONS.to_owned(),
        some => steps::questions(some),
    });
    view! {
        <Row id=step.code() title=steps::OWN_QUESTIONS scope count>
            <For each=move || questions.get() key=|question| (question.id, question.updated.unix_millis()) let(question)>
                <Own question scope/>
            </For>
            <AddForm label=steps::OWN_QUESTION button=steps::QUESTION_ADD empty=steps::QUESTION_EMPTY on_add=add/>
        </Row>
    }
}

#[component]
fn Own(question: Record<Question>, scope: Scope) -> impl IntoView {
    let app = use_app();
    let key = RecordKey::of::<Question>(&question.id);
    let remove = move |_| {
        app.run(Command::Trash(key.clone()), steps::QUESTION_REMOVED);
    };
    let label = format!("{}: {}", steps::QUESTION_REMOVE, question.text);
    view! {
        <div class="own">
            <QuestionField id=question.key() text=question.text.clone() help=None scope/>
            <button type="button" class="link" aria-label=label on:click=remove>{steps::QUESTION_REMOVE}</button>
        </div>
    }
}
