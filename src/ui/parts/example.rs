//! The example village: trying it, and removing it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::Shown;
use crate::domain::{Command, Day, EXAMPLE, Fieldbook, RecordKey, Village};
use crate::format;
use crate::platform;
use crate::route;
use crate::state::{App, use_app};
use crate::text::example;

/// «Prøv med et eksempel».
#[component]
pub fn TryExample(
    /// Called when the example has been loaded.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let problem = RwSignal::new("");
    let try_it = move |_| {
        spawn_local(async move {
            let here = add(app).await;
            // The page may be gone by now.
            match here {
                Some(()) => drop(done.try_run(())),
                None => drop(problem.try_set(example::NOT_FETCHED)),
            }
        });
    };
    view! {
        <button type="button" class="button button--ghost" on:click=try_it>{example::TRY}</button>
        <p class="field__problem" role="alert">{problem}</p>
    }
}

async fn add(app: App) -> Option<()> {
    let text = platform::fetch_text(&route::file("example.json")).await.ok()?;
    let book = read(text, app.today_once()).await.ok()??;
    // It may have been deleted like any other village: then restore it.
    let village = RecordKey::of::<Village>(&EXAMPLE);
    let book = app.with_untracked(|here| {
        let records = book.into_records();
        Fieldbook::from_records(records.map(|record| here.brought_back(record, platform::now())))
    });
    let both = [Command::Merge(Box::new(book)), Command::Restore(village)];
    app.dispatch(Command::All(both.into())).ok()?;
    app.choose_village(EXAMPLE);
    Some(())
}

/// Reads the file. Nothing else in the first part of the code reads one, so that the code for it lies with the lazy pages.
#[allow(clippy::unnecessary_wraps)] // The macro returns the error of the loading.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read(text: String, today: Day) -> Result<Option<Fieldbook>, SplitLoaderError> {
    Ok(format::example(&text, today))
}

/// Says on every page that this is the example, and removes it in one tap.
#[component]
pub fn ExampleBar() -> impl IntoView {
    let app = use_app();
    let remove = move |_| {
        let keys = app.with_untracked(|book| book.keys_of(EXAMPLE));
        app.run(Command::Purge(keys), example::REMOVED);
    };
    view! {
        <Shown when=move || app.village_id() == Some(EXAMPLE)>
            <aside class="example" aria-label=example::MARK>
                <p>{example::MARK}</p>
                <button type="button" class="link" on:click=remove>{example::REMOVE}</button>
            </aside>
        </Shown>
    }
}
