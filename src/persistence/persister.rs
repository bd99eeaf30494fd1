//! Decides what is written to the device and when, and knows at any moment what is saved.
//!
//! Records go to the database, and after its commit to the mirror. Drafts and settings go to localStorage before
//! the next key, and to the database too, because a browser writes localStorage to the disk seconds later.
//!
//! It waits for nothing itself: the caller takes a batch, commits it, and reports the outcome. So the tests can
//! put everything that may happen in any order.

mod mirror;
mod notepad;
mod outcome;
#[cfg(test)]
mod pictures_tests;
mod report;
#[cfg(test)]
pub(super) mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::database::{Batch, Content};
use super::{Belonging, KeyValueStore, StorageError, keys};

pub use mirror::counts as mirror_counts;
pub use notepad::Notepad;
use notepad::Role;

/// What is waiting, what is being written, and what failed.
pub struct Persister {
    /// What localStorage holds.
    pub notepad: Notepad,
    /// The marks of what was deleted for good, by key; see [`Marks::purged`](super::Marks::purged).
    pub purged: BTreeMap<String, String>,
    phase: Phase,
    /// The latest content for each key; earlier ones don't need to be written.
    waiting: Batch,
    /// Whether the waiting texts are held until the rest of their batch is there.
    is_batching: bool,
    writing: Option<Writing>,
    /// How many batches have been taken.
    batches: u32,
    /// What the database failed to write.
    failed: Batch,
    /// Why the last write failed.
    why: Option<StorageError>,
    /// Whether a write has succeeded since the failure.
    has_room: bool,
    /// Whether the database holds the marker that it has everything.
    is_complete: bool,
}

/// The batch being written.
#[derive(Clone)]
struct Writing {
    batch: Rc<Batch>,
    is_late: bool,
    /// The keys of which another tab has stored a later text in the meantime.
    superseded: BTreeSet<String>,
}

/// Which database is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Opening,
    Open,
    /// localStorage is the database.
    Local,
    /// Everything was deleted, and nothing more is written.
    Over,
}

impl Persister {
    /// Nothing is waiting, and the database hasn't answered.
    pub fn new(local: Rc<dyn KeyValueStore>) -> Self {
        Self {
            notepad: Notepad::new(local),
            purged: BTreeMap::new(),
            phase: Phase::Opening,
            waiting: Batch::new(),
            is_batching: false,
            writing: None,
            batches: 0,
            failed: Batch::new(),
            why: None,
            has_room: false,
            is_complete: false,
        }
    }

    /// The database can be written to. `is_complete` says whether it has the marker [`keys::COMPLETE`].
    pub fn open(&mut self, is_complete: bool) {
        self.phase = Phase::Open;
        self.notepad.role = Role::Mirror;
        self.is_complete = is_complete;
        self.why = None;
    }

    /// There is no database but localStorage.
    pub fn open_local(&mut self, why: StorageError) {
        self.phase = Phase::Local;
        self.notepad.role = Role::Database;
        self.why = Some(why);
    }

    /// Writes nothing more: everything was deleted. Returns whether it was still writing.
    pub fn stop(&mut self) -> bool {
        self.waiting.clear();
        self.failed.clear();
        std::mem::replace(&mut self.phase, Phase::Over) != Phase::Over
    }

    /// Stores `text` under `key`; `None` removes what is there. Returns what localStorage turns out to be, if it was
    /// written to.
    pub fn put(&mut self, key: String, text: Option<String>) -> Option<Belonging> {
        if self.phase == Phase::Over {
            return None;
        }
        let mut belongs = None;
        if keys::is_draft_or_setting(&key) || key == keys::LOCK {
            belongs = self.notepad.write(&key, text.clone());
        } else if text.is_none() && keys::is_record(&key) {
            self.notepad.remove_copy(&key);
        }
        // A record that comes back is later than its horizon. A text that can't be read has no time.
        if text.is_some() && keys::is_quarantined(&key) && self.purged.remove(&key).is_some() {
            self.waiting.insert(keys::tombstone(&key), None);
        }
        self.failed.remove(&key);
        // A photo must not be written without the picture that failed with it.
        for picture in keys::pictures(&key).into_iter().flatten() {
            if let Some(content) = self.failed.remove(&picture) {
                self.waiting.entry(picture).or_insert(content);
            }
        }
        self.waiting.insert(key, text.map(Content::Text));
        belongs
    }

    /// Stores the picture of the photo at `key` and its thumbnail. The photo itself must be put in the same turn: a
    /// batch then has all three.
    pub fn put_picture(&mut self, key: &str, picture: Rc<[u8]>, thumbnail: Rc<[u8]>) {
        if self.phase != Phase::Over {
            let keys = keys::pictures(key).into_iter().flatten();
            let both = keys.zip([picture, thumbnail]);
            self.waiting
                .extend(both.map(|(key, bytes)| (key, Some(Content::Bytes(bytes)))));
        }
    }

    /// Removes the record at `key` for good, and marks that in the same batch.
    pub fn purge(&mut self, key: String, tombstone: String) {
        for picture in keys::pictures(&key).into_iter().flatten() {
            self.failed.remove(&picture);
            self.waiting.insert(picture, None);
        }
        self.put_horizon(&key, tombstone);
        self.put(key, None);
    }

    /// Marks that what was written under `key` until `horizon` is gone.
    pub fn put_horizon(&mut self, key: &str, horizon: String) {
        self.mark(keys::tombstone(key), horizon.clone());
        self.purged.insert(key.to_owned(), horizon);
    }

    fn mark(&mut self, key: String, text: String) {
        self.waiting.insert(key, Some(Content::Text(text)));
    }

    /// Another tab stores a later text under `key`: an earlier one that waits here must not replace it.
    pub fn supersede(&mut self, key: &str) {
        self.waiting.remove(key);
        self.failed.remove(key);
        if let Some(writing) = &mut self.writing {
            writing.superseded.insert(key.to_owned());
        }
        self.notepad.mirror.supersede(key);
    }

    /// localStorage's records have been merged, and what the database lacks has been put: the next batch marks the
    /// database as holding everything.
    pub fn restored(&mut self) {
        self.mark(keys::COMPLETE.to_owned(), "1".to_owned());
        for key in self.notepad.find_rescued() {
            if !self.waiting.contains_key(&key) {
                let same = self.notepad.local.get(&key).ok().flatten();
                self.notepad.forget_rescued(&key, same.as_deref());
            }
        }
    }

    /// The browser has cleared its storage: the generation and the marker must be written again.
    pub fn note_cleared(&mut self) {
        self.notepad.begin_generation(self.notepad.generation.clone());
        self.is_complete = false;
    }

    /// Holds back what is put from now on until [`Self::end_batch`], so that the database gets all of it or nothing.
    pub fn begin_batch(&mut self) {
        self.is_batching = true;
    }

    /// Lets go of what was held back.
    pub fn end_batch(&mut self) {
        self.is_batching = false;
    }

    /// Whether there is something to write, and nothing else has to come first.
    pub fn can_begin(&self) -> bool {
        let is_open = matches!(self.phase, Phase::Open | Phase::Local);
        let is_free = is_open && !self.is_batching && self.writing.is_none();
        is_free && (!self.waiting.is_empty() || (self.has_room && !self.failed.is_empty()))
    }

    /// The next batch to commit, with its number. `None` while one is being written, and when there is nothing to write.
    pub fn begin(&mut self) -> Option<(u32, Rc<Batch>)> {
        if !self.can_begin() {
            return None;
        }
        let mut batch = std::mem::take(&mut self.waiting);
        if batch.is_empty() {
            self.has_room = false;
            batch = std::mem::take(&mut self.failed);
        }
        let mut written = batch.iter().filter(|(_, content)| content.is_some());
        if !self.is_complete && written.any(|(key, _)| keys::is_record(key)) {
            batch.insert(keys::COMPLETE.to_owned(), Some(Content::Text("1".to_owned())));
        }
        let batch = Rc::new(batch);
        self.batches += 1;
        self.writing = Some(Writing {
            batch: batch.clone(),
            is_late: false,
            superseded: BTreeSet::new(),
        });
        Some((self.batches, batch))
    }
}
