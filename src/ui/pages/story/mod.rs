//! «Fortælling»: the report as slides over the whole screen, for colleagues.

mod cut;
mod drawn;
mod show;
mod slides;
mod ways;

use leptos::prelude::*;

use crate::route::Route;
use crate::state::use_app;
use crate::text::{nav, story};
use crate::ui::parts::{DetailPage, dynamic};
use show::Show;
use slides::slides;

/// The slides about the current village.
#[component]
pub fn StoryPage() -> impl IntoView {
    let app = use_app();
    let told = Memo::new(move |_| {
        let today = app.today();
        app.with_here(|book, village| slides(book, village, today))
    });
    let is_empty = Memo::new(move |_| told.with(Vec::is_empty));
    dynamic(move || {
        if is_empty.get() {
            view! { <Nothing/> }.into_any()
        } else {
            view! { <Show slides=told/> }.into_any()
        }
    })
}

#[component]
fn Nothing() -> impl IntoView {
    let app = use_app();
    let place = Signal::derive(move || {
        app.village()
            .map(|village| village.name.clone())
            .unwrap_or_default()
    });
    view! {
        <DetailPage heading=story::NAME eyebrow=place back=Route::Report>
            <div class="empty empty--notes">
                <p>{story::EMPTY}</p>
                <a class="button" href=Route::Capture(None).href()>{nav::CAPTURE}</a>
            </div>
        </DetailPage>
    }
}
