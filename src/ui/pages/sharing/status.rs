//! How sharing goes.

use leptos::prelude::*;

use crate::sharing::{SharingProblem, SharingState};
use crate::state::{SaveStatus, use_app};
use crate::text::{self, sharing};
use crate::ui::pages::data::WipeButton;
use crate::ui::parts::{Shown, dynamic, sharing_line};

/// What is saved here, what is shared, and why it isn't.
#[component]
pub fn StatusCard() -> impl IntoView {
    let app = use_app();
    let problem = move || match app.sharing.state() {
        SharingState::Stopped(problem) => Some(sharing::problem(&problem)),
        _ => None,
    };
    let saved = move || match app.saving.status() {
        SaveStatus::NotSaved { trouble, .. } => text::trouble(&trouble),
        _ => sharing::SAVED_HERE,
    };
    let is_closed = Memo::new(move |_| app.sharing.state() == SharingState::Stopped(SharingProblem::Login));
    let unread = move || Some(app.sharing.unread()).filter(|count| *count > 0);
    view! {
        <section class="card stack" aria-label=sharing::CARD>
            <h2>{sharing::CARD}</h2>
            <p>{saved}</p>
            <p role="status"><strong>{move || sharing_line(app)}</strong></p>
            <div role="alert">{dynamic(move || problem().map(|problem| view! { <p class="warning">{problem}</p> }))}</div>
            <Shown when=move || app.sharing.clock_differs()><p class="warning">{sharing::CLOCK}</p></Shown>
            {dynamic(move || unread().map(|count| view! { <p class="soft">{sharing::unread(count)}</p> }))}
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| app.sharing.ask()>{sharing::NOW}</button>
            </div>
            <Shown when=move || is_closed.get()>
                <p class="soft">{sharing::CLOSED_BODY}</p>
                <div class="actions"><WipeButton name=sharing::DELETE_COPY/></div>
            </Shown>
        </section>
    }
}
