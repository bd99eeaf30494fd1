//! What is shown while the app is locked.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::forgotten::Forgotten;
use super::passphrase::{PassphraseField, ShowTyped};
use super::problem;
use crate::platform::Secret;
use crate::route::{self, Route};
use crate::state::{LockProblem, use_app};
use crate::text::lock;
use crate::ui::parts::{Form, Saving, Shown, announce, focus};

/// Replaces every page but «Ny note».
#[component]
pub fn UnlockPage() -> impl IntoView {
    let app = use_app();
    let (passphrase, shown) = (RwSignal::new(String::new()), RwSignal::new(false));
    let attempt = Attempt::new();
    let field = NodeRef::<Input>::new();
    let h1 = announce(Signal::from(lock::LOCKED));
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            focus(&field);
        }
    });
    let saving = Saving::new();
    let unlock = move |()| {
        let secret = Secret::Passphrase(passphrase.get_untracked());
        attempt.run(async move || app.unlock(secret).await, move || saving.again());
        true
    };
    let recognise = move |_| attempt.run(async move || app.unlock_with_passkey().await, || {});
    view! {
        <main class="page welcome" id="indhold" tabindex="-1">
            <img class="welcome__sign" src=route::file("icons/icon.svg") alt="" width="96" height="96"/>
            <h1 node_ref=h1 tabindex="-1">{lock::LOCKED}</h1>
            <Form class="stack" saving on_save=unlock>
                <PassphraseField label=lock::PASSPHRASE value=passphrase shown field/>
                <ShowTyped shown/>
                <p class="field__problem" role="alert">{attempt.problem}</p>
                <p class="soft" role="status">{move || attempt.busy.get().then_some(lock::UNLOCKING)}</p>
                <div class="actions">
                    <button type="submit" class="button" disabled=attempt.busy>{lock::UNLOCK}</button>
                    <Shown when=move || app.lock.passkey().is_some()>
                        <button type="button" class="button button--ghost" disabled=attempt.busy on:click=recognise>{lock::BY_PASSKEY}</button>
                    </Shown>
                </div>
            </Form>
            <section class="card stack" aria-label=lock::NOTE>
                <p>{lock::NOTE_BODY}</p>
                <a class="button button--ghost" href=Route::Capture(None).href()>{lock::NOTE}</a>
            </section>
            <Forgotten attempt/>
        </main>
    }
}

/// One attempt after the other to unlock the app.
#[derive(Clone, Copy)]
pub struct Attempt {
    /// Whether one is under way.
    pub busy: RwSignal<bool>,
    /// Why the last one failed.
    pub problem: RwSignal<String>,
}

impl Attempt {
    fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            problem: RwSignal::new(String::new()),
        }
    }

    /// Tries; calls `failed` if that fails.
    pub fn run(
        self,
        unlock: impl AsyncFnOnce() -> Result<(), LockProblem> + 'static,
        failed: impl FnOnce() + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problem.set(String::new());
        spawn_local(async move {
            let outcome = unlock().await;
            // The page goes when the app is unlocked.
            let _ = self.busy.try_set(false);
            if let Err(why) = outcome {
                let _ = self.problem.try_set(problem(&why));
                failed();
            }
        });
    }
}
