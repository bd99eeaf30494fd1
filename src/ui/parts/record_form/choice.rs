//! Choosing one or several of a list.

use leptos::prelude::*;

use super::property::BETWEEN;
use crate::platform::new_uuid;
use crate::ui::parts::Check;

/// The code and label of each choice, for a list.
pub fn choices<C: ToString, W: ToString>(all: impl IntoIterator<Item = (C, W)>) -> Vec<(String, String)> {
    let all = all.into_iter();
    all.map(|(code, word)| (code.to_string(), word.to_string()))
        .collect()
}

/// A multiple-choice list, folded until it is opened.
#[component]
pub(super) fn Several(
    label: &'static str,
    choices: Vec<(String, String)>,
    value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let codes = move || {
        value.with(|codes| {
            codes
                .split(BETWEEN)
                .filter(|code| !code.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
    };
    let known: Vec<String> = choices.iter().map(|(code, _)| code.clone()).collect();
    let some = !choices.is_empty();
    let boxes = choices.into_iter().map(|(code, word)| {
        let (mine, known) = (code.clone(), known.clone());
        let toggle = move |ticked| {
            let mut chosen = untrack(codes);
            chosen.retain(|other| *other != mine);
            if ticked {
                chosen.push(mine.clone());
            }
            // In the order they are offered; codes that aren't offered here are kept.
            chosen.sort_by_key(|code| known.iter().position(|other| other == code));
            on_change.run(chosen.join(BETWEEN));
        };
        view! { <Check checked=move || codes().contains(&code) on_change=toggle>{word}</Check> }
    });
    let boxes = boxes.collect_view();
    some.then(|| {
        view! {
            <details class="fold">
                <summary>{label}" ("{move || codes().len()}")"</summary>
                <div class="group" role="group" aria-label=label>{boxes}</div>
            </details>
        }
    })
}

/// Radio buttons side by side.
#[component]
pub(super) fn Radios(
    label: &'static str,
    choices: Vec<(String, String)>,
    value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    // Radio buttons of one name are one group, and a page may have several of these.
    let group = format!("radios-{}", new_uuid());
    let radios = choices.into_iter().map(|(code, word)| {
        let (mine, chosen) = (code.clone(), move || value.with(|value| *value == code));
        view! {
            <label class="segment">
                <input type="radio" name=group.clone() prop:checked=chosen on:change=move |_| on_change.run(mine.clone())/>
                {word}
            </label>
        }
    });
    let radios = radios.collect_view();
    view! {
        <div class="field">
            <span class="field__label" aria-hidden="true">{label}</span>
            <div class="segments" role="radiogroup" aria-label=label>{radios}</div>
        </div>
    }
}

/// A drop-down list.
#[component]
pub fn Choice(
    /// Its label.
    #[prop(into)]
    label: String,
    /// The code and label of each choice.
    choices: Vec<(String, String)>,
    /// The code of the chosen one.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the code of the new choice.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let options = choices.into_iter().map(|(code, word)| {
        let chosen = value.get_untracked() == code;
        view! { <option value=code selected=chosen>{word}</option> }
    });
    view! {
        <label class="field">
            <span class="field__label">{label.clone()}</span>
            <select
                class="input"
                aria-label=label
                prop:value=value
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {options.collect_view()}
            </select>
        </label>
    }
}
