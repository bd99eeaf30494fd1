//! Undoing the last import, even days later.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::use_app;
use crate::text::{self, safety};
use crate::ui::parts::dynamic;

/// Shown as long as there is an import to undo.
#[component]
pub fn LastImportNotice() -> impl IntoView {
    let app = use_app();
    let undo = move |_| {
        spawn_local(async move {
            match app.undo_import().await {
                Some(left) => app.say(text::data::import_undone(left)),
                None => app.say(safety::SNAPSHOT_GONE),
            }
        });
    };
    dynamic(move || {
        let last = app.store.is_ready().then(|| app.last_import()).flatten()?;
        Some(view! {
            <div class="notice">
                <p>{text::data::last_import(last.at, last.records, app.today())}</p>
                <button type="button" class="button button--ghost" on:click=undo>{safety::UNDO_IMPORT}</button>
            </div>
        })
    })
}
