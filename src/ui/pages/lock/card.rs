//! The lock's card on «Indstillinger».

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::problem;
use super::turn_on::{Choose, Purpose};
use crate::persistence::LockState;
use crate::platform::passkey::can_recognise;
use crate::state::{LockProblem, use_app};
use crate::text::lock;
use crate::ui::parts::{Check, Dialog, Progress, Shown, dynamic};

/// Whether there is a lock, and everything about it.
#[component]
pub fn LockCard() -> impl IntoView {
    let app = use_app();
    let state = Memo::new(move |_| app.lock.state());
    let is_busy = Memo::new(move |_| app.lock.progress.get().is_some());
    let progress = move || app.lock.progress.get().unwrap_or_default();
    let wrong = RwSignal::new(String::new());
    view! {
        <section class="card stack" aria-label=lock::HEADING>
            <h2>{lock::HEADING}</h2>
            {dynamic(move || match state.get() {
                None => view! { <Off/> }.into_any(),
                Some(LockState::On) => view! { <On wrong/> }.into_any(),
                Some(_) if is_busy.get() => view! { <p role="status">{lock::WORKING}</p> }.into_any(),
                Some(_) => view! { <Unfinished wrong/> }.into_any(),
            })}
            <Shown when=move || is_busy.get()><Progress name=lock::WORKING progress=Signal::derive(progress)/></Shown>
            <p class="field__problem" role="alert">{wrong}</p>
        </section>
    }
}

#[component]
fn Off() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <p>{lock::OFF}</p>
        <div class="actions">
            <button type="button" class="button" on:click=move |_| open.set(true)>{lock::TURN_ON}</button>
        </div>
        <Dialog heading=lock::TURN_ON open><Choose purpose=Purpose::TurnOn open/></Dialog>
    }
}

#[component]
fn Unfinished(wrong: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let go_on = move |_| {
        spawn_local(async move {
            if let Err(why) = app.finish_lock().await {
                let _ = wrong.try_set(problem(&why));
            }
        });
    };
    view! {
        <p>{lock::UNFINISHED}</p>
        <div class="actions">
            <button type="button" class="button" on:click=go_on>{lock::GO_ON}</button>
        </div>
    }
}

#[component]
fn On(wrong: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let (passphrase, words, off) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let chosen = app.locks_after();
    let minutes = lock::MINUTES.map(|(minutes, text)| {
        view! { <option value=minutes.to_string() selected=minutes == chosen>{text}</option> }
    });
    let choose = move |event| {
        if let Ok(minutes) = event_target_value(&event).parse() {
            app.lock_after(minutes);
        }
    };
    view! {
        <p>{lock::ON}</p>
        <div class="actions">
            <button type="button" class="button" on:click=move |_| app.lock_now()>{lock::LOCK_NOW}</button>
        </div>
        <label class="field">
            <span class="field__label">{lock::AFTER}</span>
            <select class="input" aria-label=lock::AFTER on:change=choose>{minutes.collect_view()}</select>
        </label>
        <Recognise wrong/>
        <div class="actions">
            <button type="button" class="button button--ghost" on:click=move |_| passphrase.set(true)>{lock::CHANGE}</button>
            <button type="button" class="button button--ghost" on:click=move |_| words.set(true)>{lock::NEW_WORDS}</button>
            <button type="button" class="button button--danger" on:click=move |_| off.set(true)>{lock::TURN_OFF}</button>
        </div>
        <Dialog heading=lock::CHANGE open=passphrase><Choose purpose=Purpose::Passphrase open=passphrase/></Dialog>
        <Dialog heading=lock::NEW_WORDS open=words><Choose purpose=Purpose::Words open=words/></Dialog>
        <Dialog heading=lock::TURN_OFF open=off><TurnOff open=off wrong/></Dialog>
    }
}

/// Unlocking with a face or a fingerprint, where the device can.
#[component]
fn Recognise(wrong: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let can = RwSignal::new(false);
    spawn_local(async move {
        // The page may be gone by now.
        let _ = can.try_set(can_recognise().await);
    });
    let has = Memo::new(move |_| app.lock.passkey().is_some());
    // The box shows what is true, also after a refusal.
    let asked = RwSignal::new(has.get_untracked());
    let change = move |wanted: bool| {
        asked.set(wanted);
        wrong.set(String::new());
        spawn_local(async move {
            let (outcome, said) = if wanted {
                (app.add_passkey().await, lock::PASSKEY_ADDED)
            } else {
                (app.remove_passkey().await, lock::PASSKEY_REMOVED)
            };
            match outcome {
                Ok(()) => app.say(said),
                Err(why) => drop(wrong.try_set(problem(&why))),
            }
            let _ = asked.try_set(untrack(|| app.lock.passkey().is_some()));
        });
    };
    view! {
        <Shown when=move || can.get() || has.get()>
            <Check checked=asked on_change=change>{lock::PASSKEY}</Check>
            <p class="soft">{lock::PASSKEY_BODY}</p>
        </Shown>
    }
}

#[component]
fn TurnOff(open: RwSignal<bool>, wrong: RwSignal<String>) -> impl IntoView {
    let app = use_app();
    let turn_off = move |_| {
        open.set(false);
        spawn_local(async move {
            let outcome: Result<(), LockProblem> = app.turn_lock_off().await;
            match outcome {
                Ok(()) => app.say(lock::IS_OFF),
                Err(why) => drop(wrong.try_set(problem(&why))),
            }
        });
    };
    view! {
        <div class="stack">
            <p>{lock::TURN_OFF_BODY}</p>
            <div class="actions">
                <button type="button" class="button button--ghost" on:click=move |_| open.set(false)>{lock::KEEP}</button>
                <button type="button" class="button button--danger" on:click=turn_off>{lock::TURN_OFF}</button>
            </div>
        </div>
    }
}
