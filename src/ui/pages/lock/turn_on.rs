//! Choosing a passphrase, and writing down the recovery words.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::passphrase::{PassphraseField, ShowTyped};
use super::problem;
use crate::platform::new_passphrase;
use crate::state::{LockProblem, use_app};
use crate::text::lock;
use crate::ui::parts::{Check, Form, Saving, Shown};

/// How many recovery words there are: eighty bits.
const WORDS: u32 = 8;
/// How many characters a passphrase has at least.
const LEAST: usize = 12;

/// What the dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A lock where there is none.
    TurnOn,
    /// Another passphrase.
    Passphrase,
    /// Other recovery words.
    Words,
}

/// The dialog's content.
#[component]
pub fn Choose(
    /// What it is for.
    purpose: Purpose,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let passphrase = RwSignal::new(String::new());
    let words = RwSignal::new(None::<String>);
    let (wrong, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let finish = move || {
        busy.set(true);
        wrong.set(String::new());
        spawn_local(async move {
            let chosen = (
                passphrase.get_untracked(),
                words.get_untracked().unwrap_or_default(),
            );
            let outcome = match purpose {
                Purpose::TurnOn => app.turn_lock_on(&chosen.0, &chosen.1).await,
                Purpose::Passphrase => app.change_passphrase(&chosen.0).await,
                Purpose::Words => app.change_words(&chosen.1).await,
            };
            // The dialog may be closed by now.
            let _ = busy.try_set(false);
            match outcome {
                Ok(()) => {
                    let _ = open.try_set(false);
                    app.say(match purpose {
                        Purpose::TurnOn => lock::IS_ON,
                        Purpose::Passphrase => lock::CHANGED,
                        Purpose::Words => lock::WORDS_CHANGED,
                    });
                }
                Err(why) => drop(wrong.try_set(problem(&why))),
            }
        });
    };
    let show_words = move || {
        spawn_local(async move {
            match new_passphrase(WORDS).await {
                Ok(new) => drop(words.try_set(Some(new))),
                Err(why) => drop(wrong.try_set(problem(&LockProblem::from(why)))),
            }
        });
    };
    if purpose == Purpose::Words {
        show_words();
    }
    let chosen = move || match purpose {
        Purpose::Passphrase => finish(),
        _ => show_words(),
    };
    view! {
        <Shown when=move || words.with(Option::is_none) && purpose != Purpose::Words>
            <ChoosePassphrase passphrase busy wrong on_chosen=move |()| chosen()/>
        </Shown>
        <Shown when=move || words.with(Option::is_some)>
            <WriteWords words busy wrong on_written=move |()| finish()/>
        </Shown>
    }
}

#[component]
fn ChoosePassphrase(
    passphrase: RwSignal<String>,
    busy: RwSignal<bool>,
    wrong: RwSignal<String>,
    #[prop(into)] on_chosen: Callback<()>,
) -> impl IntoView {
    let (repeated, shown) = (RwSignal::new(String::new()), RwSignal::new(false));
    let saving = Saving::new();
    let save = move |()| {
        if passphrase.with_untracked(|typed| typed.trim().chars().count() < LEAST) {
            wrong.set(lock::TOO_SHORT.to_owned());
        } else if passphrase.get_untracked() != repeated.get_untracked() {
            wrong.set(lock::DIFFERENT.to_owned());
        } else {
            on_chosen.run(());
        }
        false
    };
    view! {
        <Form class="stack" saving on_save=save>
            <p>{lock::CHOOSE}</p>
            <PassphraseField label=lock::PASSPHRASE value=passphrase shown/>
            <PassphraseField label=lock::REPEAT value=repeated shown/>
            <ShowTyped shown/>
            <p class="field__problem" role="alert">{wrong}</p>
            <div class="actions">
                <button type="submit" class="button" disabled=busy>{lock::GO_FURTHER}</button>
            </div>
        </Form>
    }
}

#[component]
fn WriteWords(
    words: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    wrong: RwSignal<String>,
    #[prop(into)] on_written: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let written = RwSignal::new(false);
    let saving = Saving::new();
    let save = move |()| {
        if written.get_untracked() {
            on_written.run(());
        } else {
            wrong.set(lock::WRITE_THEM.to_owned());
        }
        false
    };
    let is_new = move || app.lock.state().is_none();
    let list = move || {
        let words = words.get().unwrap_or_default();
        let words: Vec<_> = words
            .split('-')
            .map(|word| view! { <li>{word.to_owned()}</li> })
            .collect();
        words
    };
    view! {
        <Form class="stack" saving on_save=save>
            <p>{lock::WORDS_BODY}</p>
            <ol class="words" aria-label=lock::WORDS>{list}</ol>
            <Check checked=written on_change=move |now| written.set(now)>{lock::WORDS_WRITTEN}</Check>
            <p class="field__problem" role="alert">{wrong}</p>
            <p class="soft" role="status">{move || busy.get().then_some(lock::WORKING)}</p>
            <div class="actions">
                <button type="submit" class="button" disabled=busy>
                    {move || if is_new() { lock::TURN_ON } else { lock::NEW_WORDS }}
                </button>
            </div>
        </Form>
    }
}
