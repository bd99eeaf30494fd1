//! Deleted records, to restore or to delete for good.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Command, Fieldbook, RecordKey};
use crate::state::{App, use_app};
use crate::text::{self, trash};
use crate::ui::parts::{ForGood, Shown};

/// The trash, latest first.
#[component]
pub fn TrashCard() -> impl IntoView {
    let app = use_app();
    let keys = Memo::new(move |_| app.with(Fieldbook::trash));
    view! {
        <section class="card stack">
            <h2>{trash::HEADING}</h2>
            <Shown when=move || keys.with(Vec::is_empty)><p class="soft">{trash::NOTHING}</p></Shown>
            <ul class="rows">
                <For each=move || keys.get() key=Clone::clone let(key)><Row key/></For>
            </ul>
            <Shown when=move || keys.with(|keys| !keys.is_empty())><All keys/></Shown>
        </section>
    }
}

/// The buttons for the whole trash.
#[component]
fn All(keys: Memo<Vec<RecordKey>>) -> impl IntoView {
    let app = use_app();
    let asking = RwSignal::new(false);
    let restore = move |_| {
        give_back(app, &keys.get_untracked());
    };
    let empty = move |()| {
        let all = app.with_untracked(Fieldbook::in_trash);
        if app.run_silently(Command::Purge(all.into_iter().collect())) {
            app.say_when_saved(trash::EMPTIED, trash::NOT_EMPTIED);
        }
    };
    let count = move || app.with(|book| book.in_trash().len());
    let meaning = Signal::derive(move || trash::cannot_be_undone(count(), app.sharing.is_on()));
    view! {
        <div class="actions">
            <button type="button" class="button button--ghost" on:click=restore>{trash::RESTORE_ALL}</button>
            <button type="button" class="button button--danger" on:click=move |_| asking.set(true)>{trash::EMPTY}</button>
        </div>
        <ForGood heading=trash::EMPTY open=asking meaning delete=empty/>
    }
}

#[component]
fn Row(key: RecordKey) -> impl IntoView {
    let app = use_app();
    let of = key.clone();
    let known = Memo::new(move |_| {
        app.with(|book| {
            let record = book.record(&of)?;
            let with = book.keys_with(&of).len().saturating_sub(1);
            Some((text::record_name(record), record.deleted()?, with))
        })
    });
    let times = move || {
        known
            .get()
            .map(|(_, at, with)| trash::times(at, app.today(), with))
    };
    let name = move || known.get().map(|(name, ..)| name).unwrap_or_default();
    let label = move || format!("{} {}", trash::RESTORE, name());
    let restore = move |_| give_back(app, std::slice::from_ref(&key));
    view! {
        <li class="row">
            <span dir="auto">{name}<br/><span class="soft">{times}</span></span>
            <button type="button" class="button button--ghost" aria-label=label on:click=restore>{trash::RESTORE}</button>
        </li>
    }
}

fn give_back(app: App, keys: &[RecordKey]) {
    let all = keys.iter().cloned().map(Command::Restore);
    app.run_and_say(Command::All(all.collect()), |changes| {
        let restored: BTreeSet<&RecordKey> = changes.0.iter().map(|change| &change.key).collect();
        let along = restored.iter().filter(|key| !keys.contains(key));
        let along: Vec<String> = app.with_untracked(|book| {
            let records = along.filter_map(|key| book.record(key));
            records.map(text::record_name).collect()
        });
        trash::restored(restored.len(), &along)
    });
}
