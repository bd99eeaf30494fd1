//! The privacy notice, shown where a person's details are entered.

use leptos::prelude::*;

use super::ShareButtons;
use crate::route::Route;
use crate::state::use_app;
use crate::text::notices;

/// The text, folded, to show, read aloud or send.
#[component]
pub fn Notice() -> impl IntoView {
    let app = use_app();
    let text = Signal::derive(move || app.with(|book| notices::inform(&book.library())));
    view! {
        <details class="fold">
            <summary>{notices::SHOW}</summary>
            <div class="stack">
                <p class="lines" dir="auto">{text}</p>
                <ShareButtons title=notices::INFORM text/>
                <p><a href=Route::Notices.href()>{notices::ALL}</a></p>
            </div>
        </details>
    }
}
