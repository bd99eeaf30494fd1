//! Pictures, which come after their records: sent one at a time, and fetched when somebody looks at them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::session::{Session, Team};
use super::{App, SharingProblem};
use crate::domain::{Id, Kind, OfKind, Photo, RecordKey};
use crate::persistence::keys;
use crate::platform::{Lock, Part};

/// How many photos the server is asked about at a time.
const AT_A_TIME: usize = 100;
/// The Web Lock of whoever fetches a picture: one at a time.
const FETCHING: &str = "vejviseren-picture";

/// The photos of which there is nothing to send for now.
#[derive(Debug, Default)]
pub struct Settled(BTreeSet<RecordKey>);

impl App {
    /// Sends the pictures that the server doesn't have and this device does.
    pub(super) async fn send_pictures(
        self,
        team: &Team<'_>,
        settled: &mut Settled,
    ) -> Result<(), SharingProblem> {
        let photos: Vec<(RecordKey, Id<Photo>)> = self.with_untracked(|book| {
            let photos = book.of_kind(Kind::Photo).filter_map(Photo::of);
            let own = photos.filter(|photo| !RecordKey::of::<Photo>(&photo.id).id.is_of_the_example());
            own.map(|photo| (RecordKey::of::<Photo>(&photo.id), photo.id))
                .filter(|(key, _)| !settled.0.contains(key))
                .collect()
        });
        for some in photos.chunks(AT_A_TIME) {
            let keys: Vec<RecordKey> = some.iter().map(|(key, _)| key.clone()).collect();
            let missing = team.missing_pictures(&keys).await?;
            for (key, id) in some {
                if missing.contains(key)
                    && let Ok(Some(picture)) = self.picture_file(*id).await
                {
                    team.send_picture(key, &picture.to_vec()).await?;
                }
                settled.0.insert(key.clone());
            }
        }
        Ok(())
    }

    /// See [`App::fetch_picture`].
    pub(super) async fn fetch(self, id: Id<Photo>) -> bool {
        let Some(member) = self.sharing.membership.get_untracked() else {
            return false;
        };
        let turn = Lock::hold(FETCHING.to_owned());
        turn.given().await;
        if self.has_picture(id).await {
            return true;
        }
        let key = RecordKey::of::<Photo>(&id);
        let Ok(session) = Session::of(self, &member) else {
            return false;
        };
        match session.team().fetch_picture(&key).await {
            Ok(Some(picture)) => self
                .take_picture(id, &Part::from(picture.as_slice()))
                .await
                .is_ok(),
            _ => false,
        }
    }

    /// The photos whose pictures aren't here.
    pub async fn pictures_elsewhere(self) -> Vec<Id<Photo>> {
        let here = match self.saving.indexed_db.get_value() {
            Some(database) => database.thumbnails().await.unwrap_or_default(),
            None => BTreeSet::new(),
        };
        let is_here = |id: Id<Photo>| {
            let key = keys::record(&RecordKey::of::<Photo>(&id));
            keys::pictures(&key).is_some_and(|[_, thumbnail]| here.contains(&thumbnail))
        };
        self.with_untracked(|book| {
            let photos = book.of_kind(Kind::Photo).filter_map(Photo::of);
            photos.map(|photo| photo.id).filter(|id| !is_here(*id)).collect()
        })
    }
}
