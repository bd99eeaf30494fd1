//! A ring that closes as things get done, with the count in words beside it.

use leptos::prelude::*;

use crate::text;

/// `done` of `all`.
#[component]
pub fn Ring(
    /// How many are done, and how many there are.
    #[prop(into)]
    progress: Signal<(usize, usize)>,
) -> impl IntoView {
    let words = move || {
        let (done, all) = progress.get();
        text::done_of(done, all)
    };
    view! { <p class="ring"><RingDrawing progress/><span>{words}</span></p> }
}

/// The ring alone, where the count is in words somewhere else.
#[component]
pub fn RingDrawing(
    /// How many are done, and how many there are.
    #[prop(into)]
    progress: Signal<(usize, usize)>,
) -> impl IntoView {
    let dash = move || {
        let (done, all) = progress.get();
        format!("{} 100", done * 100 / all.max(1))
    };
    let count = move || {
        let (done, all) = progress.get();
        format!("{done}/{all}")
    };
    view! {
        <svg class="ring__drawing" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
            <circle class="ring__ground" cx="22" cy="22" r="18"></circle>
            <circle class="ring__done" cx="22" cy="22" r="18" pathLength="100" transform="rotate(-90 22 22)" stroke-dasharray=dash></circle>
            <text class="ring__count" x="22" y="26" text-anchor="middle">{count}</text>
        </svg>
    }
}
