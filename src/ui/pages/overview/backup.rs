//! The gentle reminder to back up the notes.

use leptos::prelude::*;

use crate::domain::EXAMPLE;
use crate::route::Route;
use crate::state::{SinceBackup, use_app};
use crate::text::safety;
use crate::ui::parts::dynamic;

/// Shown after many changes, or after a long time with any changes.
#[component]
pub fn BackupReminder() -> impl IntoView {
    let app = use_app();
    let due = Memo::new(move |_| {
        let ready = app.store.is_ready() && app.village_id() != Some(EXAMPLE);
        ready.then(|| app.since_backup()).filter(SinceBackup::is_due)
    });
    dynamic(move || {
        due.get().map(|since| {
            view! {
                <section class="notice" aria-label=safety::REMIND>
                    <p><strong>{safety::REMIND}</strong><br/>{safety::remind(since.last, since.changes, app.today())}</p>
                    <a class="button button--ghost" href=Route::Data.href()>{safety::TO_DATA}</a>
                </section>
            }
        })
    })
}
