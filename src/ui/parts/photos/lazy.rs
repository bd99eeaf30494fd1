//! The form for pictures is loaded with the lazy pages (`ui/lazy.rs`): a first visit doesn't wait for it.

use futures_util::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{Begin, LoadedPhotos};
use crate::domain::PhotoOwner;
use crate::text::photos;
use crate::ui::parts::dynamic;

/// The pictures of `owner`, and the two ways to add another.
#[component]
pub fn Photos(
    /// What they belong to; `None` until there is a first one.
    #[prop(into)]
    owner: Signal<Option<PhotoOwner>>,
    /// Called before a picture is added: what it belongs to.
    #[prop(into)]
    begin: Begin,
) -> impl IntoView {
    if let Some(Ok(view)) = draw(owner, begin).now_or_never() {
        return view;
    }
    let has_answered = RwSignal::new(false);
    spawn_local(async move {
        // Drawing fails as well then.
        drop(load().await);
        // The page may be gone by now.
        let _ = has_answered.try_set(true);
    });
    dynamic(move || {
        if !has_answered.get() {
            // As much room as it will take: what is below must not move under a finger.
            return view! { <div class="stack photos"><p class="soft"></p><div class="photos__add photos__add--waiting"></div></div> }
                .into_any();
        }
        let drawn = draw(owner, begin).now_or_never().and_then(Result::ok);
        drawn.unwrap_or_else(|| view! { <p class="soft">{photos::NOT_LOADED}</p> }.into_any())
    })
    .into_any()
}

#[allow(clippy::unnecessary_wraps)] // The macro returns the error of the loading.
#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, preload(load), fallible)]
fn draw(owner: Signal<Option<PhotoOwner>>, begin: Begin) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <LoadedPhotos owner begin/> }.into_any())
}
