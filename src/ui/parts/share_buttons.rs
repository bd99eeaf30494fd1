//! «Del» and «Kopiér» for a text.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{self, Shared};
use crate::state::use_app;
use crate::text::{leaving, share};

/// The two buttons, which report what happened to the text, even when nothing did.
#[component]
pub fn ShareButtons(
    /// The text's title.
    title: &'static str,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let say = move |outcome| match outcome {
        Shared::Sent => app.say(share::SENT),
        Shared::Copied => app.say(share::COPIED),
        Shared::Failed => app.say(share::FAILED),
        Shared::Cancelled | Shared::Downloaded => {}
    };
    let send = move |_| {
        let text = text.get_untracked();
        app.leave(leaving::cpr_in(&[&text]), move || {
            spawn_local(async move { say(platform::share(title, &text).await) });
        });
    };
    let copy = move |_| {
        let text = text.get_untracked();
        app.leave(leaving::cpr_in(&[&text]), move || {
            spawn_local(async move { say(platform::copy(&text).await) });
        });
    };
    view! {
        <div class="actions">
            <button type="button" class="button button--ghost" on:click=copy>{share::COPY}</button>
            <button type="button" class="button" on:click=send>{share::SEND}</button>
        </div>
    }
}
