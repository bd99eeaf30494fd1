//! «Slet alt»: the only action that can't be undone.

use leptos::prelude::*;

use super::persister::{DatabaseState, Persister};
use super::{App, clock};
use crate::storage::{IndexedDb, StorageError, empty, keys};

impl App {
    /// Empties both stores, tells the other tabs, and restarts the app. The app's own files stay: they hold
    /// nothing the user has written, and without a network connection the app couldn't start without them.
    ///
    /// # Errors
    /// When a store could not be emptied; what is left is still there.
    pub async fn wipe(self) -> Result<(), StorageError> {
        let Some(first) = self.with_persister(|persister| persister.first.clone()) else {
            return Ok(());
        };
        let next = clock::new_uuid().to_string();
        match IndexedDb::open().await {
            Ok(database) => {
                database.wipe(&next).await?;
                self.stop_writing();
                // What is left in localStorage belongs to no generation, so the next start removes it.
                drop(empty(&*first, &next));
            }
            // If there is no database, there is nothing to delete in it.
            Err(StorageError::Blocked) => {
                empty(&*first, &next)?;
                self.stop_writing();
            }
            Err(why) => return Err(why),
        }
        self.broadcast_wiped();
        drop(
            window()
                .location()
                .set_href(&crate::route::Route::Overview.href()),
        );
        Ok(())
    }

    /// Another tab reports that it has deleted everything: restarts if that is true.
    pub(super) async fn begin_again_if_wiped(self) {
        let database = self.with_persister(|persister| match &persister.database {
            DatabaseState::Open(database) => Some(database.marks()),
            _ => None,
        });
        let wiped = match database.flatten() {
            Some(marks) => marks.await.ok().and_then(|marks| marks.wiped),
            None => self
                .with_persister(|persister| persister.first.get(keys::GENERATION).ok().flatten())
                .flatten(),
        };
        let is_other = |persister: &mut Persister| {
            wiped.is_some_and(|wiped| wiped != persister.generation_state.generation)
        };
        if self.with_persister(is_other) == Some(true) {
            self.begin_again();
        }
    }

    /// Another tab has deleted everything: restarts, so that nothing this tab knows is written again.
    pub(super) fn begin_again(self) {
        if self.stop_writing() {
            drop(window().location().reload());
        }
    }

    /// Returns whether it was still writing.
    fn stop_writing(self) -> bool {
        let stopped = self.with_persister(|persister| {
            persister.waiting.clear();
            persister.to_retry.clear();
            !std::mem::replace(&mut persister.generation_state.is_over, true)
        });
        stopped == Some(true)
    }
}
