//! «Tag billede» and «Vælg billede».

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::Begin;
use crate::domain::{MAX_EDGE, MAX_PHOTOS};
use crate::platform::shrink;
use crate::state::{App, use_app};
use crate::text::{self, photos};

/// Two labels, because a phone opens its camera for one and its album for the other.
#[component]
pub fn AddPhotos(
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
    /// See [`super::Photos`].
    begin: Begin,
) -> impl IntoView {
    let app = use_app();
    let problem = RwSignal::new("");
    let making = RwSignal::new(false);
    let add = move |event: leptos::ev::Event| {
        let Some(input) = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let files = input.files().map(|files| {
            (0..files.length())
                .filter_map(|at| files.get(at))
                .collect::<Vec<_>>()
        });
        // The same file can be chosen again.
        input.set_value("");
        problem.set("");
        making.set(true);
        let room = MAX_PHOTOS.saturating_sub(count.get_untracked());
        spawn_local(async move {
            let outcome = add_all(app, begin, files.unwrap_or_default(), room).await;
            // The page may be gone by now.
            let _ = making.try_set(false);
            let _ = problem.try_set(outcome.err().unwrap_or_default());
        });
    };
    view! {
        <p class="soft" role="status">{move || making.get().then_some(photos::MAKING)}</p>
        <p class="field__problem" role="alert">{problem}</p>
        <div class="photos__add">
            <label class="button button--ghost">
                {photos::TAKE}
                <input class="sr-only" type="file" aria-label=photos::TAKE accept="image/*" capture="environment" on:change=add/>
            </label>
            <label class="button button--ghost">
                {photos::CHOOSE}
                <input class="sr-only" type="file" aria-label=photos::CHOOSE accept="image/*" multiple=true on:change=add/>
            </label>
        </div>
    }
}

/// Adds `files` one after the other, because a phone has no memory for several. Stops at the first that can't be added.
async fn add_all(app: App, begin: Begin, files: Vec<File>, room: usize) -> Result<(), &'static str> {
    if !app.keeps_pictures() {
        return Err(photos::NO_DATABASE);
    }
    if files.len() > room {
        return Err(photos::TOO_MANY);
    }
    for file in files {
        if !App::has_room_for_picture().await {
            return Err(photos::FULL);
        }
        let shrunk = shrink(&file, MAX_EDGE).await.map_err(photos::problem)?;
        // The form may be gone by now.
        let Some((owner, village)) = begin.try_run(()).flatten() else {
            return Ok(());
        };
        let added = app
            .add_photo(owner, village, shrunk)
            .map_err(|why| text::refusal(&why));
        let added = added.map(|changes| app.say_with_undo(photos::ADDED, changes));
        app.say_refusal(added);
    }
    Ok(())
}
