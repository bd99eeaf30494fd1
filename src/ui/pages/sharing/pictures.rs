//! The pictures that aren't on this device yet: they come when somebody looks at them, or all at once.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Id, Photo};
use crate::state::use_app;
use crate::text::sharing;
use crate::ui::parts::{Progress, Shown};

/// The button that fetches them, where there are any.
#[component]
pub fn PicturesCard() -> impl IntoView {
    let app = use_app();
    let elsewhere = RwSignal::new(Vec::<Id<Photo>>::new());
    let progress = RwSignal::new(None::<(usize, usize)>);
    let look = move || {
        spawn_local(async move {
            let found = app.pictures_elsewhere().await;
            // The page may be gone by now.
            let _ = elsewhere.try_set(found);
        });
    };
    look();
    let fetch = move |_| {
        spawn_local(async move {
            let photos = elsewhere.get_untracked();
            for (done, id) in photos.iter().enumerate() {
                if progress.try_set(Some((done, photos.len()))).is_some() || !app.fetch_picture(*id).await {
                    // The page is gone, or there is no net: the rest comes another time.
                    break;
                }
            }
            let _ = progress.try_set(None);
            look();
        });
    };
    let count = move || elsewhere.with(Vec::len);
    view! {
        <Shown when=move || count() != 0>
            <section class="card stack" aria-label=sharing::PICTURES>
                <h2>{sharing::PICTURES}</h2>
                <p role="status">{move || sharing::pictures_elsewhere(count())}</p>
                <Shown when=move || progress.get().is_some()>
                    <Progress name=sharing::FETCH_PICTURES progress=Signal::derive(move || progress.get().unwrap_or_default())/>
                </Shown>
                <div class="actions">
                    <button type="button" class="button button--ghost" disabled=move || progress.get().is_some() on:click=fetch>{sharing::FETCH_PICTURES}</button>
                </div>
            </section>
        </Shown>
    }
}
