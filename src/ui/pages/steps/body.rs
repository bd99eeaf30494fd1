//! What every step has: its purpose, what to do in it, when it is complete, and the way to the next.

use leptos::prelude::*;

use super::own_questions::OwnQuestions;
use super::part::PartRow;
use crate::domain::{Scope, StepId};
use crate::guide::{Step, is_finished, missing};
use crate::state::{SaveStatus, use_app};
use crate::text::{self, capture, steps};
use crate::ui::parts::{Icon, InOneStore, Shown, dynamic, icon};

/// The purpose, the background, and what to do: a row for each part, the first unfinished one open.
#[component]
pub fn StepBody(
    /// Which step.
    step: &'static Step,
    /// The scope of the answers.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let unfinished = app.with_untracked(|book| {
        let mut parts = step.parts.iter();
        parts.position(|part| !is_finished(book, scope, part))
    });
    let rows = step.parts.iter().enumerate().map(|(at, part)| {
        view! { <PartRow part scope open=Some(at) == unfinished/> }
    });
    view! {
        <Background step/>
        <SavedMark/>
        <div class="card parts">
            {rows.collect_view()}
            {StepId::from_code(step.id).map(|step| view! { <OwnQuestions step scope/> })}
        </div>
    }
}

/// The purpose and the background, folded.
#[component]
pub(super) fn Background(step: &'static Step) -> impl IntoView {
    view! {
        <details class="fold background">
            <summary>{steps::BACKGROUND}</summary>
            <Purpose step/>
        </details>
    }
}

/// The purpose and the background.
#[component]
pub fn Purpose(
    /// Which step.
    step: &'static Step,
) -> impl IntoView {
    view! {
        <p>{step.purpose}</p>
        <ul class="list">{step.background.iter().map(|line| view! { <li>{*line}</li> }).collect_view()}</ul>
    }
}

/// «Klar til næste trin»: when the step is complete, and what is missing. It never blocks the user.
#[component]
pub(super) fn Ready(step: &'static Step, number: u8) -> impl IntoView {
    let app = use_app();
    let lacking = Memo::new(move |_| app.with_here(|book, village| missing(book, village, number)));
    view! {
        <section class="card card--ready stack" aria-label=steps::READY>
            <h2>{steps::READY}</h2>
            <p>{step.ready}</p>
            <div role="status">
                {dynamic(move || {
                    let lacking = lacking.get();
                    if lacking.is_empty() {
                        return view! { <p class="ready">{steps::NOTHING_MISSING}</p> }.into_any();
                    }
                    let lacking = lacking.into_iter().map(|lack| view! { <li>{text::missing(lack)}</li> });
                    view! { <p>{steps::MISSING}</p><ul class="list">{lacking.collect_view()}</ul> }.into_any()
                })}
            </div>
        </section>
    }
}

/// Says that what was typed is saved.
#[component]
fn SavedMark() -> impl IntoView {
    let app = use_app();
    view! {
        <p class="saved saved--floating no-print" role="status">
            <Shown when=move || app.saving.status() == SaveStatus::Saved>
                <Icon drawing=icon::CHECK/>
                {capture::KEPT}
                <InOneStore/>
            </Shown>
        </p>
    }
}
