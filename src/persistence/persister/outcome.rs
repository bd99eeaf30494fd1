//! What follows when the database has answered, or hasn't for too long.

use std::rc::Rc;

use super::{Persister, Phase, Writing};
use crate::persistence::{Batch, Content, StorageError, is_discarded, keys};

/// How many records of a batch are written to localStorage if the database fails.
const MOST_RESCUED: usize = 100;

impl Writing {
    /// The batch without what another tab has replaced since.
    fn latest(self) -> Batch {
        let mut batch = Rc::unwrap_or_clone(self.batch);
        batch.retain(|key, _| !self.superseded.contains(key));
        batch
    }
}

impl Persister {
    /// The database has answered. Returns whether it had been reported as late.
    pub fn end(&mut self, outcome: Result<(), StorageError>) -> bool {
        let Some(writing) = self.writing.take() else {
            return false;
        };
        let is_late = writing.is_late;
        let batch = writing.latest();
        self.has_room = outcome.is_ok();
        match outcome {
            Ok(()) => self.committed(batch),
            Err(why) => {
                self.why = Some(why);
                self.rescue(&batch);
                for (key, content) in batch {
                    // A newer text may be waiting already.
                    if !self.waiting.contains_key(&key) {
                        self.failed.insert(key, content);
                    }
                }
            }
        }
        is_late
    }

    fn committed(&mut self, batch: Batch) {
        if self.phase == Phase::Open {
            self.why = None;
        }
        self.is_complete |= batch.contains_key(keys::COMPLETE);
        for (key, content) in batch {
            if self.waiting.contains_key(&key) {
                continue;
            }
            self.notepad
                .note_committed(&key, content.as_ref().and_then(Content::text));
            match content {
                Some(Content::Text(text)) if keys::is_record(&key) => self.notepad.copy_later(key, text),
                // One that was only in localStorage is still there.
                None if keys::is_record(&key) => self.notepad.remove_copy(&key),
                Some(Content::Text(text)) if is_discarded(&text) => {
                    self.notepad.forget_discarded(&key, &text);
                }
                _ => {}
            }
        }
    }

    /// The database hasn't answered for too long. Returns false if batch `number` has ended.
    pub fn late(&mut self, number: u32) -> bool {
        let Some(writing) = self.writing.as_mut().filter(|_| self.batches == number) else {
            return false;
        };
        writing.is_late = true;
        let batch = writing.clone().latest();
        self.why = Some(StorageError::Late);
        self.rescue(&batch);
        true
    }

    /// The page is left, and the browser ends what the database hasn't committed: localStorage takes it over.
    pub fn leave(&mut self) {
        let mut left = std::mem::take(&mut self.waiting);
        for (key, content) in self.writing.clone().into_iter().flat_map(Writing::latest) {
            left.entry(key).or_insert(content);
        }
        self.rescue(&left);
        // The page may come back, as with the browser's Back button.
        self.waiting = left;
    }

    /// Writes to localStorage what the database doesn't take; unless it is an import, which is stored whole or not at
    /// all.
    fn rescue(&mut self, batch: &Batch) {
        if batch.len() > MOST_RESCUED {
            return;
        }
        for (key, content) in batch.iter().filter(|(key, _)| keys::is_record(key)) {
            if !self.waiting.contains_key(key) {
                self.notepad.rescue(key, content.as_ref().and_then(Content::text));
            }
        }
    }

    /// Puts everything that failed into the next batch, and offers localStorage what it refused.
    pub fn retry(&mut self) {
        for (key, content) in std::mem::take(&mut self.failed) {
            self.waiting.entry(key).or_insert(content);
        }
        for (key, text) in self.notepad.refused_texts() {
            self.put(key, text);
        }
    }
}
