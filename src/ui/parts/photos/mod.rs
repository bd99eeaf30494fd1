//! Pictures on a note or an initiative: taking, choosing, describing and looking at them.

mod add;
mod lazy;
mod picture;
mod viewer;

use leptos::prelude::*;

use super::{Property, RecordForm, Shown};
use crate::domain::{Command, Id, MAX_LINE, People, Photo, PhotoOwner, Record, RecordKey, Told, Village};
use crate::state::{PictureSize, use_app};
use crate::text::photos;
use add::AddPhotos;
pub use lazy::Photos;
pub use picture::Picture;
pub use viewer::Viewer;

/// What a new picture belongs to, and the village of that; `None` if it has no village.
type Begin = Callback<(), Option<(PhotoOwner, Id<Village>)>>;

/// See [`Photos`].
#[component]
fn LoadedPhotos(owner: Signal<Option<PhotoOwner>>, begin: Begin) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let owner = owner.get()?;
        Some(app.with(|book| {
            book.photos_of(owner)
                .into_iter()
                .map(|photo| photo.id)
                .collect::<Vec<_>>()
        }))
    });
    let all = Signal::derive(move || all.get().unwrap_or_default());
    let looked_at = RwSignal::new(None);
    view! {
        <section class="stack photos" aria-label=photos::PHOTOS>
            <Shown when=move || all.with(|all| !all.is_empty())>
                <ul class="photos__list">
                    <For each=move || all.get() key=|id| *id let(id)>
                        <PhotoCard id look=move |()| looked_at.set(Some(id))/>
                    </For>
                </ul>
            </Shown>
            <AddPhotos count=move || all.with(Vec::len) begin/>
            <Viewer looked_at all/>
        </section>
    }
}

/// A picture with what is said about it.
#[component]
fn PhotoCard(
    /// Which.
    id: Id<Photo>,
    /// Called when it is tapped.
    #[prop(into)]
    look: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let key = RecordKey::of::<Photo>(&id);
    let photo = Memo::new(move |_| app.with(|book| book.live::<Photo>(&id).cloned()));
    let is = move |ask: fn(&Record<Photo>) -> bool| photo.with(|photo| photo.as_ref().is_some_and(ask));
    let recognisable = move || is(|photo| photo.people == Some(People::Recognisable));
    let presentable = move || is(|photo| photo.is_presentable());
    let caption = move || photo.with(|photo| photo.as_ref().and_then(|photo| photo.caption.clone()));
    let name = move || caption().unwrap_or_else(|| photos::SEE.to_owned());
    let (about, told, report) = (key.clone(), key.clone(), key.clone());
    let delete = move |_| {
        app.run(Command::Trash(key.clone()), photos::DELETED);
    };
    view! {
        <li class="card photo">
            <button type="button" class="photo__look" aria-label=name on:click=move |_| look.run(())>
                <Picture id size=PictureSize::Thumbnail/>
            </button>
            <div class="stack">
                <RecordForm key=about properties=about_it()/>
                <Shown when=recognisable>
                    <RecordForm key=told.clone() properties=told_them()/>
                </Shown>
                <Shown when=move || recognisable() && !presentable()><p class="soft">{photos::NOT_TOLD}</p></Shown>
                <Shown when=presentable>
                    <RecordForm key=report.clone() properties=vec![Property::tick("in_report", photos::IN_REPORT)]/>
                </Shown>
                <button type="button" class="link" on:click=delete>{photos::DELETE}</button>
            </div>
        </li>
    }
}

fn about_it() -> Vec<Property> {
    let people = [(People::Recognisable, photos::YES), (People::Nobody, photos::NO)];
    vec![
        Property::text("caption", photos::CAPTION, MAX_LINE),
        Property::radios(
            "people",
            photos::PEOPLE,
            people.map(|(people, word)| (people.code(), word)),
        ),
    ]
}

fn told_them() -> Vec<Property> {
    let told = [(Told::Yes, photos::YES), (Told::No, photos::NO)];
    vec![Property::radios(
        "told",
        photos::TOLD,
        told.map(|(told, word)| (told.code(), word)),
    )]
}
