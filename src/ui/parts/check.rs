//! A checkbox with its label.

use leptos::prelude::*;

/// The box and, beside it, the words.
#[component]
pub fn Check(
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with whether it is ticked now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Whether the label is the user's own words, in whatever direction they are written.
    #[prop(optional)]
    own_words: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=checked on:change=move |event| on_change.run(event_target_checked(&event))/>
            <span dir=own_words.then_some("auto")>{children()}</span>
        </label>
    }
}
