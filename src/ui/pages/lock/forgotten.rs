//! The ways on for whoever has forgotten the passphrase: the recovery words, or «Slet alt».

use leptos::prelude::*;

use super::unlock::Attempt;
use crate::platform::Secret;
use crate::state::use_app;
use crate::text::lock;
use crate::ui::pages::data::WipeButton;
use crate::ui::parts::{Form, Saving, Takes, TextField};

/// Closed until somebody needs it.
#[component]
pub fn Forgotten(
    /// The attempts to unlock.
    attempt: Attempt,
) -> impl IntoView {
    let app = use_app();
    let words = RwSignal::new(String::new());
    let saving = Saving::new();
    let unlock = move |()| {
        let secret = Secret::Words(words.get_untracked());
        attempt.run(async move || app.unlock(secret).await, move || saving.again());
        true
    };
    view! {
        <details class="fold">
            <summary>{lock::FORGOTTEN}</summary>
            <div class="stack">
                <Form class="stack" saving on_save=unlock>
                    <p>{lock::FORGOTTEN_BODY}</p>
                    <TextField label=lock::WORDS takes=Takes::Exact enter="go" value=words on_input=move |typed| words.set(typed)/>
                    <div class="actions">
                        <button type="submit" class="button button--ghost" disabled=attempt.busy>{lock::UNLOCK_WITH_WORDS}</button>
                    </div>
                </Form>
                <p>{lock::BOTH_FORGOTTEN}</p>
                <div class="actions"><WipeButton/></div>
            </div>
        </details>
    }
}
