//! Text with the search hits marked.

use leptos::prelude::*;

use crate::domain::Query;

/// `text` with the hits of `query` marked.
#[component]
pub fn Marked(
    /// The text.
    #[prop(into)]
    text: String,
    /// What was searched for.
    query: Query,
) -> impl IntoView {
    let mut parts = Vec::new();
    let mut from = 0;
    for hit in query.hits(&text) {
        parts.push(text[from..hit.start].to_owned().into_any());
        parts.push(view! { <mark>{text[hit.clone()].to_owned()}</mark> }.into_any());
        from = hit.end;
    }
    parts.push(text[from..].to_owned().into_any());
    parts.collect_view()
}
