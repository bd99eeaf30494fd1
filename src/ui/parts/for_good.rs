//! Asks before something is deleted for good.

use leptos::prelude::*;

use super::Dialog;
use crate::text::trash;

/// The question, with what it means.
#[component]
pub fn ForGood(
    /// Its heading.
    heading: &'static str,
    /// Whether it is asked.
    open: RwSignal<bool>,
    /// What is deleted.
    #[prop(into)]
    meaning: Signal<String>,
    /// Deletes it.
    #[prop(into)]
    delete: Callback<()>,
) -> impl IntoView {
    let go = move |_| {
        open.set(false);
        delete.run(());
    };
    view! {
        <Dialog heading open>
            <div class="stack">
                <p>{meaning}</p>
                <div class="actions">
                    <button type="button" class="button button--ghost" on:click=move |_| open.set(false)>{trash::KEEP}</button>
                    <button type="button" class="button button--danger" on:click=go>{trash::FOR_GOOD}</button>
                </div>
            </div>
        </Dialog>
    }
}
