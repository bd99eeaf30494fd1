//! Texts to send about an initiative.

use leptos::prelude::*;

use super::initiative;
use crate::domain::{Fieldbook, Id, Initiative, Record};
use crate::state::use_app;
use crate::text::{self, INVITATION, NEWS, share};
use crate::ui::pages::draft_card::DraftCard;
use crate::ui::parts::ShareButtons;

/// The invitation of an initiative and, folded, its news item.
#[component]
pub fn Drafts(
    /// Which initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    view! {
        <DraftCard scope=id.into() question=INVITATION title=share::INVITATION drafted=drafted(id, text::invitation)/>
        <details class="fold">
            <summary>{share::NEWS}</summary>
            <DraftCard scope=id.into() question=NEWS title=share::NEWS drafted=drafted(id, text::news)/>
        </details>
    }
}

fn drafted(id: Id<Initiative>, make: fn(&Fieldbook, &Record<Initiative>) -> String) -> Signal<String> {
    let app = use_app();
    Signal::derive(move || {
        let initiative = initiative(app, id);
        initiative
            .map(|initiative| app.with(|book| make(book, &initiative)))
            .unwrap_or_default()
    })
}

/// The framework of the co-creation in a few lines, to read aloud or share.
#[component]
pub fn Postcard(
    /// Which initiative.
    id: Id<Initiative>,
) -> impl IntoView {
    let text = drafted(id, text::postcard);
    view! {
        <section class="card stack postcard" aria-label=share::POSTCARD>
            <h2>{share::POSTCARD}</h2>
            <p class="lines" dir="auto">{text}</p>
            <ShareButtons title=share::POSTCARD text/>
        </section>
    }
}
