//! Everything in one file: taken along, or, as the last thing, deleted.

use leptos::prelude::*;

use super::outgoing::{export, share, whole_book};
use super::wipe::WipeCard;
use crate::state::use_app;
use crate::text::{self, data};

/// The buttons that make the file and send it.
#[component]
pub fn ExportCard() -> impl IntoView {
    let app = use_app();
    let file = whole_book(app);
    view! {
        <section class="card stack">
            <h2>{data::EXPORT_HEADING}</h2>
            <p>{data::EXPORT_BODY}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| export(app, file())>{data::EXPORT}</button>
                <button type="button" class="button button--ghost" on:click=move |_| share(app, file())>{text::share::SEND}</button>
            </div>
        </section>
    }
}

/// «Slet alt», which offers an export first.
#[component]
pub fn Farewell() -> impl IntoView {
    let app = use_app();
    let file = whole_book(app);
    view! { <WipeCard export=move |()| export(app, file())/> }
}
