//! A field for a passphrase, which shows what is typed only if asked to.

use leptos::html::Input;
use leptos::prelude::*;

use crate::text::lock;
use crate::ui::parts::Check;

/// The field. Not of the type `password`: that would have no role by which it could be found, and `autocomplete="off"` keeps
/// what is typed out of the browser's session files. It can be pasted into (WCAG 2.2, 3.3.8).
#[component]
pub fn PassphraseField(
    /// Its label.
    label: &'static str,
    /// What is typed.
    value: RwSignal<String>,
    /// Whether what is typed is shown.
    shown: RwSignal<bool>,
    /// The field itself, to focus it.
    #[prop(optional)]
    field: NodeRef<Input>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            <input
                class="input"
                class:input--masked=move || !shown.get()
                type="text"
                node_ref=field
                aria-label=label
                autocomplete="off"
                enterkeyhint="go"
                autocapitalize="none"
                spellcheck="false"
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
}

/// The box that shows what is typed.
#[component]
pub fn ShowTyped(
    /// Whether it is shown.
    shown: RwSignal<bool>,
) -> impl IntoView {
    view! { <Check checked=shown on_change=move |show| shown.set(show)>{lock::SHOW}</Check> }
}
