//! The database's marks of what was deleted for good, and what they mean for localStorage.
//!
//! A browser writes localStorage to the disk seconds after the page has changed it. If the browser is killed,
//! the next start may find an earlier state that still has what was deleted since. So each deletion leaves a
//! mark in the same `IndexedDB` transaction, and the marks are applied before anything in localStorage is
//! shown or copied.
//!
//! - «Slet alt» starts a new *generation*. localStorage stores the generation it belongs to; if the database
//!   has another one, everything in localStorage was written before «Slet alt» and is removed.
//! - Each purged record leaves its horizon under its key, see `domain/horizon.rs`. What localStorage has of the record
//!   from before it is removed.

use std::collections::BTreeMap;

use super::{KeyValueStore, StorageError, codec, keys};
use crate::domain::{Horizons, Timestamp};

/// The generation before the first «Slet alt».
pub const FIRST_GENERATION: &str = "0";
/// The generation of localStorage while it is being emptied.
const NO_GENERATION: &str = "";

/// The marks of the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The generation that the last «Slet alt» started.
    pub wiped: Option<String>,
    /// Whether the database has everything, see [`keys::COMPLETE`].
    pub is_complete: bool,
    /// By key, the horizon of each record that was deleted for good, and of each text that couldn't be read the value
    /// from [`raw_tombstone`].
    pub purged: BTreeMap<String, String>,
}

/// Whether localStorage still belongs to this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging {
    /// It does, or it is empty and nothing has been written yet.
    Ours,
    /// Something other than the app has emptied it: the browser, or the user in the browser's settings.
    Cleared,
    /// «Slet alt» in another tab has emptied it.
    Wiped,
}

impl Marks {
    /// Reads the marks from the database's texts, from [`keys::MARKS`] on.
    pub fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut marks = Self::default();
        for (key, text) in texts {
            if key == keys::WIPED {
                marks.wiped = Some(text);
            } else if key == keys::COMPLETE {
                marks.is_complete = true;
            } else if let Some(purged) = keys::purged(&key) {
                marks.purged.insert(purged, text);
            }
        }
        marks
    }

    /// Removes from localStorage what was deleted for good, before any of it is read, and returns the generation
    /// that both stores then belong to. If something can't be removed, the next start tries again.
    pub fn obey(&self, local: &dyn KeyValueStore) -> String {
        let stored = local.get(keys::GENERATION).ok().flatten();
        let is_unfinished = stored.as_deref() == Some(NO_GENERATION);
        let is_outdated = is_unfinished || (self.wiped.is_some() && stored != self.wiped);
        // If the browser has cleared the database, localStorage's generation counts.
        let generation = self.wiped.clone().or(stored).filter(|one| !one.is_empty());
        let generation = generation.unwrap_or_else(|| FIRST_GENERATION.to_owned());
        if is_outdated {
            let _ = empty(local, &generation);
        } else {
            for key in self.purged.keys() {
                let there = local.get(key).ok().flatten();
                if there.is_some_and(|text| self.is_purged(key, &text)) {
                    let _ = local.remove(key);
                }
            }
        }
        generation
    }

    /// The horizons of the records that were deleted for good.
    pub fn horizons(&self) -> Horizons {
        let horizons = self.purged.iter();
        horizons
            .filter_map(|(key, at)| Some((keys::record_key(key)?, at.parse().ok()?)))
            .collect()
    }

    fn is_purged(&self, key: &str, text: &str) -> bool {
        let Some(tombstone) = self.purged.get(key) else {
            return false;
        };
        let Some(kind) = keys::kind(key) else {
            return *tombstone == raw_tombstone(text);
        };
        let purged: Option<Timestamp> = tombstone.parse().ok();
        // What can't be read is quarantined, so it stays.
        let record = codec::decode(kind, text).ok();
        record
            .zip(purged)
            .is_some_and(|(record, purged)| record.updated() <= purged)
    }
}

/// The mark of a text that can't be read and so has no time: its FNV-1a hash.
pub fn raw_tombstone(raw: &str) -> String {
    let hash = raw.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Whether localStorage belongs to a page of `generation`. `known` says whether the page has found or written
/// the generation there, and is updated here.
///
/// # Errors
/// When localStorage can't be used.
pub fn belonging(
    local: &dyn KeyValueStore,
    generation: &str,
    known: &mut bool,
) -> Result<Belonging, StorageError> {
    let belonging = match local.get(keys::GENERATION)? {
        Some(stored) if stored == generation => Belonging::Ours,
        Some(_) => return Ok(Belonging::Wiped),
        None if *known => Belonging::Cleared,
        None => Belonging::Ours,
    };
    if !*known || belonging == Belonging::Cleared {
        // Written before anything else, so that localStorage never has data without a generation.
        local.put(keys::GENERATION, generation)?;
        *known = true;
    }
    Ok(belonging)
}

/// Empties localStorage, which then belongs to `generation`. The generation is written last, so if the
/// browser is killed halfway, what is left belongs to no generation.
///
/// # Errors
/// When something could not be removed.
pub fn empty(local: &dyn KeyValueStore, generation: &str) -> Result<(), StorageError> {
    // Until then other tabs must not take it for theirs. If there is no room for this write, there is once
    // the store is empty.
    let _ = local.put(keys::GENERATION, NO_GENERATION);
    for key in local.keys(keys::PREFIX)? {
        if key != keys::GENERATION {
            local.remove(&key)?;
        }
    }
    local.put(keys::GENERATION, generation)
}
