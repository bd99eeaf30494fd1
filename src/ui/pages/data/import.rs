//! A file from elsewhere: looked at first, merged when one says so.

use leptos::prelude::*;

use crate::ui::parts::live;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::domain::Command;
use crate::state::{App, use_app};
use crate::text::{self, data};
use crate::transfer::{ImportPlan, plan, read_file};

/// What came of looking at a file.
#[derive(Clone)]
enum Looked {
    Refused(String),
    Ready(ImportPlan),
}

/// The field for a file, and what is in it.
#[component]
pub fn ImportCard() -> impl IntoView {
    let app = use_app();
    let looked = RwSignal::new(None::<Looked>);
    let choose = move |event: leptos::ev::Event| {
        let Some(input) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        spawn_local(async move {
            looked.set(Some(look(app, file).await));
            // So that the same file can be chosen again.
            input.set_value("");
        });
    };
    view! {
        <section class="card stack">
            <h2>{data::IMPORT_HEADING}</h2>
            <p>{data::IMPORT_BODY}</p>
            <label class="field">
                <span class="field__label">{data::IMPORT}</span>
                <input class="input input--file" type="file" accept=".json,.txt,application/json" on:change=choose/>
            </label>
            <div role="status">
                {live(move || looked.get().map(|outcome| match outcome {
                    Looked::Refused(why) => view! { <Refused why/> }.into_any(),
                    Looked::Ready(plan) => view! { <Preview plan looked/> }.into_any(),
                }))}
            </div>
        </section>
    }
}

async fn look(app: App, file: web_sys::File) -> Looked {
    match read_file(file).await {
        Err(_) => Looked::Refused(text::NO_FILE.to_owned()),
        Ok(content) => match app.read_once(|book| plan(&content, book)) {
            Err(why) => Looked::Refused(text::not_ours(&why)),
            Ok(plan) => Looked::Ready(plan),
        },
    }
}

#[component]
fn Refused(why: String) -> impl IntoView {
    view! {
        <div class="notice notice--danger">
            <p><strong>{data::REFUSED_HEADING}</strong><br/>{why}" "{data::UNCHANGED}</p>
        </div>
    }
}

#[component]
fn Preview(plan: ImportPlan, looked: RwSignal<Option<Looked>>) -> impl IntoView {
    let app = use_app();
    let counts = [
        (data::NEW, plan.new),
        (data::NEWER, plan.newer),
        (data::OLDER, plan.older),
        (data::DIFFERING, plan.differing),
        (data::IDENTICAL, plan.identical),
        (data::REFUSED, plan.refused.len()),
    ];
    let rows = counts.map(|(name, count)| view! { <dt>{name}</dt><dd>{count}</dd> });
    let refused = plan
        .refused
        .iter()
        .map(|record| view! { <li>{text::refused_record(record)}</li> })
        .collect_view();
    let worth_it = plan.changes_something();
    let book = plan.book;
    let merge = move |_| {
        looked.set(None);
        match app.dispatch(Command::Merge(Box::new(book.clone()))) {
            Ok(changes) => app.say_with_undo(
                format!("{}: {}", data::MERGED, text::records(changes.0.len())),
                changes,
            ),
            Err(refusal) => app.say(text::refusal(&refusal)),
        }
    };
    let action = if worth_it {
        view! { <button type="button" class="button" on:click=merge>{data::MERGE}</button> }.into_any()
    } else {
        view! { <p>{data::NOTHING_NEW}</p> }.into_any()
    };
    view! {
        <div class="notice">
            <dl class="facts facts--counts">{rows.collect_view()}</dl>
            <ul>{refused}</ul>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| looked.set(None)>{data::CANCEL}</button>
                {action}
            </div>
        </div>
    }
}
