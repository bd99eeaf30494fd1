//! «Billeder»: the photos of a village, the latest first.

use leptos::prelude::*;

use crate::domain::{Id, Initiative, Note, Photo};
use crate::platform::local;
use crate::route::Route;
use crate::state::{PictureSize, use_app};
use crate::text::{self, photos};
use crate::ui::parts::{DetailPage, Picture, Shown, Viewer, generation_of, progressive_list};

/// How many are drawn at once.
const AT_ONCE: usize = 12;

/// All of them; each leads to what it belongs to.
#[component]
pub fn PhotosPage() -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let village = app.village_id()?;
        Some(app.with(|book| {
            book.photos_in(village)
                .into_iter()
                .map(|photo| photo.id)
                .collect::<Vec<_>>()
        }))
    });
    let all = Memo::new(move |_| all.get().unwrap_or_default());
    let count = Memo::new(move |_| all.with(Vec::len));
    let drawn = progressive_list(AT_ONCE, count, generation_of(move || app.village_id()));
    let shown = move || all.with(|all| all.iter().take(drawn.get()).copied().collect::<Vec<_>>());
    let village = Signal::derive(move || app.village().map(|village| village.body.name).unwrap_or_default());
    let looked_at = RwSignal::new(None);
    view! {
        <DetailPage heading=photos::PHOTOS eyebrow=village back=Route::Notes>
            <Shown when=move || { count.get() > 0 } fallback=|| view! { <p class="empty">{photos::NONE}</p> }>
                <ul class="album">
                    <For each=shown key=|id| *id let(id)><Taken id look=move |()| looked_at.set(Some(id))/></For>
                </ul>
            </Shown>
            <Viewer looked_at all/>
        </DetailPage>
    }
}

#[component]
fn Taken(
    id: Id<Photo>,
    /// Called when the picture is tapped.
    #[prop(into)]
    look: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let photo = Memo::new(move |_| app.with(|book| book.live::<Photo>(&id).cloned()));
    let caption = move || photo.with(|photo| photo.as_ref()?.caption.clone());
    let name = move || caption().unwrap_or_else(|| photos::SEE.to_owned());
    let taken = move || {
        photo.with(|photo| {
            photo
                .as_ref()
                .map(|photo| text::short_day(local(photo.taken).day()))
        })
    };
    let owner = move || {
        let photo = photo.get()?;
        app.with(|book| {
            let note = photo.note.filter(|id| book.live::<Note>(id).is_some());
            let initiative = photo
                .initiative
                .filter(|id| book.live::<Initiative>(id).is_some());
            place_of(note, initiative)
        })
    };
    view! {
        <li>
            <button type="button" class="photo__look" aria-label=name on:click=move |_| look.run(())>
                <Picture id size=PictureSize::Thumbnail/>
            </button>
            <p dir="auto">{caption}</p>
            <p class="soft album__foot">
                <span>{taken}</span>
                {move || owner().map(|(route, name)| view! { <a href=route.href()>{name}</a> })}
            </p>
        </li>
    }
}

fn place_of(note: Option<Id<Note>>, initiative: Option<Id<Initiative>>) -> Option<(Route, &'static str)> {
    let note = note.map(|id| (Route::Note(id), photos::TO_NOTE));
    note.or_else(|| initiative.map(|id| (Route::Initiative(id), photos::TO_INITIATIVE)))
}
