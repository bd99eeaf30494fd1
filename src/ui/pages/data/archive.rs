//! «Gem alt i en fil med billeder»: an archive of the backup and the pictures, read back before it counts.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outgoing::{BackupFile, Whole};
use super::ready::{Leaves, Ready, SendButton};
use crate::domain::{Id, Kind, OfKind, Photo};
use crate::format::file_name;
use crate::persistence::StorageError;
use crate::platform::{FileWorkerError, Outgoing, Packing, Unpacking, now};
use crate::state::{App, use_app};
use crate::text::data;
use crate::ui::parts::{Progress, Shown};

/// How much is done, and of how much, while a file is being made.
pub type Making = RwSignal<Option<(usize, usize)>>;

/// The button that makes the archive, and how far it is.
#[component]
pub fn ArchiveButton(
    /// The file that the archive begins with.
    book: BackupFile,
) -> impl IntoView {
    let app = use_app();
    let progress: Making = RwSignal::new(None);
    let leaves = Leaves::new();
    let pack_with = move |export: Whole| {
        progress.set(Some((0, 0)));
        spawn_local(async move {
            let packed = pack(app, export, progress).await;
            // The page may be gone by now.
            let _ = progress.try_set(None);
            match packed {
                Ok(packed) => drop(leaves.finish(packed).await),
                Err(_) => app.say(data::ARCHIVE_FAILED),
            }
        });
    };
    let begin = move |_| {
        leaves.again();
        book.when_made(move |export| app.leave(book.warning(), move || pack_with(export)));
    };
    view! {
        <button type="button" class="button" disabled=move || progress.get().is_some() on:click=begin>{data::ARCHIVE}</button>
        <SendButton label=data::SHARE_ARCHIVE leaves/>
        <Shown when=move || progress.get().is_some()>
            <Progress name=data::MAKING progress=move || progress.get().unwrap_or_default()/>
        </Shown>
    }
}

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The export can't be read back.
    #[error("the export can't be read back")]
    Export,
    /// The archive can't be made.
    #[error(transparent)]
    Archive(#[from] FileWorkerError),
    /// The pictures can't be read.
    #[error(transparent)]
    Database(#[from] StorageError),
}

/// Packs `export` and all pictures, and reads the archive back: its export and each of its pictures must be whole.
///
/// # Errors
/// When it can't be made, or isn't whole.
pub async fn pack(app: App, export: Whole, progress: Making) -> Result<Ready, NotMade> {
    let export: Outgoing = export.ok_or(NotMade::Export)?;
    let begun = now();
    let photos: Vec<Id<Photo>> = app.with_untracked(|book| {
        let photos = book.of_kind(Kind::Photo).filter_map(Photo::of);
        photos.map(|photo| photo.id).collect()
    });
    let tell = |done| {
        // The page may be gone by now.
        let _ = progress.try_set(Some((done, 2 * photos.len())));
    };
    let mut packing = Packing::begin(&export).await?;
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
    Ok(Ready {
        begun,
        file,
        pictures: Some((packed.len(), photos.len() - packed.len())),
    })
}
