//! The pictures in an archive, merged after the records that they belong to.

use web_sys::File;

use crate::domain::{Id, Photo};
use crate::format::{ImportError, ImportPlan};
use crate::platform::{FileWorkerError, PictureError, Unpacking};
use crate::state::{App, NotTaken};

/// An archive, and those of its pictures that this device doesn't have.
pub struct Pictures {
    archive: Unpacking,
    lacking: Vec<Id<Photo>>,
}

impl Pictures {
    /// Opens `file`, an archive, and returns it with the export in it.
    ///
    /// # Errors
    /// When it can't be read, or isn't ours.
    pub async fn open(file: &File) -> Result<(Self, Vec<u8>), ImportError> {
        let (archive, export) = Unpacking::open(file).await.map_err(|why| match why {
            FileWorkerError::File(why) => ImportError::Archive(why),
            FileWorkerError::Stopped(why) => ImportError::NotRead(why.0),
        })?;
        let lacking = Vec::new();
        Ok((Self { archive, lacking }, export))
    }

    /// Finds out which pictures are lacking here, when `plan` is merged.
    pub async fn compare(&mut self, app: App, plan: &ImportPlan) {
        let ids = self.archive.pictures.iter().copied().map(Id::new);
        let known = |id: &Id<Photo>| {
            plan.book.live::<Photo>(id).is_some()
                || app.with_untracked(|book| book.live::<Photo>(id).is_some())
        };
        for id in ids.filter(known) {
            if !app.has_picture(id).await {
                self.lacking.push(id);
            }
        }
    }

    /// How many pictures are lacking here.
    pub fn count(&self) -> usize {
        self.lacking.len()
    }

    /// Stores the pictures of the photos that are here now, each by itself: one that is damaged doesn't stop the others.
    /// Calls `tell` with how many have been looked at.
    pub async fn take(self, app: App, tell: impl Fn(usize)) -> Taken {
        let mut taken = Taken::default();
        for (done, id) in self.lacking.into_iter().enumerate() {
            tell(done);
            if app.with_untracked(|book| book.live::<Photo>(&id).is_none()) {
                // Left out by the user, or deleted here.
                continue;
            }
            if !App::has_room_for_picture().await {
                taken.is_cut_short = true;
                break;
            }
            let outcome = match self.archive.picture(id.uuid()).await {
                Ok(picture) => app.take_picture(id, &picture).await,
                Err(_) => Err(PictureError::Unreadable.into()),
            };
            if let Err(NotTaken::NotSaved(_)) = outcome {
                // The banner says why.
                taken.is_cut_short = true;
                break;
            }
            taken.wanted += 1;
            taken.stored += usize::from(outcome.is_ok());
        }
        taken
    }
}

/// What became of the pictures of an archive.
#[derive(Default)]
pub struct Taken {
    /// How many the device could have stored.
    pub wanted: usize,
    /// How many are stored.
    pub stored: usize,
    /// Whether the device didn't take the rest.
    pub is_cut_short: bool,
}
