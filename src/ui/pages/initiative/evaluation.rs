//! «Evaluering»: what came of an initiative, and of each of its activities.

use leptos::prelude::*;

use super::about::StatusChoice;
use crate::domain::{
    Age, AnyRecord, Command, Continues, Evaluation, Id, Initiative, MAX_DETAILS, Newcomers, Record,
    RecordKey, Results,
};
use crate::platform::{new_uuid, now};
use crate::state::{App, use_app};
use crate::text::{self, evaluation, form};
use crate::ui::parts::{AddForm, Decimals, Property, RecordForm, Takes, TextField, choices, dynamic};

/// The evaluation of the whole, and the activities.
#[component]
pub fn EvaluationPanel(
    /// The initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    let whole = Evaluation::open(id.into(), Evaluation::WHOLE.to_owned());
    let begins = record(whole);
    view! {
        <section class="card stack" aria-label=evaluation::HEADING>
            <h2>{evaluation::HEADING}</h2>
            <p class="soft">{evaluation::WHAT}" "{form::SAVED}</p>
            <StatusChoice id/>
            <RecordForm key=begins.key() begins properties=properties()/>
        </section>
        <Activities id/>
    }
}

fn properties() -> Vec<Property> {
    let ages = Age::ALL.map(|age| (age.code(), text::age_group(age)));
    let newcomers = Newcomers::ALL.map(|it| (it.code(), evaluation::newcomers(it)));
    let continues = Continues::ALL.map(|it| (it.code(), evaluation::continues(it)));
    vec![
        Property::number("came", evaluation::CAME, Decimals::None),
        Property::several("ages", evaluation::AGES, choices(ages)),
        Property::choice(
            "newcomers",
            evaluation::NEWCOMERS,
            Some(evaluation::NOT_SAID),
            newcomers,
        ),
        Property::text("gain", evaluation::GAIN, MAX_DETAILS),
        Property::number("hours", evaluation::HOURS, Decimals::Some),
        Property::choice(
            "continues",
            evaluation::CONTINUES,
            Some(evaluation::NOT_SAID),
            continues,
        ),
    ]
}

fn record(evaluation: Evaluation) -> AnyRecord {
    let id = Evaluation::id(evaluation.scope, &evaluation.part);
    Record::new(id, now(), evaluation).into()
}

#[component]
fn Activities(id: Id<Initiative>) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        app.with(|book| {
            let all = book.activities_of(id).into_iter();
            all.map(|activity| activity.id.clone()).collect::<Vec<_>>()
        })
    });
    let on = RwSignal::new(String::new());
    let add = move |title| {
        let activity = Evaluation {
            title: Some(title),
            on: on.with_untracked(|on| on.parse().ok()),
            ..Evaluation::open(id.into(), format!("own:{}", new_uuid()))
        };
        app.attempt(Command::Put(record(activity)))?;
        on.set(String::new());
        Ok(())
    };
    view! {
        <section class="card stack" aria-label=evaluation::ACTIVITIES>
            <h2>{evaluation::ACTIVITIES}</h2>
            {dynamic(move || all.with(Vec::is_empty).then(|| view! { <p class="soft">{evaluation::NO_ACTIVITIES}</p> }))}
            <p class="soft">{move || sum(app, id)}</p>
            <ul class="rows"><For each=move || all.get() key=Clone::clone let(id)><Row id/></For></ul>
            <AddForm label=evaluation::NEW button=evaluation::ADD empty=evaluation::NEEDS_TITLE on_add=add>
                <TextField label=evaluation::NEW_ON takes=Takes::Day value=on on_input=move |text| on.set(text)/>
            </AddForm>
        </section>
    }
}

/// What the activities come to.
fn sum(app: App, id: Id<Initiative>) -> String {
    app.with(|book| {
        let results = book
            .live::<Initiative>(&id)
            .map(|initiative| book.results_of(initiative));
        let sum: Results = results
            .into_iter()
            .flat_map(std::collections::BTreeMap::into_values)
            .sum();
        if sum.activities == 0 {
            String::new()
        } else {
            format!("{}. {}", evaluation::sum(&sum), evaluation::INSTEAD)
        }
    })
}

#[component]
fn Row(id: String) -> impl IntoView {
    let app = use_app();
    let key = RecordKey::of::<Evaluation>(&id);
    let activity = Memo::new(move |_| app.with(|book| book.live::<Evaluation>(&id).cloned()));
    let title = Signal::derive(move || {
        let title = activity.with(|one| one.as_ref().and_then(|one| one.title.clone()));
        title.unwrap_or_else(|| evaluation::NAMELESS.to_owned())
    });
    let facts = move || activity.with(|one| one.as_ref().map(evaluation::facts));
    let remove = {
        let key = key.clone();
        move |_| {
            app.run(Command::Trash(key.clone()), evaluation::DELETED);
        }
    };
    let mut fields = vec![
        Property::title("title", evaluation::TITLE),
        Property::day("on", evaluation::ON),
    ];
    fields.extend(properties());
    view! {
        <li class="activity">
            <strong dir="auto">{title}</strong>
            <p class="soft">{facts}</p>
            <details class="fold">
                <summary aria-label=move || format!("{} {}", form::EDIT, title.get())>{form::EDIT}</summary>
                <div class="stack" role="group" aria-label=title>
                    <RecordForm key=key.clone() properties=fields/>
                    <button type="button" class="button button--danger" on:click=remove>{evaluation::DELETE}</button>
                </div>
            </details>
        </li>
    }
}
