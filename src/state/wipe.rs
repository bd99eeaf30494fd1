//! «Slet alt»: the only thing that can't be taken back.

use leptos::prelude::*;

use super::keep::{Deep, Persister};
use super::{App, clock};
use crate::storage::{IndexedDb, StorageError, empty, keys};

impl App {
    /// Empties both shelves, tells the other tabs, and begins from the beginning. The app's
    /// own files stay: they hold nothing anybody has written, and without net it couldn't
    /// start again.
    ///
    /// # Errors
    /// When a shelf could not be emptied; what is left is still there.
    pub async fn wipe(self) -> Result<(), StorageError> {
        let Some(first) = self.with_keeper(|keeper| keeper.first.clone()) else {
            return Ok(());
        };
        let next = clock::new_uuid().to_string();
        match IndexedDb::open().await {
            Ok(deep) => {
                deep.wipe(&next).await?;
                self.stop_writing();
                // What is left here now belongs to no generation: the next start removes it.
                drop(empty(&*first, &next));
            }
            // Where there is no second shelf, nothing lies on it.
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

    /// Another tab says that it has deleted everything: begins again where that is so.
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

    /// Another tab has deleted everything. Nothing this one knows is written again.
    pub(super) fn begin_again(self) {
        if self.stop_writing() {
            drop(window().location().reload());
        }
    }

    /// Gives whether it hadn't stopped before.
    fn stop_writing(self) -> bool {
        let stopped = self.with_keeper(|keeper| {
            keeper.waiting.clear();
            keeper.behind.clear();
            !std::mem::replace(&mut keeper.era.is_over, true)
        });
        stopped == Some(true)
    }
}
