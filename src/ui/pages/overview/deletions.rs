//! What has reached its deadline for deletion, in all villages: a finished one is seldom opened.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::use_app;
use crate::text::deadlines;
use crate::ui::parts::dynamic;

/// Shown only where there is something to delete.
#[component]
pub fn Deletions() -> impl IntoView {
    let app = use_app();
    let due = Memo::new(move |_| {
        let today = app.today();
        app.with(|book| {
            let villages = book.own_villages().into_iter();
            villages.fold((0, 0), |(contacts, interviews), village| {
                let due = book.to_delete(village.id, today);
                (contacts + due.contacts.len(), interviews + due.interviews.len())
            })
        })
    });
    dynamic(move || {
        let (contacts, interviews) = due.get();
        (contacts + interviews > 0).then(|| {
            view! {
                <section class="notice" aria-label=deadlines::DUE>
                    <p><strong>{deadlines::DUE}</strong><br/>{deadlines::due(contacts, interviews)}</p>
                    <a class="button button--ghost" href=Route::Deadlines.href()>{deadlines::SEE}</a>
                </section>
            }
        })
    })
}
