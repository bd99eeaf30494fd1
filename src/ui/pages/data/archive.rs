//! «Gem alt i en fil med billeder»: an archive of the backup and the pictures, read back before it counts.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::{BackupFile, Whole, has_left, say};
use crate::domain::{Id, Kind, OfKind, Photo, Timestamp};
use crate::format::file_name;
use crate::persistence::StorageError;
use crate::platform::{Outgoing, Packing, PackingError, Shared, Unpacking, device, now};
use crate::state::{App, use_app};
use crate::text::data;
use crate::ui::parts::{Progress, Shown};

/// The button that makes the archive, and how far it is.
#[component]
pub fn ArchiveButton(
    /// The file that the archive begins with.
    book: BackupFile,
) -> impl IntoView {
    let app = use_app();
    let progress = RwSignal::new(None);
    let made = StoredValue::new_local(None::<Packed>);
    // On an iPhone's home screen a file can only be shared, and only right after a tap.
    let waits_for_tap = RwSignal::new(false);
    let begin = move |_| {
        waits_for_tap.set(false);
        let pack_with = move |export: Whole| {
            progress.set(Some((0, 0)));
            spawn_local(async move {
                let packed = match export {
                    Some(export) => pack(app, &export, progress).await,
                    None => Err(NotMade::Export),
                };
                // The page may be gone by now.
                let _ = progress.try_set(None);
                match packed {
                    Ok(packed) if device::is_on_iphone_home_screen() => {
                        app.say(packed.said());
                        let _ = made.try_set_value(Some(packed));
                        let _ = waits_for_tap.try_set(true);
                    }
                    Ok(packed) => packed.hand_over(app).await,
                    Err(_) => app.say(data::ARCHIVE_FAILED),
                }
            });
        };
        book.when_made(move |export| app.leave(book.warning(), move || pack_with(export)));
    };
    let send = move |_| {
        if let Some(packed) = made.get_value() {
            spawn_local(packed.hand_over(app));
        }
    };
    view! {
        <button type="button" class="button" disabled=move || progress.get().is_some() on:click=begin>{data::ARCHIVE}</button>
        <Shown when=move || waits_for_tap.get()>
            <button type="button" class="button" on:click=send>{data::SHARE_ARCHIVE}</button>
        </Shown>
        <Shown when=move || progress.get().is_some()>
            <Progress name=data::MAKING progress=move || progress.get().unwrap_or_default()/>
        </Shown>
    }
}

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
enum NotMade {
    #[error("the export can't be read back")]
    Export,
    #[error(transparent)]
    Archive(#[from] PackingError),
    #[error(transparent)]
    Database(#[from] StorageError),
}

/// A finished archive.
#[derive(Clone)]
struct Packed {
    begun: Timestamp,
    file: Outgoing,
    /// How many pictures are in it.
    pictures: usize,
    /// How many pictures this device doesn't have.
    missing: usize,
}

impl Packed {
    fn said(&self) -> String {
        data::archive_made(&self.file.name(), self.pictures, self.missing)
    }

    async fn hand_over(self, app: App) {
        let said = self.said();
        let outcome = self.file.hand_over().await;
        // Pictures that this device lacks are saved elsewhere, or nowhere.
        if has_left(outcome) {
            app.note_archive(self.begun);
        }
        match outcome {
            Shared::Downloaded => app.say(said),
            other => say(app, other),
        }
    }
}

/// Packs `export` and all pictures, and reads the archive back: its export and each of its pictures must be whole.
async fn pack(
    app: App,
    export: &Outgoing,
    progress: RwSignal<Option<(usize, usize)>>,
) -> Result<Packed, NotMade> {
    let begun = now();
    let photos: Vec<Id<Photo>> = app.with_untracked(|book| {
        let photos = book.of_kind(Kind::Photo).filter_map(Photo::of);
        photos.map(|photo| photo.id).collect()
    });
    let tell = |done| {
        // The page may be gone by now.
        let _ = progress.try_set(Some((done, 2 * photos.len())));
    };
    let mut packing = Packing::begin(export).await?;
    let mut packed = Vec::new();
    for (done, id) in photos.iter().enumerate() {
        tell(done);
        if let Some(picture) = app.picture_file(*id).await? {
            packing.add(id.uuid(), &picture).await?;
            packed.push(id.uuid());
        }
    }
    let village = untrack(|| app.village()).map(|village| village.name.clone());
    let name = file_name(&village.unwrap_or_default(), app.today_once(), "zip");
    let file = packing.finish(&name).await?;
    let (unpacking, _) = Unpacking::open(file.file()).await?;
    for (done, id) in packed.iter().enumerate() {
        tell(photos.len() + done);
        unpacking.check(*id).await?;
    }
    Ok(Packed {
        begun,
        file,
        pictures: packed.len(),
        missing: photos.len() - packed.len(),
    })
}
