//! What localStorage holds beside the database: drafts and settings, the mirror, and records that the database failed
//! to write.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::mirror::Mirror;
use crate::persistence::database::put;
use crate::persistence::{Belonging, FIRST_GENERATION, KeyValueStore, StorageError, belonging, keys};

/// localStorage, as the persister uses it.
pub struct Notepad {
    /// localStorage itself.
    pub local: Rc<dyn KeyValueStore>,
    /// Drafts and settings, to be written again if the browser clears its storage.
    pub drafts_and_settings: BTreeMap<String, String>,
    /// The generation of the stored data, see [`crate::persistence::Marks`].
    pub generation: String,
    /// Whether localStorage is known to have the generation.
    is_known: bool,
    pub(super) role: Role,
    pub(super) mirror: Mirror,
    /// Drafts and settings that localStorage refused.
    refused: BTreeMap<String, (Option<String>, StorageError)>,
    /// Records that the database failed to write, and that localStorage has instead.
    rescued: BTreeSet<String>,
    /// The records that localStorage marks so, from this page or an earlier one.
    marked: BTreeSet<String>,
}

/// What localStorage is for records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The database hasn't answered. If the browser has cleared it, these may be the only copies.
    Unknown,
    /// It holds copies of the database's records.
    Mirror,
    /// It is the database.
    Database,
}

impl Notepad {
    pub(super) fn new(local: Rc<dyn KeyValueStore>) -> Self {
        Self {
            local,
            drafts_and_settings: BTreeMap::new(),
            generation: FIRST_GENERATION.to_owned(),
            is_known: false,
            role: Role::Unknown,
            mirror: Mirror::default(),
            refused: BTreeMap::new(),
            rescued: BTreeSet::new(),
            marked: BTreeSet::new(),
        }
    }

    /// Starts `generation`, as the marks say.
    pub fn begin_generation(&mut self, generation: String) {
        self.generation = generation;
        self.is_known = false;
    }

    /// Whether localStorage was in use and is now empty: the browser has cleared it.
    pub fn is_cleared(&self) -> bool {
        self.is_known && self.local.get(keys::GENERATION) == Ok(None)
    }

    /// The latest text of the draft or setting at `key`.
    pub fn draft_or_setting(&self, key: &str) -> Option<String> {
        if let Some((text, _)) = self.refused.get(key) {
            return text.clone();
        }
        let local = self.local.get(key).ok().flatten();
        // A draft that only the database has.
        let known = self.drafts_and_settings.get(key).filter(|_| keys::is_draft(key));
        local.or_else(|| known.cloned())
    }

    /// The names of the drafts and settings whose key begins with `prefix`.
    pub fn drafts(&self, prefix: &str) -> BTreeSet<String> {
        let local = self.local.keys(prefix).unwrap_or_default();
        let known = self
            .drafts_and_settings
            .keys()
            .filter(|key| key.starts_with(prefix));
        let keys = local
            .iter()
            .chain(known)
            .chain(self.refused.keys().filter(|key| key.starts_with(prefix)));
        keys.filter_map(|key| key.strip_prefix(keys::PREFIX))
            .map(ToOwned::to_owned)
            .collect()
    }

    /// Writes a draft or a setting. Returns what localStorage turns out to be, if it doesn't belong to this page.
    pub(super) fn write(&mut self, key: &str, text: Option<String>) -> Option<Belonging> {
        match &text {
            Some(text) => drop(self.drafts_and_settings.insert(key.to_owned(), text.clone())),
            None => drop(self.drafts_and_settings.remove(key)),
        }
        match self.put_or_make_room(key, text.as_deref()) {
            Ok(belongs) => {
                self.refused.remove(key);
                Some(belongs).filter(|belongs| *belongs != Belonging::Ours)
            }
            Err(why) => {
                self.refused.insert(key.to_owned(), (text, why));
                None
            }
        }
    }

    fn put_or_make_room(&mut self, key: &str, text: Option<&str>) -> Result<Belonging, StorageError> {
        let outcome = self.put(key, text);
        let is_full = outcome == Err(StorageError::Full);
        if is_full && self.role == Role::Mirror && self.mirror.make_room(&*self.local) {
            return self.put(key, text);
        }
        outcome
    }

    fn put(&mut self, key: &str, text: Option<&str>) -> Result<Belonging, StorageError> {
        let belongs = belonging(&*self.local, &self.generation, &mut self.is_known)?;
        if belongs != Belonging::Wiped {
            put(&*self.local, key, text)?;
        }
        Ok(belongs)
    }

    /// The drafts and settings that localStorage refused, and why.
    pub(super) fn refused(&self) -> impl Iterator<Item = (&String, &StorageError)> {
        self.refused.iter().map(|(key, (_, why))| (key, why))
    }

    pub(super) fn refused_texts(&self) -> Vec<(String, Option<String>)> {
        let refused = self.refused.iter();
        refused
            .map(|(key, (text, _))| (key.clone(), text.clone()))
            .collect()
    }

    /// The database marks the draft as discarded, so localStorage doesn't have to.
    pub(super) fn forget_discarded(&mut self, key: &str, text: &str) {
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

    /// Writes a record that the database doesn't take, for the next start to merge.
    pub(super) fn rescue(&mut self, key: &str, text: Option<&str>) {
        self.rescued.remove(key);
        if self.role != Role::Database
            && text.is_some()
            && self.local.put(&keys::local_only(key), "").is_ok()
            && self.put_or_make_room(key, text) == Ok(Belonging::Ours)
        {
            // An earlier text may still be waiting for the mirror.
            self.mirror.supersede(key);
            self.rescued.insert(key.to_owned());
            self.marked.insert(key.to_owned());
        }
    }

    /// Whether only localStorage has the record at `key`.
    pub(super) fn has_rescued(&self, key: &str) -> bool {
        self.rescued.contains(key)
    }

    /// Finds what was rescued, by this page or an earlier one.
    pub(super) fn find_rescued(&mut self) -> Vec<String> {
        let marks = self.local.keys(keys::LOCAL_ONLY).unwrap_or_default();
        let rescued = marks
            .iter()
            .map(|mark| mark.replacen(keys::LOCAL_ONLY, keys::PREFIX, 1));
        let rescued: Vec<String> = rescued.collect();
        self.marked.extend(rescued.iter().cloned());
        rescued
    }

    /// The database has `text`, so localStorage's copy of it is a mirror again.
    pub(super) fn forget_rescued(&mut self, key: &str, text: Option<&str>) {
        self.rescued.remove(key);
        let is_same = |there: Option<String>| text.is_none() || there.as_deref() == text;
        if self.role == Role::Mirror && self.marked.contains(key) && self.local.get(key).is_ok_and(is_same) {
            self.marked.remove(key);
            // If it stays, the next start merges what is the same.
            let _ = self.local.remove(&keys::local_only(key));
        }
    }

    /// The database has committed `text`.
    pub(super) fn note_committed(&mut self, key: &str, text: Option<&str>) {
        if self.role == Role::Mirror {
            self.refused.remove(key);
            self.forget_rescued(key, text);
        }
    }

    /// Remembers to copy a committed record to the mirror.
    pub(super) fn copy_later(&mut self, key: String, text: String) {
        if self.role == Role::Mirror {
            self.mirror.add(key, text);
        }
    }

    /// Copies records that the database has to a mirror that has lost them.
    pub fn copy_again(&mut self, records: Vec<(String, String)>) {
        for (key, text) in records {
            self.mirror.add(key, text);
        }
    }

    /// Removes a copy before the database removes the record, unless it is the only one.
    pub(super) fn remove_copy(&mut self, key: &str) {
        if self.role == Role::Mirror && !self.rescued.contains(key) && !self.marked.contains(key) {
            // If it can't be removed, its tombstone removes it at the next start.
            let _ = self.mirror.remove(&*self.local, key);
        }
    }

    /// Whether there are committed records that the mirror lacks.
    pub fn is_mirror_behind(&self) -> bool {
        self.mirror.is_behind()
    }

    /// Copies at most `count` committed records to the mirror, unless it belongs to somebody else now.
    pub fn copy_some(&mut self, count: usize) {
        if belonging(&*self.local, &self.generation, &mut self.is_known) == Ok(Belonging::Ours) {
            self.mirror.catch_up(&*self.local, count);
        } else {
            self.mirror = Mirror::default();
        }
    }
}
