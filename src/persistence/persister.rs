//! Decides what is written to the device and when, and knows at any moment what is saved.
//!
//! Records go to the database, and after its commit to the mirror. Drafts and settings go to localStorage before
//! the next key, and to the database too, because a browser writes localStorage to the disk seconds later.
//!
//! It waits for nothing itself: the caller takes a batch, commits it, and reports the outcome. So the tests can
//! put everything that may happen in any order.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::database::{Batch, put};
use super::mirror::Mirror;
use super::{Belonging, FIRST_GENERATION, KeyValueStore, StorageError, belonging, is_discarded, keys};

/// How many records of a batch are written to localStorage if the database fails.
const MOST_RESCUED: usize = 100;

/// What localStorage must be checked for: something other than this page has changed it.
pub type Disturbed = Option<Belonging>;

/// What is waiting, what is being written, and what failed.
pub struct Persister {
    /// localStorage.
    pub local: Rc<dyn KeyValueStore>,
    /// Drafts and settings, to be written again if the browser clears its storage.
    pub drafts_and_settings: BTreeMap<String, String>,
    /// The tombstones of purged records, by the record's key.
    pub purged: BTreeMap<String, String>,
    /// The generation of the stored data, see [`super::Marks`].
    pub generation: String,
    /// Whether localStorage is known to have the generation.
    is_known: bool,
    /// Whether everything was deleted; then nothing more is written.
    is_over: bool,
    database: Phase,
    /// The latest text for each key; earlier ones don't need to be written.
    waiting: Batch,
    writing: Option<Rc<Batch>>,
    /// How many batches have been taken.
    batches: u32,
    is_late: bool,
    /// Whether the waiting texts are held until the rest of their batch is there.
    is_batching: bool,
    /// What the database failed to write.
    failed: Batch,
    /// Why the last write failed.
    why: Option<StorageError>,
    /// Whether a write has succeeded since the failure.
    has_room: bool,
    /// Drafts and settings that localStorage refused.
    refused: BTreeMap<String, (Option<String>, StorageError)>,
    /// Records that the database failed to write, and that localStorage has instead.
    rescued: BTreeSet<String>,
    /// The records that localStorage marks so, from this page or an earlier one.
    marked: BTreeSet<String>,
    mirror: Mirror,
    /// Whether the database holds the marker that it has everything.
    is_complete: bool,
}

/// Which database is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Opening,
    Open,
    /// localStorage is the database.
    Local,
}

impl Persister {
    /// Nothing is waiting, and the database hasn't answered.
    pub fn new(local: Rc<dyn KeyValueStore>) -> Self {
        Self {
            local,
            drafts_and_settings: BTreeMap::new(),
            purged: BTreeMap::new(),
            generation: FIRST_GENERATION.to_owned(),
            is_known: false,
            is_over: false,
            database: Phase::Opening,
            waiting: Batch::new(),
            writing: None,
            batches: 0,
            is_late: false,
            is_batching: false,
            failed: Batch::new(),
            why: None,
            has_room: false,
            refused: BTreeMap::new(),
            rescued: BTreeSet::new(),
            marked: BTreeSet::new(),
            mirror: Mirror::default(),
            is_complete: false,
        }
    }

    /// The database can be written to. `is_complete` says whether it has the marker [`keys::COMPLETE`].
    pub fn open(&mut self, is_complete: bool) {
        self.database = Phase::Open;
        self.is_complete = is_complete;
        self.why = None;
    }

    /// There is no database but localStorage.
    pub fn open_local(&mut self, why: StorageError) {
        self.database = Phase::Local;
        self.why = Some(why);
    }

    /// Whether there is no database but localStorage.
    pub fn is_local(&self) -> bool {
        self.database == Phase::Local
    }

    /// Stores `text` under `key`; `None` removes what is there.
    pub fn put(&mut self, key: String, text: Option<String>) -> Disturbed {
        if self.is_over {
            return None;
        }
        let mut disturbed = None;
        if keys::is_draft_or_setting(&key) {
            disturbed = self.put_local(&key, text.clone());
            match &text {
                Some(text) => drop(self.drafts_and_settings.insert(key.clone(), text.clone())),
                None => drop(self.drafts_and_settings.remove(&key)),
            }
        }
        if text.is_some() {
            if self.purged.remove(&key).is_some() {
                self.waiting.insert(keys::tombstone(&key), None);
            }
        } else if self.database == Phase::Open && keys::is_record(&key) && !self.marked.contains(&key) {
            // If it can't be removed, its tombstone removes it at the next start.
            let _ = self.mirror.remove(&*self.local, &key);
        }
        self.failed.remove(&key);
        self.waiting.insert(key, text);
        disturbed
    }

    /// Marks the record at `key` as deleted for good, in the batch that removes it.
    pub fn purge(&mut self, key: String, tombstone: String) -> Disturbed {
        self.waiting
            .insert(keys::tombstone(&key), Some(tombstone.clone()));
        self.purged.insert(key.clone(), tombstone);
        self.put(key, None)
    }

    /// Another tab stores a later text under `key`: an earlier one that waits here must not replace it.
    pub fn supersede(&mut self, key: &str) {
        self.waiting.remove(key);
        self.failed.remove(key);
        self.mirror.supersede(key);
    }

    /// Removes the tombstone of `key`, which is too old to be useful.
    pub fn forget_purge(&mut self, key: &str) {
        self.purged.remove(key);
        self.waiting.insert(keys::tombstone(key), None);
    }

    /// localStorage's records have been merged, and what the database lacks has been put: the next batch marks the
    /// database as holding everything.
    pub fn restored(&mut self) {
        self.waiting
            .insert(keys::COMPLETE.to_owned(), Some("1".to_owned()));
        for mark in self.local.keys(keys::LOCAL_ONLY).unwrap_or_default() {
            let key = mark.replacen(keys::LOCAL_ONLY, keys::PREFIX, 1);
            self.marked.insert(key.clone());
            if !self.waiting.contains_key(&key) {
                let same = self.local.get(&key).ok().flatten();
                self.forget_rescued(&key, same.as_deref());
            }
        }
    }

    fn put_local(&mut self, key: &str, text: Option<String>) -> Disturbed {
        match self.put_or_make_room(key, text.as_deref()) {
            Ok(whose) => {
                self.refused.remove(key);
                Some(whose).filter(|whose| *whose != Belonging::Ours)
            }
            Err(why) => {
                self.refused.insert(key.to_owned(), (text, why));
                None
            }
        }
    }

    fn put_or_make_room(&mut self, key: &str, text: Option<&str>) -> Result<Belonging, StorageError> {
        let outcome = self.try_local(key, text);
        let is_full = outcome == Err(StorageError::Full);
        if is_full && self.database == Phase::Open && self.mirror.make_room(&*self.local) {
            return self.try_local(key, text);
        }
        outcome
    }

    fn try_local(&mut self, key: &str, text: Option<&str>) -> Result<Belonging, StorageError> {
        let whose = belonging(&*self.local, &self.generation, &mut self.is_known)?;
        if whose != Belonging::Wiped {
            put(&*self.local, key, text)?;
        }
        Ok(whose)
    }

    /// The latest text of the draft or setting at `key`.
    pub fn draft_or_setting(&self, key: &str) -> Option<String> {
        if let Some((text, _)) = self.refused.get(key) {
            return text.clone();
        }
        let local = self.local.get(key).ok().flatten();
        // A draft that only the database has.
        let known = || {
            self.drafts_and_settings
                .get(key)
                .filter(|_| keys::is_draft(key))
                .cloned()
        };
        local.or_else(known)
    }

    /// Holds back what is put from now on until [`Self::end_batch`], so that the database gets all of it or nothing.
    pub fn begin_batch(&mut self) {
        self.is_batching = true;
    }

    /// Lets go of what was held back.
    pub fn end_batch(&mut self) {
        self.is_batching = false;
    }

    /// Whether writes are held back.
    pub fn is_batching(&self) -> bool {
        self.is_batching
    }

    /// Whether there is something to write, and nothing else has to come first.
    pub fn can_begin(&self) -> bool {
        let is_free = self.database != Phase::Opening && !self.is_batching && self.writing.is_none();
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
        if !self.is_complete
            && batch
                .iter()
                .any(|(key, text)| keys::is_record(key) && text.is_some())
        {
            batch.insert(keys::COMPLETE.to_owned(), Some("1".to_owned()));
        }
        let batch = Rc::new(batch);
        self.batches += 1;
        self.writing = Some(batch.clone());
        Some((self.batches, batch))
    }

    /// The database has answered. Returns whether it had been reported as late.
    pub fn end(&mut self, outcome: Result<(), StorageError>) -> bool {
        let was_late = std::mem::take(&mut self.is_late);
        let batch = self.writing.take().map(Rc::unwrap_or_clone).unwrap_or_default();
        self.has_room = outcome.is_ok();
        if let Err(why) = outcome {
            self.why = Some(why);
            self.rescue(&batch);
            for (key, text) in batch {
                // A newer text may be waiting already.
                if !self.waiting.contains_key(&key) {
                    self.failed.insert(key, text);
                }
            }
            return was_late;
        }
        if self.database == Phase::Open {
            self.why = None;
        }
        for (key, text) in batch {
            if key == keys::COMPLETE {
                self.is_complete = true;
            }
            if self.waiting.contains_key(&key) {
                continue;
            }
            if self.database == Phase::Open {
                self.refused.remove(&key);
            }
            self.forget_rescued(&key, text.as_deref());
            match text {
                Some(text) if keys::is_record(&key) => self.mirror_later(key, text),
                // One that was only in localStorage is still there.
                None if keys::is_record(&key) => drop(self.mirror.remove(&*self.local, &key)),
                Some(text) if is_discarded(&text) => self.forget_discarded(&key, &text),
                _ => {}
            }
        }
        was_late
    }

    /// Writes to localStorage what the database doesn't take, for the next start to merge; unless it is an import, which
    /// is stored whole or not at all.
    fn rescue(&mut self, batch: &Batch) {
        if self.database != Phase::Open || batch.len() > MOST_RESCUED {
            return;
        }
        for (key, text) in batch.iter().filter(|(key, _)| keys::is_record(key)) {
            self.rescued.remove(key);
            if text.is_some()
                && !self.waiting.contains_key(key)
                && self.local.put(&keys::local_only(key), "").is_ok()
                && self.put_or_make_room(key, text.as_deref()) == Ok(Belonging::Ours)
            {
                // An earlier text may still be waiting for the mirror.
                self.mirror.supersede(key);
                self.rescued.insert(key.clone());
                self.marked.insert(key.clone());
            }
        }
    }

    /// The database has `text`, so localStorage's copy of it is a mirror again.
    fn forget_rescued(&mut self, key: &str, text: Option<&str>) {
        self.rescued.remove(key);
        if self.database == Phase::Open
            && self.marked.contains(key)
            && self.local.get(key).is_ok_and(|there| there.as_deref() == text)
        {
            self.marked.remove(key);
            // If it stays, the next start merges what is the same.
            let _ = self.local.remove(&keys::local_only(key));
        }
    }

    fn mirror_later(&mut self, key: String, text: String) {
        if self.database == Phase::Open {
            self.mirror.add(key, text);
        }
    }

    /// The database marks the draft as discarded, so localStorage doesn't have to.
    fn forget_discarded(&mut self, key: &str, text: &str) {
        self.drafts_and_settings.remove(key);
        if self
            .local
            .get(key)
            .is_ok_and(|there| there.as_deref() == Some(text))
        {
            // If it can't be removed, it still marks the draft as discarded.
            let _ = self.local.remove(key);
        }
    }

    /// The database hasn't answered for too long. Returns false if batch `number` has ended.
    pub fn late(&mut self, number: u32) -> bool {
        let is_writing = self.writing.is_some() && self.batches == number;
        if is_writing {
            self.is_late = true;
            self.why = Some(StorageError::Late);
            let late = self.writing.clone().unwrap_or_default();
            self.rescue(&late);
        }
        is_writing
    }

    /// Copies at most `count` committed records to the mirror, unless it belongs to somebody else now.
    pub fn mirror_some(&mut self, count: usize) {
        if !self.is_over
            && belonging(&*self.local, &self.generation, &mut self.is_known) == Ok(Belonging::Ours)
        {
            self.mirror.catch_up(&*self.local, count);
        } else {
            self.mirror = Mirror::default();
        }
    }

    /// Copies records that the database has to a mirror that has lost them.
    pub fn mirror_again(&mut self, records: Vec<(String, String)>) {
        records
            .into_iter()
            .for_each(|(key, text)| self.mirror.add(key, text));
    }

    /// Whether there are committed records that the mirror lacks.
    pub fn is_mirror_behind(&self) -> bool {
        self.mirror.is_behind()
    }

    /// Whether the database holds everything.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Puts everything that failed into the next batch, and offers localStorage what it refused.
    pub fn retry(&mut self) {
        for (key, text) in std::mem::take(&mut self.failed) {
            self.waiting.entry(key).or_insert(text);
        }
        for (key, (text, _)) in self.refused.clone() {
            self.put(key, text);
        }
    }

    /// What is on screen but not on the device, and why.
    pub fn unsaved(&self) -> BTreeMap<String, StorageError> {
        let why = self.why.clone().unwrap_or(StorageError::Late);
        let writing = self.writing.iter().filter(|_| self.is_late);
        let late = writing.flat_map(|batch| batch.keys().chain(self.waiting.keys()));
        let failed = late.chain(self.failed.keys());
        let failed = failed.filter(|key| keys::is_record(key) && !self.rescued.contains(*key));
        let failed = failed.map(|key| (key.clone(), why.clone()));
        let drafts = self.refused.iter().filter(|(key, _)| self.is_only_in_memory(key));
        failed
            .chain(drafts.map(|(key, (_, why))| (key.clone(), why.clone())))
            .collect()
    }

    /// The drafts and settings that localStorage refused, and that the database doesn't have yet.
    pub fn refused(&self) -> BTreeSet<String> {
        self.refused.keys().cloned().collect()
    }

    /// The records that only localStorage has.
    pub fn rescued(&self) -> &BTreeSet<String> {
        &self.rescued
    }

    /// Whether the database won't take over the draft that localStorage refused.
    fn is_only_in_memory(&self, key: &str) -> bool {
        self.database == Phase::Local || self.is_late || self.failed.contains_key(key)
    }

    /// Whether a record is on its way to the database.
    pub fn is_saving(&self) -> bool {
        let writing = self.writing.iter().flat_map(|batch| batch.keys());
        writing.chain(self.waiting.keys()).any(|key| keys::is_record(key))
    }

    /// Whether anything is on its way to the database.
    pub fn is_busy(&self) -> bool {
        self.is_batching || self.writing.is_some() || !self.waiting.is_empty()
    }

    /// Whether the batch being written is late.
    pub fn is_late(&self) -> bool {
        self.is_late
    }

    /// Whether only drafts and settings are waiting.
    pub fn waits_with_typing_only(&self) -> bool {
        !self.waiting.keys().any(|key| keys::is_record(key))
    }

    /// Why the last write to the database failed, or why there is none.
    pub fn why(&self) -> Option<&StorageError> {
        self.why.as_ref()
    }

    /// Whether localStorage was in use and is now empty: the browser has cleared it.
    pub fn is_local_cleared(&self) -> bool {
        self.is_known && self.local.get(keys::GENERATION) == Ok(None)
    }

    /// The browser has cleared its storage: the generation and the marker must be written again.
    pub fn note_cleared(&mut self) {
        self.is_known = false;
        self.is_complete = false;
    }

    /// Starts `generation`, as the marks say.
    pub fn begin_generation(&mut self, generation: String) {
        self.generation = generation;
        self.is_known = false;
    }

    /// Writes nothing more: everything was deleted. Returns whether it was still writing.
    pub fn stop(&mut self) -> bool {
        self.waiting.clear();
        self.failed.clear();
        !std::mem::replace(&mut self.is_over, true)
    }
}
