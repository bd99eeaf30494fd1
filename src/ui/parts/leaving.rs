//! Asks before a CPR number leaves the app, and prints pages.

use leptos::prelude::*;

use super::Dialog;
use crate::platform;
use crate::state::use_app;
use crate::text::{leaving, report};

/// The question of [`App::leave`](crate::state::App::leave).
#[component]
pub fn LeavingDialog() -> impl IntoView {
    let app = use_app();
    let question = app.session.leaving;
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(question.warning().is_some()));
    Effect::new(move |_| {
        if !open.get() {
            question.decide(false);
        }
    });
    view! {
        <Dialog heading=leaving::ASK open>
            <p>{move || question.warning()}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| question.decide(true)>{leaving::GO_ON}</button>
                <button type="button" class="button" on:click=move |_| question.decide(false)>{leaving::STAY}</button>
            </div>
        </Dialog>
    }
}

/// A button that prints the page.
#[component]
pub fn PrintButton(
    /// The button's label.
    #[prop(default = report::PRINT)]
    label: &'static str,
    /// Its look.
    #[prop(default = "button")]
    class: &'static str,
) -> impl IntoView {
    let app = use_app();
    // A browser that can't print shows nothing: there is no more to say.
    let print = move |_| app.leave(leaving::cpr_in(&platform::page_texts()), platform::print);
    view! { <button type="button" class=class on:click=print>{label}</button> }
}
