//! «Skift nøgle».

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::use_app;
use crate::text::sharing;
use crate::ui::parts::Dialog;

/// The button, and what it means.
#[component]
pub fn KeyCard() -> impl IntoView {
    let app = use_app();
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let wrong = RwSignal::new(String::new());
    let change = move |_| {
        open.set(false);
        busy.set(true);
        wrong.set(String::new());
        spawn_local(async move {
            let outcome = app.change_key().await;
            // The page may be gone by now.
            let _ = busy.try_set(false);
            match outcome {
                Ok(()) => app.say(sharing::KEY_CHANGED),
                Err(why) => drop(wrong.try_set(sharing::problem(&why))),
            }
        });
    };
    view! {
        <section class="card stack" aria-label=sharing::KEY>
            <h2>{sharing::KEY}</h2>
            <p>{sharing::KEY_BODY}</p>
            <p class="field__problem" role="alert">{wrong}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" disabled=busy on:click=move |_| open.set(true)>{sharing::KEY}</button>
            </div>
            <Dialog heading=sharing::KEY open>
                <div class="stack">
                    <p>{sharing::KEY_MEANS}</p>
                    <div class="actions">
                        <button type="button" class="button button--ghost" on:click=move |_| open.set(false)>{sharing::CANCEL}</button>
                        <button type="button" class="button button--danger" on:click=change>{sharing::KEY_SURE}</button>
                    </div>
                </div>
            </Dialog>
        </section>
    }
}
