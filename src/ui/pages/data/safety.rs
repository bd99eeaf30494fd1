//! How safe the notes are: when they were last backed up, whether the browser has promised to keep them, and
//! how much room is left.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{Room, use_app};
use crate::text::safety;
use crate::ui::parts::{Shown, dynamic};

/// The backup, the browser's promise and the storage meter.
#[component]
pub fn SafetyCard() -> impl IntoView {
    let app = use_app();
    let room = RwSignal::new(Room::default());
    Effect::new(move |_| {
        app.with(|_| ());
        spawn_local(async move {
            let measured = app.room().await;
            // The page may be gone by now.
            let _ = room.try_set(measured);
        });
    });
    let habit = move || {
        let since = app.since_backup();
        safety::since_backup(since.last, since.changes, app.today(), app.sharing.is_on())
    };
    let promise = move || match app.backups.promised.get() {
        Some(true) => safety::PROMISED,
        Some(false) => safety::NOT_PROMISED,
        None => safety::PROMISE_UNKNOWN,
    };
    let taken = move || room.with(Room::percent);
    let warning = move || safety::room_warning(taken());
    view! {
        <section class="card stack">
            <h2>{safety::HEADING}</h2>
            <p role="status">{habit}</p>
            {dynamic(move || {
                let pictures = app.pictures_since_backup();
                (pictures.all > 0).then(|| {
                    view! { <p>{safety::pictures(pictures.all, pictures.bytes, pictures.unsaved)}</p> }
                })
            })}
            <p>{promise}</p>
            <Shown when=move || app.backups.promised.get() != Some(true)>
                <button type="button" class="button button--ghost" on:click=move |_| app.ask_for_promise()>{safety::ASK}</button>
            </Shown>
            <label class="field">
                <span class="field__label">{safety::METER}</span>
                <meter class="meter" min="0" max="100" low="60" high="80" optimum="0" value=move || taken().to_string() aria-label=safety::METER></meter>
            </label>
            <p class="soft">{move || safety::room(taken())}</p>
            {dynamic(move || warning().map(|warning| view! { <p class="late">{warning}</p> }))}
        </section>
    }
}
