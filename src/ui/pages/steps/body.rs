//! What every step has: its purpose, what to do in it, when it is complete, and the way to the next.

use leptos::prelude::*;

use super::item::PartCard;
use super::own_questions::OwnQuestions;
use crate::domain::{Scope, StepId};
use crate::guide::{OUTREACH, Step, missing};
use crate::route::Route;
use crate::state::{SaveStatus, use_app};
use crate::text::{self, capture, steps};
use crate::ui::parts::{Icon, InOneStore, Shown, dynamic, icon};

/// The purpose, the background, and what to do.
#[component]
pub fn StepBody(
    /// Which step.
    step: &'static Step,
    /// The scope of the answers.
    scope: Scope,
) -> impl IntoView {
    view! {
        <p>{step.purpose}</p>
        <Background step/>
        <SavedMark/>
        {step.parts.iter().map(|part| view! { <PartCard part scope/> }).collect_view()}
        {StepId::from_code(step.id).map(|step| view! { <OwnQuestions step scope/> })}
    }
}

#[component]
pub(super) fn Background(step: &'static Step) -> impl IntoView {
    (!step.background.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{steps::BACKGROUND}</summary>
                <ul>{step.background.iter().map(|line| view! { <li>{*line}</li> }).collect_view()}</ul>
            </details>
        }
    })
}

/// «Klar til næste trin»: when the step is complete, and what is missing. It never blocks the user.
#[component]
pub(super) fn Ready(step: &'static Step) -> impl IntoView {
    let app = use_app();
    let heading = if step.id == OUTREACH.id {
        steps::FINISHED
    } else {
        steps::READY
    };
    let number = number_of(step);
    let has_list = number < 3;
    let lacking = Memo::new(move |_| {
        if !has_list {
            return Vec::new();
        }
        app.with_here(|book, village| missing(book, village, number))
    });
    // All three routes may be on one page, and a landmark's name must be unique.
    let landmark = (number != 3).then_some(heading);
    view! {
        <section class="card card--ready stack" aria-label=landmark>
            <h2>{heading}</h2>
            <p>{step.ready}</p>
            <div role="status">
                {dynamic(move || {
                    let lacking = lacking.get();
                    if !has_list {
                        ().into_any()
                    } else if lacking.is_empty() {
                        view! { <p class="ready">{steps::NOTHING_MISSING}</p> }.into_any()
                    } else {
                        let lacking = lacking.into_iter().map(|lack| view! { <li>{text::missing(lack)}</li> });
                        view! { <p>{steps::MISSING}</p><ul class="list">{lacking.collect_view()}</ul> }.into_any()
                    }
                })}
            </div>
        </section>
    }
}

pub(super) fn number_of(step: &Step) -> u8 {
    step.number.parse().unwrap_or(3)
}

/// Links to the next and the previous step.
#[component]
pub(super) fn Neighbours(step: &'static Step) -> impl IntoView {
    let number = number_of(step);
    view! {
        <nav class="actions" aria-label=steps::NEIGHBOURS>
            {(number > 1).then(|| view! {
                <a class="button button--ghost" href=Route::Step(number - 1).href()>{steps::PREVIOUS}</a>
            })}
            {(number < 4).then(|| view! { <a class="button" href=Route::Step(number + 1).href()>{steps::NEXT_STEP}</a> })}
        </nav>
    }
}

/// Says that what was typed is saved.
#[component]
fn SavedMark() -> impl IntoView {
    let app = use_app();
    view! {
        <p class="saved saved--floating" role="status">
            <Shown when=move || app.saving.status() == SaveStatus::Saved>
                <Icon drawing=icon::CHECK/>
                {capture::KEPT}
                <InOneStore/>
            </Shown>
        </p>
    }
}
