//! The privacy notices for people whose details are stored.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::use_app;
use crate::text::{nav, notices};
use crate::ui::parts::{DetailPage, ShareButtons};

/// Each notice, to read aloud, show or send.
#[component]
pub fn NoticesPage() -> impl IntoView {
    let app = use_app();
    let cards = notices::NOTICES.map(|(title, make)| {
        let text = Signal::derive(move || app.with(|book| make(&book.library())));
        view! {
            <section class="card stack" aria-label=title>
                <h2>{title}</h2>
                <p class="lines" dir="auto">{text}</p>
                <ShareButtons title text/>
            </section>
        }
    });
    view! {
        <DetailPage heading=notices::HEADING eyebrow=nav::ABOUT back=Route::About>
            <p class="lead">{notices::LEAD}</p>
            {cards.collect_view()}
        </DetailPage>
    }
}
