//! A sealed file: opened with its passphrase, and then read as any other.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::platform::unseal;
use crate::text::sealed;
use crate::ui::parts::{Form, Saving, Takes, TextField};

/// A sealed file that waits for its passphrase.
pub type LockedFile = StoredValue<Option<File>, LocalStorage>;

/// Asks for the passphrase.
#[component]
pub fn Locked(
    /// What it opens.
    file: LockedFile,
    /// Called with what is in it.
    #[prop(into)]
    then: UnsyncCallback<File>,
) -> impl IntoView {
    let passphrase = RwSignal::new(String::new());
    let problem = RwSignal::new("");
    let opening = RwSignal::new(false);
    let saving = Saving::new();
    let open = move |()| {
        let Some(file) = file.get_value() else {
            return false;
        };
        problem.set("");
        opening.set(true);
        let passphrase = passphrase.get_untracked();
        spawn_local(async move {
            let outcome = unseal(&file, passphrase.trim()).await;
            // The page may be gone by now.
            let _ = opening.try_set(false);
            match outcome {
                Ok(plain) => drop(then.try_run(plain)),
                Err(why) => drop(problem.try_set(sealed::unopened(&why))),
            }
        });
        false
    };
    view! {
        <Form class="stack" saving on_save=open>
            <TextField label=sealed::PASSPHRASE takes=Takes::Exact enter="done" value=passphrase on_input=move |typed| passphrase.set(typed)/>
            <p class="field__problem" role="alert">{problem}</p>
            <p class="soft" role="status">{move || opening.get().then_some(sealed::OPENING)}</p>
            <div class="actions">
                <button type="submit" class="button" disabled=opening>{sealed::OPEN}</button>
            </div>
        </Form>
    }
}
