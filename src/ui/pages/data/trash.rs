//! What was deleted, to be taken back.

use leptos::prelude::*;

use crate::ui::parts::Shown;

use crate::domain::{AnyRecord, Command, Fieldbook, RecordKey};
use crate::state::{today, use_app};
use crate::text::{self, data};

/// The trash, the latest first.
#[component]
pub fn TrashCard() -> impl IntoView {
    let app = use_app();
    let keys = Memo::new(move |_| app.read(Fieldbook::trash));
    view! {
        <section class="card stack">
            <h2>{data::TRASH}</h2>
            <Shown when=move || keys.with(Vec::is_empty)><p class="soft">{data::TRASH_EMPTY}</p></Shown>
            <ul class="rows">
                <For each=move || keys.get() key=Clone::clone let(key)><Row key/></For>
            </ul>
        </section>
    }
}

#[component]
fn Row(key: RecordKey) -> impl IntoView {
    let app = use_app();
    let record = app.read_once(|book| book.record(&key).cloned());
    let deleted = record
        .as_ref()
        .and_then(AnyRecord::deleted)
        .map(|at| text::when(at, today()))
        .unwrap_or_default();
    let name = record
        .map(|record| text::record_name(&record))
        .unwrap_or_default();
    let label = format!("{} {name}", data::RESTORE);
    let restore = move |_| match app.dispatch(Command::Restore(key.clone())) {
        Ok(changes) => app.say_with_undo(data::RESTORED, changes),
        Err(refusal) => app.say(text::refusal(&refusal)),
    };
    view! {
        <li class="row">
            <span class="row__name">{name}<br/><span class="soft">{deleted}</span></span>
            <button type="button" class="button button--ghost" aria-label=label on:click=restore>{data::RESTORE}</button>
        </li>
    }
}
