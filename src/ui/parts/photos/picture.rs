//! A stored picture on the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Id, Photo};
use crate::platform::picture::release;
use crate::state::{PictureSize, use_app};
use crate::text::photos;
use crate::ui::parts::dynamic;

/// The picture of a photo, read from the device when it is shown.
#[component]
pub fn Picture(
    /// Which.
    id: Id<Photo>,
    /// How large.
    size: PictureSize,
    /// The words for those who can't see it, where the caption as it was written isn't to be shown.
    #[prop(optional, into)]
    alt: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let photo = Memo::new(move |_| app.with(|book| book.live::<Photo>(&id).cloned()));
    // `None` until the device has answered.
    let found = RwSignal::new(None::<Option<String>>);
    app.when_persisted(move || {
        spawn_local(async move {
            let mut shown = app.picture(id, size).await;
            if shown.is_none() && app.fetch_picture(id).await {
                shown = app.picture(id, size).await;
            }
            if let Some(unseen) = found.try_set(Some(shown)).flatten().flatten() {
                release(&unseen);
            }
        });
    });
    on_cleanup(move || {
        if let Some(Some(address)) = found.try_get_untracked().flatten() {
            release(&address);
        }
    });
    let words = Signal::derive(move || {
        let caption = || photo.with(|photo| photo.as_ref().and_then(|photo| photo.caption.clone()));
        alt.clone()
            .or_else(caption)
            .unwrap_or_else(|| photos::UNNAMED.to_owned())
    });
    let (width, height) = photo
        .with_untracked(|photo| photo.as_ref().map(|photo| (photo.width, photo.height)))
        .unwrap_or_default();
    dynamic(move || {
        match found.get() {
        Some(None) => view! { <p class="soft">{photos::MISSING}</p> }.into_any(),
        found => view! {
            <img class="picture" src=found.flatten() alt=words width=width.to_string() height=height.to_string() decoding="async"/>
        }
        .into_any(),
    }
    })
}
