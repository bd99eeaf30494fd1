//! The same as Leptos' starter: a router, a page with a greeting and a counter, and a page for unknown addresses.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

fn main() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=|| view! { <h1>"Findes ikke"</h1> }>
                <Route path=path!("/") view=Home/>
            </Routes>
        </Router>
    }
}

#[component]
fn Home() -> impl IntoView {
    let count = RwSignal::new(0);
    view! {
        <h1>"Hej, verden"</h1>
        <button on:click=move |_| count.update(|count| *count += 1)>"Tryk: " {count}</button>
    }
}
