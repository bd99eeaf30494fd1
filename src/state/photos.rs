//! Photos: records like any other, with their pictures beside them in the database.

use std::rc::Rc;

use leptos::prelude::*;

use super::App;
use crate::domain::{
    Changes, Command, CommandError, Id, Initiative, Note, OfKind, Photo, PhotoOwner, Record, RecordKey,
    Village,
};
use crate::persistence::{StorageError, keys};
use crate::platform::storage::estimate;
use crate::platform::{Part, PictureError, Shrunk, new_id, now, picture, yield_to_paint};

/// How many bytes are kept free for notes, which must never be refused because of a picture.
const KEPT_FREE: u64 = 5_000_000;

/// How large a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureSize {
    /// As large as it is stored.
    Whole,
    /// In a list.
    Thumbnail,
}

/// Why a picture from a file was not stored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It is damaged, or another picture than the record speaks of.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// The device doesn't take it.
    #[error("not saved: {0}")]
    NotSaved(StorageError),
}

impl App {
    /// Whether pictures can be stored: not in localStorage, which a few of them would fill.
    pub fn keeps_pictures(self) -> bool {
        self.saving.indexed_db.with_value(Option::is_some)
    }

    /// Whether there is room for another picture. A browser that doesn't say may have room.
    pub async fn has_room_for_picture() -> bool {
        estimate()
            .await
            .is_none_or(|(used, allowed)| used.saturating_add(KEPT_FREE) < allowed)
    }

    /// Adds a photo to `owner`, and stores its picture in the same transaction.
    ///
    /// # Errors
    /// When the fieldbook refuses it; then nothing has changed.
    pub fn add_photo(
        self,
        owner: PhotoOwner,
        village: Id<Village>,
        shrunk: Shrunk,
    ) -> Result<Changes, CommandError> {
        let (note, initiative): (Option<Id<Note>>, Option<Id<Initiative>>) = match owner {
            PhotoOwner::Note(id) => (Some(id), None),
            PhotoOwner::Initiative(id) => (None, Some(id)),
        };
        let photo = Photo {
            village,
            note,
            initiative,
            taken: now(),
            width: shrunk.width,
            height: shrunk.height,
            bytes: u32::try_from(shrunk.picture.len()).unwrap_or(u32::MAX),
            sha256: shrunk.sha256,
            caption: None,
            people: None,
            told: None,
            in_report: false,
        };
        let photo = Record::new(new_id(), now(), photo);
        let key = picture_of(photo.id);
        let (picture, thumbnail): (Rc<[u8]>, Rc<[u8]>) = (shrunk.picture.into(), shrunk.thumbnail.into());
        // Put first: writing begins after this turn, with both.
        self.change_stored(|persister| persister.put_picture(&key, picture, thumbnail));
        self.dispatch(Command::Put(photo.into()))
    }

    /// Moves the photos of `owner` to the trash, and returns what that changed.
    pub fn trash_photos(self, owner: PhotoOwner) -> Changes {
        let photos = self.with_untracked(|book| {
            let photos = book.photos_of(owner).into_iter();
            photos
                .map(|photo| Command::Trash(RecordKey::of::<Photo>(&photo.id)))
                .collect()
        });
        // Each of them exists.
        self.dispatch(Command::All(photos)).unwrap_or_default()
    }

    /// An address for the picture of the photo `id`, to be released by [`picture::release`]; `None` if this device
    /// doesn't have it.
    pub async fn picture(self, id: Id<Photo>, size: PictureSize) -> Option<String> {
        let database = self.saving.indexed_db.get_value()?;
        let [whole, thumbnail] = keys::pictures(&picture_of(id))?;
        let key = match size {
            PictureSize::Whole => whole,
            PictureSize::Thumbnail => thumbnail,
        };
        picture::address(&database.picture(&key).await.ok()??)
    }

    /// The picture of the photo `id`, a JPEG; `None` if this device doesn't have it.
    ///
    /// # Errors
    /// When the database can't be read.
    pub async fn picture_file(self, id: Id<Photo>) -> Result<Option<Part>, StorageError> {
        let whole = keys::pictures(&picture_of(id)).map(|[whole, _]| whole);
        match (self.saving.indexed_db.get_value(), whole) {
            (Some(database), Some(key)) => Ok(database.picture(&key).await?.map(Part::from)),
            _ => Ok(None),
        }
    }

    /// Whether this device has the picture of the photo `id`. One that can't be read counts as missing.
    pub async fn has_picture(self, id: Id<Photo>) -> bool {
        let thumbnail = keys::pictures(&picture_of(id)).map(|[_, thumbnail]| thumbnail);
        match (self.saving.indexed_db.get_value(), thumbnail) {
            (Some(database), Some(key)) => matches!(database.picture(&key).await, Ok(Some(_))),
            _ => false,
        }
    }

    /// Stores `picture` as that of the photo `id`, whose record came without one, and waits until it is on the disk.
    ///
    /// # Errors
    /// When it isn't the picture that the record speaks of, there is no such record, or it can't be stored.
    pub async fn take_picture(self, id: Id<Photo>, picture: &Part) -> Result<(), NotTaken> {
        let key = RecordKey::of::<Photo>(&id);
        let photo = self.with_untracked(|book| Photo::of(book.record(&key)?).cloned());
        let photo = photo.ok_or(PictureError::Unreadable)?;
        let bytes = picture.to_vec();
        let hash = picture::sha256(&bytes).await;
        let is_other = |given: &String| hash.as_ref().is_some_and(|hash| hash != given);
        if u32::try_from(bytes.len()) != Ok(photo.bytes) || photo.sha256.as_ref().is_some_and(is_other) {
            return Err(PictureError::Unreadable.into());
        }
        let thumbnail = picture::thumbnail(picture, photo.width, photo.height).await?;
        let (name, text) = self.store.as_it_is(&key);
        if text.is_none() {
            // Deleted for good in the meantime.
            return Err(PictureError::Unreadable.into());
        }
        self.change_stored(|persister| persister.put_picture(&name, bytes.into(), thumbnail.into()));
        // In the same turn: the picture is written with its record.
        self.persist(name.clone(), text);
        // A phone has no memory for many that wait.
        while self
            .saving
            .with_persister(|persister| persister.is_busy() && !persister.is_late())
        {
            yield_to_paint().await;
        }
        self.saving
            .unsaved(&name)
            .map_or(Ok(()), |why| Err(NotTaken::NotSaved(why)))
    }
}

fn picture_of(id: Id<Photo>) -> String {
    keys::record(&RecordKey::of::<Photo>(&id))
}
