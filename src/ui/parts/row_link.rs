//! A row in a list of records.

use leptos::prelude::*;

use super::{Icon, dynamic, here, icon};
use crate::route::Route;

/// The record's title as a link to it, and below it what else is known.
#[component]
pub fn RowLink(
    /// Where the row leads.
    route: Route,
    /// The record's title.
    title: String,
    /// The line below the title.
    #[prop(into)]
    facts: Signal<Option<String>>,
) -> impl IntoView {
    let below = move || {
        facts
            .get()
            .map(|facts| view! { <br/><span class="soft">{facts}</span> })
    };
    view! {
        <li>
            <a class="row-button" href=route.href() aria-current=here(route)>
                <span><bdi>{title}</bdi>{dynamic(below)}</span>
                <Icon drawing=icon::FORWARD/>
            </a>
        </li>
    }
}
