//! Parts of a view that follow what they read.
//!
//! Leptos compiles the whole way from a closure to the page anew for every
//! closure there is; behind one type it is compiled once (45 kB off the WASM).

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// What `view` returns, again whenever something it read has changed.
pub fn dynamic<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(move || view().into_any()))
}

/// Its children as long as `when` holds.
#[component]
pub fn Shown(
    /// Whether they are shown.
    #[prop(into)]
    when: Signal<bool>,
    /// What is shown when they aren't.
    #[prop(optional, into)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    // Only a change of the answer draws them anew.
    let shown = Memo::new(move |_| when.get());
    dynamic(move || if shown.get() { children() } else { fallback.run() })
}
