//! What is asked between «Gem» and saving: whether it is the same person, and whether to save the person too.

use leptos::prelude::*;

use super::FormState;
use crate::domain::{Contact, Day, Id, Record};
use crate::state::{Answers, Question, Whom, use_app};
use crate::text::{self, capture, contacts};
use crate::ui::parts::{Takes, TextField, dynamic, focus};

/// A question waiting for its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// Earlier answers.
    pub answers: Answers,
    /// Whether to start a new note when this one is saved.
    pub again: bool,
}

/// The pending question, if any. The card has the focus, not one of its buttons: a second press of Enter must
/// not answer it.
#[component]
pub fn QuestionCard(
    /// The form.
    state: FormState,
    /// Called to try again with the answers so far.
    #[prop(into)]
    on_answer: Callback<Asked>,
) -> impl IntoView {
    let asked = Memo::new(move |_| state.asked.get());
    Effect::new(move |_| {
        if let Some(card) = state.question.get() {
            // It has just been drawn.
            focus(&card);
        }
    });
    dynamic(move || {
        let asked = asked.get()?;
        let heading = match asked.question {
            Question::SamePerson(_) => capture::SAME_PERSON,
            Question::PersonToo | Question::Name => capture::PERSON_TOO,
        };
        let body = match asked.question.clone() {
            Question::SamePerson(ids) => view! { <SamePerson ids asked on_answer/> }.into_any(),
            Question::PersonToo | Question::Name => view! { <PersonToo state asked on_answer/> }.into_any(),
        };
        Some(view! {
            <section class="notice question" aria-labelledby="question" tabindex="-1" node_ref=state.question data-save="">
                <h2 id="question">{heading}</h2>
                {body}
            </section>
        })
    })
}

/// «Er det den samme?»: all contacts of that name, with details that distinguish them.
#[component]
fn SamePerson(ids: Vec<Id<Contact>>, asked: Asked, on_answer: Callback<Asked>) -> impl IntoView {
    let app = use_app();
    let answer = move |whom: Whom| {
        let mut answered = asked.clone();
        answered.answers.same = Some(whom);
        on_answer.run(answered);
    };
    let other = answer.clone();
    let people = Memo::new(move |_| {
        app.with(|book| {
            let people = ids.iter().filter_map(|id| book.live::<Contact>(id));
            people.cloned().collect::<Vec<_>>()
        })
    });
    let row = move |person: Record<Contact>| {
        let (id, answer) = (person.id, answer.clone());
        let described = format!("person-{id}");
        view! {
            <li class="row">
                <p id=described.clone()><strong>{person.name.clone()}</strong>{details(&person, app.today())}</p>
                <button type="button" class="button button--ghost" aria-describedby=described on:click=move |_| answer(Whom::Known(id))>
                    {capture::SAME}
                </button>
            </li>
        }
    };
    view! {
        <ul class="rows">{dynamic(move || people.get().into_iter().map(&row).collect_view())}</ul>
        <p class="soft">{capture::SAME_HELP}</p>
        <div class="actions">
            <button type="button" class="button button--ghost" on:click=move |_| other(Whom::New)>{capture::OTHER}</button>
        </div>
    }
}

/// What distinguishes a person from another of the same name, one line each.
fn details(person: &Record<Contact>, today: Day) -> Vec<AnyView> {
    let promise = person.open_follow_up().map(|promise| {
        let what = promise.what.as_deref().map(|what| format!(" – {what}"));
        format!(
            "{}{}",
            text::follow_up(promise.on, today),
            what.unwrap_or_default()
        )
    });
    let phone = person.phone.as_deref().map(text::phone);
    let facts = [
        person.organisation.clone(),
        person.role.clone(),
        phone,
        person.email.clone(),
        promise,
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let facts = if facts.is_empty() {
        vec![contacts::NOTHING_ELSE.to_owned()]
    } else {
        facts
    };
    let line = |fact| view! { <br/>{fact} }.into_any();
    facts.into_iter().map(line).collect()
}

/// «Gem også personen?»: about the person typed before the type of note was changed.
#[component]
fn PersonToo(state: FormState, asked: Asked, on_answer: Callback<Asked>) -> impl IntoView {
    let app = use_app();
    let person = state.draft.with_untracked(|draft| draft.contact.clone());
    let nameless = person.name.trim().is_empty();
    let typed = [
        person.name,
        person.organisation,
        person.role,
        person.phone,
        person.email,
    ];
    let typed: Vec<String> = typed.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let problem = (asked.question == Question::Name).then_some(contacts::NEEDS_NAME);
    let answer = move |yes: bool| {
        let mut answered = asked.clone();
        answered.answers.person_too = Some(yes);
        on_answer.run(answered);
    };
    let no = answer.clone();
    view! {
        <p>{typed.join(" · ")}</p>
        {nameless.then(|| view! {
            <TextField
                label=capture::NAME
                takes=Takes::Names
                value=state.field(|draft| &draft.contact.name)
                on_input=move |text| state.keep(app, |draft| draft.contact.name = text)
            />
        })}
        <p class="field__problem" role="alert">{problem}</p>
        <div class="actions">
            <button type="button" class="button button--ghost" on:click=move |_| answer(true)>{capture::PERSON_TOO_YES}</button>
            <button type="button" class="button button--ghost" on:click=move |_| no(false)>{capture::PERSON_TOO_NO}</button>
        </div>
    }
}
