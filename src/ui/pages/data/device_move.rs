//! «Flyt mine noter»: moves everything from a tab on an iPhone to the app on its home screen, which has
//! separate storage.

use leptos::prelude::*;

use super::outgoing::BackupFile;
use crate::domain::{Kind, OfKind, Photo};
use crate::platform::device;
use crate::state::use_app;
use crate::text::iphone;
use crate::ui::parts::{InstallSteps, Shown};

/// Shown only where there is something to move from.
#[component]
pub fn MoveCard(
    /// The data to move.
    book: BackupFile,
) -> impl IntoView {
    view! { <Shown when=device::is_in_iphone_tab><Move book/></Shown> }
}

#[component]
fn Move(book: BackupFile) -> impl IntoView {
    let app = use_app();
    let has_photos =
        Memo::new(move |_| app.with(|book| book.of_kind(Kind::Photo).any(|it| Photo::of(it).is_some())));
    view! {
        <section class="card stack">
            <h2>{iphone::MOVE}</h2>
            <p>{iphone::MOVE_BODY}</p>
            <ol class="install">
                <li>{iphone::SAVE_FILE}</li>
                <InstallSteps/>
                <li>{iphone::TAKE_IN}</li>
            </ol>
            <Shown when=move || has_photos.get()><p>{iphone::MOVE_PICTURES}</p></Shown>
            <button type="button" class="button" on:click=move |_| book.share()>{iphone::MOVE}</button>
        </section>
    }
}
