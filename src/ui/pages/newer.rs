//! Data written by a newer version of the app: rejected as a whole and left untouched, with a way to export
//! it as it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{Shared, hand_over};
use crate::state::{take_new_version, use_app};
use crate::text::{self, trouble};

/// Replaces every other page.
#[component]
pub fn NewerPage() -> impl IntoView {
    let app = use_app();
    let problem = RwSignal::new("");
    let fetch = move |_| {
        spawn_local(async move {
            let raw = app.everything_raw().await;
            let name = format!("vejviseren-raa-{}.json.txt", app.today_once());
            let failed = hand_over(&name, "text/plain", &raw).await == Shared::Failed;
            problem.set(if failed { text::NO_FILE } else { "" });
        });
    };
    view! {
        <main class="page welcome" id="indhold" tabindex="-1">
            <h1 tabindex="-1">{trouble::NEWER_TITLE}</h1>
            <p class="lead">{trouble::NEWER}</p>
            <button type="button" class="button" on:click=move |_| take_new_version(app, trouble::ONLY_HERE)>{trouble::NEWER_UPDATE}</button>
            <button type="button" class="button button--ghost" on:click=fetch>{trouble::NEWER_FETCH}</button>
            <p class="field__problem" role="alert">{problem}</p>
        </main>
    }
}
