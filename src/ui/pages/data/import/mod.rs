//! Importing a file: previewed first, merged when the user confirms.

mod choice;
mod locked;
mod pictures;
mod preview;
mod undo;

use std::sync::Arc;

use leptos::html::A;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

use crate::domain::{Changes, Command, RecordKey, Village};
use crate::format::{ImportError, ImportPlan, MAX_BYTES, Reading};
use crate::platform::{self, SEALED_START, now, yield_now};
use crate::route::Route;
use crate::state::{App, use_app};
use crate::text::{self, data, sealed};
use crate::ui::parts::{Progress, dynamic, focus};
use locked::{Locked, LockedFile};
use pictures::{Pictures, Taken};
use preview::{Counts, Pair, Preview};
use undo::LastImportNotice;

/// How many records are read before yielding so that the browser can paint: a few milliseconds' worth.
const AT_A_TIME: usize = 500;

/// What a zip archive begins with (APPNOTE.TXT, 4.3.7).
const ZIP_START: &[u8] = b"PK\x03\x04";

/// The state of reading a file.
#[derive(Clone)]
enum ImportState {
    Reading,
    /// It is sealed, and waits for its passphrase.
    Locked,
    Refused(String),
    Ready(Arc<ImportPlan>),
    Merging,
    /// What was merged, as a text.
    Merged(String),
}

/// The file picker, and the preview of the file.
#[component]
pub fn ImportCard() -> impl IntoView {
    let app = use_app();
    let looked = RwSignal::new(None::<ImportState>);
    let progress = RwSignal::new((0, 0));
    let archive = StoredValue::new_local(None::<Pictures>);
    let lacking = RwSignal::new(0);
    let sealed_file: LockedFile = StoredValue::new_local(None);
    let open = move |file| {
        // The page may be gone by now.
        let _ = progress.try_set((0, 0));
        let _ = looked.try_set(Some(ImportState::Reading));
        async move {
            if platform::begins_with(&file, SEALED_START).await {
                let _ = sealed_file.try_set_value(Some(file));
                let _ = looked.try_set(Some(ImportState::Locked));
                return;
            }
            let (found, pictures) = look(app, file, progress).await;
            let _ = lacking.try_set(pictures.as_ref().map_or(0, Pictures::count));
            let _ = archive.try_set_value(pictures);
            let _ = looked.try_set(Some(found));
        }
    };
    platform::when_opened_with(move |file| spawn_local(open(file)));
    let choose = move |event: leptos::ev::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        spawn_local(async move {
            open(file).await;
            // Cleared so that the same file can be chosen again.
            input.set_value("");
        });
    };
    let merge = move |(plan, chosen, same): (Arc<ImportPlan>, Vec<RecordKey>, Vec<Pair>)| {
        let records = chosen.len();
        progress.set((0, records + lacking.get_untracked()));
        looked.set(Some(ImportState::Merging));
        let pictures = archive.try_update_value(Option::take).flatten();
        spawn_local(async move {
            let tell = move |done| {
                let _ = progress.try_update(|(so_far, _)| *so_far = done);
            };
            let chosen = chosen.iter().filter_map(|key| plan.book.record(key).cloned());
            let mut changes = app.take_in(chosen, tell).await;
            let taken_in = changes.0.len();
            join(app, same, &mut changes);
            let taken = match pictures {
                Some(pictures) => pictures.take(app, |done| tell(records + done)).await,
                None => Taken::default(),
            };
            let mut merged = data::merged(taken_in, taken.wanted, taken.stored);
            if taken.is_cut_short {
                merged.extend([". ", data::PICTURES_CUT_SHORT]);
            }
            let done = ImportState::Merged(merged.clone());
            // The page may be gone by then.
            app.when_persisted(move || drop(looked.try_set(Some(done))));
            app.say_with_undo(merged, changes);
        });
    };
    let busy = Memo::new(move |_| {
        looked.with(|looked| matches!(looked, Some(ImportState::Reading | ImportState::Merging)))
    });
    view! {
        <section class="card stack">
            <h2>{data::IMPORT_HEADING}</h2>
            <p>{data::IMPORT_BODY}</p>
            <label class="field">
                <span class="field__label">{data::IMPORT}</span>
                <input class="input" type="file" aria-label=data::IMPORT accept=".json,.txt,.zip,.age,application/json,application/zip" prop:disabled=busy on:change=choose/>
            </label>
            <div role="status">
                {dynamic(move || looked.get().map(|looked| match looked {
                    ImportState::Reading => view! { <p>{data::READING}</p> }.into_any(),
                    ImportState::Locked => view! { <p>{sealed::LOCKED}</p> }.into_any(),
                    ImportState::Refused(why) => view! { <Refused why/> }.into_any(),
                    ImportState::Ready(plan) => view! { <Counts plan pictures=lacking.get_untracked()/> }.into_any(),
                    ImportState::Merging => view! { <p>{data::MERGING}</p> }.into_any(),
                    ImportState::Merged(_) => ().into_any(),
                }))}
            </div>
            {dynamic(move || looked.get().map(|found| match found {
                ImportState::Reading => view! { <Progress name=data::READING progress/> }.into_any(),
                ImportState::Locked => view! { <Locked file=sealed_file then=move |plain| spawn_local(open(plain))/> }.into_any(),
                ImportState::Refused(_) => ().into_any(),
                ImportState::Ready(plan) => view! { <Preview plan pictures=lacking.get_untracked() merge close=move || looked.set(None)/> }.into_any(),
                ImportState::Merging => view! { <Progress name=data::MERGING progress/> }.into_any(),
                ImportState::Merged(merged) => view! { <Merged merged/> }.into_any(),
            }))}
            <LastImportNotice/>
        </section>
    }
}

/// Merges villages that are the same, where the file's has been imported.
fn join(app: App, same: Vec<Pair>, changes: &mut Changes) {
    for (keep, other) in same {
        let key = RecordKey::of::<Village>(&other);
        if app.with_untracked(|book| book.record(&key).is_none()) {
            continue;
        }
        match app.attempt(Command::JoinVillages { keep, other }) {
            Ok(joined) => {
                app.note_moved(&joined);
                changes.0.extend(joined.0);
            }
            Err(why) => app.say(why),
        }
    }
}

async fn look(app: App, file: File, progress: RwSignal<(usize, usize)>) -> (ImportState, Option<Pictures>) {
    let plan = read(app, &file, progress).await;
    // The result is drawn in its own task.
    yield_now().await;
    match plan {
        Err(why) => (ImportState::Refused(text::unopened(&why)), None),
        Ok((plan, pictures)) => (ImportState::Ready(Arc::new(plan)), pictures),
    }
}

/// Reads `file` without blocking the page, and compares it with what is here.
async fn read(
    app: App,
    file: &File,
    progress: RwSignal<(usize, usize)>,
) -> Result<(ImportPlan, Option<Pictures>), ImportError> {
    let (bytes, mut pictures) = if platform::begins_with(file, ZIP_START).await {
        let (pictures, export) = Pictures::open(file).await?;
        (export, Some(pictures))
    } else {
        (read_text(file).await?, None)
    };
    // Copying it, opening it and splitting its lists take a while each.
    yield_now().await;
    let mut reading = Reading::from_elsewhere(&bytes, now())?;
    yield_now().await;
    while reading.go_on(AT_A_TIME)? {
        // The page may be gone by now.
        let _ = progress.try_set(reading.progress());
        yield_now().await;
    }
    // Comparing runs in its own task.
    yield_now().await;
    let plan = app.with_untracked(|book| reading.plan(book));
    if let Some(pictures) = &mut pictures {
        pictures.compare(app, &plan).await;
    }
    Ok((plan, pictures))
}

async fn read_text(file: &File) -> Result<Vec<u8>, ImportError> {
    // Checked before reading: a file larger than memory crashes the page.
    let size = platform::size(file);
    if size > MAX_BYTES {
        return Err(ImportError::TooLarge(size));
    }
    // Let the page show that it is reading first.
    yield_now().await;
    platform::read_bytes(file)
        .await
        .map_err(|why| ImportError::NotRead(why.0))
}

#[component]
fn Refused(why: String) -> impl IntoView {
    view! {
        <div class="notice notice--danger">
            <p><strong>{data::REFUSED_HEADING}</strong><br/>{why}" "{data::UNCHANGED}</p>
        </div>
    }
}

/// What was merged, and the way on: what comes below on the page deletes everything.
#[component]
fn Merged(merged: String) -> impl IntoView {
    let way_on = NodeRef::<A>::new();
    Effect::new(move |_| {
        if let Some(way_on) = way_on.get() {
            focus(&way_on);
        }
    });
    view! {
        <div class="notice">
            <p>{merged}</p>
            <a class="button" href=Route::Overview.href() node_ref=way_on>{data::TO_OVERVIEW}</a>
        </div>
    }
}
