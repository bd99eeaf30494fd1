//! «Hvor finder jeg det?»: the places to look in for the answer to a question, folded.

use leptos::prelude::*;

use crate::guide::{TOTALS_ONLY, where_to_look};
use crate::text::steps;

/// The places to look in, for a question that is answered at a desk; nothing for any other.
#[component]
pub fn WhereFold(
    /// The question's id.
    id: String,
    /// The question, which tells the folds of a page apart.
    text: String,
) -> impl IntoView {
    where_to_look(&id).map(|it| {
        let places = it.places.iter().map(|place| {
            view! { <li><strong>{place.name}</strong><br/>{place.finds}</li> }
        });
        view! {
            <details class="fold">
                <summary aria-label=format!("{} {text}", steps::WHERE)>{steps::WHERE}</summary>
                <ul>{places.collect_view()}</ul>
                {it.about_borrowers.then(|| view! { <p>{TOTALS_ONLY}</p> })}
            </details>
        }
    })
}
