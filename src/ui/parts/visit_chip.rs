//! The visit in progress.

use leptos::prelude::*;

use super::{Icon, dynamic, icon};
use crate::route::Route;
use crate::state::use_app;
use crate::text::visits;

/// Says which visit new notes belong to, with a link to it.
#[component]
pub fn VisitChip() -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        app.running_visit().map(|visit| {
            view! {
                <a class="visit-chip" href=Route::Visit(visit.id).href()>
                    <Icon drawing=icon::FLAG/>
                    <span><span class="soft">{visits::RUNNING}</span><br/><bdi>{visit.title.clone()}</bdi></span>
                    <Icon drawing=icon::FORWARD/>
                </a>
            }
        })
    })
}
