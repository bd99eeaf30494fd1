//! How far something is.

use leptos::prelude::*;

/// A bar.
#[component]
pub fn Progress(
    /// What goes on.
    name: &'static str,
    /// How much is done, and of how much.
    #[prop(into)]
    progress: Signal<(usize, usize)>,
) -> impl IntoView {
    let (done, all) = (
        move || progress.get().0.to_string(),
        move || progress.get().1.max(1).to_string(),
    );
    view! { <progress class="progress" aria-label=name value=done max=all></progress> }
}
