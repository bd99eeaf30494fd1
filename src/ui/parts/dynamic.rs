//! Parts of a view that follow what they read.
//!
//! Leptos compiles everything between a closure and the page again for every closure type; with a single type
//! it is compiled once (saves 45 kB of WASM).

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// The view that `view` returns, updated whenever something it read has changed.
pub fn dynamic<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(move || view().into_any()))
}

/// Shows its children as long as `when` holds.
#[component]
pub fn Shown(
    /// Whether they are shown.
    #[prop(into)]
    when: Signal<bool>,
    /// Shown otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    // Redraw only when the value changes.
    let shown = Memo::new(move |_| when.get());
    dynamic(move || if shown.get() { children() } else { fallback.run() })
}
