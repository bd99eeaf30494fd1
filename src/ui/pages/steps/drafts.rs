//! The texts sent in step 2, each folded.

use leptos::prelude::*;

use crate::domain::{Id, Scope};
use crate::state::use_app;
use crate::text::{FIRST_CONTACT, steps};
use crate::ui::pages::draft_card::DraftCard;

/// The drafts for a first contact.
#[component]
pub fn FirstContactDrafts(
    /// The village.
    scope: Scope,
) -> impl IntoView {
    let app = use_app();
    let drafts = FIRST_CONTACT.iter().map(|draft| {
        let drafted = Signal::derive(move || app.with(|book| (draft.make)(book, Id::new(scope.0))));
        view! {
            <details class="fold">
                <summary>{draft.title}</summary>
                <DraftCard scope question=draft.id title=draft.title drafted/>
            </details>
        }
    });
    view! {
        <section class="card no-print" aria-labelledby="drafts">
            <h2 id="drafts">{steps::DRAFTS}</h2>
            {drafts.collect_view()}
        </section>
    }
}
