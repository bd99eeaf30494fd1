//! «Slet alt»: the only action that can't be undone.

use leptos::prelude::*;

use super::keep::{Deep, Persister};
use super::{App, clock};
use crate::storage::{IndexedDb, StorageError, empty, keys};

impl App {
    /// Empties both stores, tells the other tabs, and restarts the app. The app's own files stay: they hold
    /// nothing the user has written, and without a network connection the app couldn't start without them.
    ///
    /// # Errors
    /// When a store could not be emptied; what is left is still there.
    pub async fn wipe(self) -> Result<(), StorageError> {
        let Some(first) = self.with_keeper(|keeper| keeper.first.clone()) else {
            return Ok(());
        };
        let next = clock::new_uuid().to_string();
        match IndexedDb::open().await {
            Ok(deep) => {
                deep.wipe(&next).await?;
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
        self.tell_tabs_all_is_gone();
        drop(window().location().set_href(&crate::routes::overview()));
        Ok(())
    }

    /// Another tab reports that it has deleted everything: restarts if that is true.
    pub(super) async fn begin_again_if_wiped(self) {
        let deep = self.with_keeper(|keeper| match &keeper.deep {
            Deep::Open(deep) => Some(deep.marks()),
            _ => None,
        });
        let wiped = match deep.flatten() {
            Some(marks) => marks.await.ok().and_then(|marks| marks.wiped),
            None => self
                .with_keeper(|keeper| keeper.first.get(keys::GENERATION).ok().flatten())
                .flatten(),
        };
        let is_other = |keeper: &mut Persister| wiped.is_some_and(|wiped| wiped != keeper.era.generation);
        if self.with_keeper(is_other) == Some(true) {
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
        let stopped = self.with_keeper(|keeper| {
            keeper.waiting.clear();
            keeper.behind.clear();
            !std::mem::replace(&mut keeper.era.is_over, true)
        });
        stopped == Some(true)
    }
}
