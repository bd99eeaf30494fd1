//! Exporting everything in one file.

use leptos::prelude::*;

use super::archive::ArchiveButton;
use super::outgoing::BackupFile;
use super::sealed::SealedButton;
use crate::domain::Kind;
use crate::state::use_app;
use crate::text::{self, data};
use crate::ui::parts::{Shown, dynamic};

/// The buttons that export it.
#[component]
pub fn ExportCard(
    /// The file they export.
    book: BackupFile,
) -> impl IntoView {
    let app = use_app();
    let has_photos = Memo::new(move |_| {
        app.with(|book| {
            let mut photos = book.of_kind(Kind::Photo);
            photos.any(|photo| book.is_shown(photo))
        })
    });
    view! {
        <section class="card stack">
            <h2>{data::EXPORT_HEADING}</h2>
            <p>{data::EXPORT_BODY}</p>
            <Shown when=move || has_photos.get()><p>{data::WITHOUT_PICTURES}</p></Shown>
            <div role="status">
                {dynamic(move || {
                    let names = book.with_cpr();
                    (!names.is_empty()).then(|| view! { <p class="warning">{text::with_cpr(&names)}</p> })
                })}
            </div>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| book.export()>{data::EXPORT}</button>
                <button type="button" class="button button--ghost" on:click=move |_| book.share()>{text::share::SEND}</button>
            </div>
            <Shown when=move || has_photos.get()><ArchiveButton book/></Shown>
            <SealedButton book has_photos/>
        </section>
    }
}
