//! «Slet alt»: the only action that can't be undone.

use leptos::prelude::*;

use super::App;
use super::tabs::Message;
use crate::persistence::{Database, IndexedDb, Persister, StorageError, empty, keys};
use crate::platform;
use crate::route::Route;

impl App {
    /// Empties both stores, tells the other tabs, and restarts the app. The app's own files stay: they hold
    /// nothing the user has written, and without a network connection the app couldn't start without them.
    ///
    /// # Errors
    /// When a store could not be emptied; what is left is still there.
    pub async fn wipe(self) -> Result<(), StorageError> {
        let local = self.saving.local();
        let next = platform::new_uuid().to_string();
        match IndexedDb::open(self.saving.keyring()).await {
            Ok(database) => {
                database.clear(&next).await?;
                self.stop_writing();
                // What is left in localStorage belongs to no generation, so the next start removes it.
                drop(empty(&*local, &next));
            }
            // If there is no database, there is nothing to delete in it.
            Err(StorageError::Blocked) => {
                empty(&*local, &next)?;
                self.stop_writing();
            }
            Err(why) => return Err(why),
        }
        // An empty message says that everything was deleted.
        self.tabs.post(&Message::new());
        platform::open(&Route::Overview.href());
        Ok(())
    }

    /// Another tab reports that it has deleted everything: restarts if that is true.
    pub(super) async fn begin_again_if_wiped(self) {
        let wiped = match self.saving.indexed_db.get_value() {
            Some(database) => database.first_part().await.ok().and_then(|part| part.marks.wiped),
            None => self.saving.local().get(keys::GENERATION).ok().flatten(),
        };
        if wiped.is_some_and(|wiped| {
            self.saving
                .with_persister(|persister| wiped != persister.notepad.generation)
        }) {
            self.begin_again();
        }
    }

    /// Another tab has deleted everything: restarts, so that nothing this tab knows is written again.
    pub(super) fn begin_again(self) {
        if self.stop_writing() {
            platform::reload();
        }
    }

    /// Returns whether it was still writing.
    fn stop_writing(self) -> bool {
        self.saving.with_persister(Persister::stop)
    }
}
