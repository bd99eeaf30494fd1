//! The visit in progress.

use leptos::prelude::*;

use super::{Icon, dynamic, icon};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{nav, visits};

/// Says which visit new notes belong to, with a link to it.
#[component]
pub fn VisitChip(
    /// Whether it only has room for a word, beside a heading.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let app = use_app();
    dynamic(move || {
        app.running_visit().map(|visit| {
            if small {
                let name = format!("{} {}", visits::RUNNING, visit.title);
                return view! {
                    <a class="tag visit-tag" href=Route::Visit(visit.id).href() aria-label=name>
                        <Icon drawing=icon::FLAG/>
                        {nav::VISITS}
                    </a>
                }
                .into_any();
            }
            view! {
                <a class="visit-chip" href=Route::Visit(visit.id).href()>
                    <Icon drawing=icon::FLAG/>
                    <span><span class="soft">{visits::RUNNING}</span><br/><bdi>{visit.title.clone()}</bdi></span>
                    <Icon drawing=icon::FORWARD/>
                </a>
            }
            .into_any()
        })
    })
}
