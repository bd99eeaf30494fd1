//! The offer of a lock, after the first week: whoever tries the app has nothing to lock yet.

use leptos::prelude::*;

use crate::domain::{EXAMPLE, Timestamp};
use crate::route::Route;
use crate::state::use_app;
use crate::text::lock;
use crate::ui::parts::Shown;

/// The setting of users who have answered.
const ANSWERED: &str = "lock-offer";
const WEEK: i64 = 7 * 24 * 60 * 60 * 1_000;

/// Shown until it is answered or there is a lock.
#[component]
pub fn LockOffer() -> impl IntoView {
    let app = use_app();
    let answered = RwSignal::new(false);
    let wanted = Memo::new(move |_| {
        let now = app.this_day();
        let is_week_old = |at: Timestamp| now.unix_millis() - at.unix_millis() >= WEEK;
        !answered.get()
            && app.store.is_loaded()
            && app.lock.state().is_none()
            && app.setting(ANSWERED).is_none()
            && app.village_id() != Some(EXAMPLE)
            && app.with_here(|book, village| book.each_note_in(village).any(|note| is_week_old(note.created)))
    });
    let later = move |_| {
        app.keep_setting(ANSWERED, "1");
        answered.set(true);
    };
    view! {
        <Shown when=move || wanted.get()>
            <section class="notice" aria-label=lock::OFFER>
                <p><strong>{lock::OFFER}</strong><br/>{lock::OFFER_BODY}</p>
                <div class="actions">
                    <button type="button" class="button button--ghost" on:click=later>{lock::LATER}</button>
                    <a class="button button--ghost" href=Route::Settings.href()>{lock::SEE}</a>
                </div>
            </section>
        </Shown>
    }
}
