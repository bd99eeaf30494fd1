//! What the database knows to be deleted for good, and what of localStorage that leaves.
//!
//! A browser writes localStorage to the disk seconds after the page has changed it: when
//! it is killed, the next start finds it as it was at some earlier moment, with what has
//! been deleted since. So a deletion leaves its mark in the same `IndexedDB` transaction,
//! and the marks are obeyed before anything in localStorage is shown or copied.
//!
//! - «Slet alt» begins a new *generation*. localStorage says which one it belongs to; when
//!   the database says another, all of it was written before and is removed.
//! - What is purged leaves a tombstone under its key. A record in localStorage that was not
//!   written later than its tombstone is removed.

use std::collections::{BTreeMap, BTreeSet};

use super::{KeyValueStore, StorageError, codec, keys};
use crate::domain::Timestamp;

/// The generation before the first «Slet alt».
pub const FIRST_GENERATION: &str = "0";
/// What localStorage belongs to while it is being emptied.
const NO_GENERATION: &str = "";
/// For how many days a tombstone is kept. It protects for as long as localStorage may be
/// old, which is seconds; until then an import can also say what was deleted for good.
const TOMBSTONE_DAYS: i64 = 400;

/// The marks of the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The generation that the last «Slet alt» began.
    pub wiped: Option<String>,
    /// The tombstones: what [`record_tombstone`] or [`raw_tombstone`] gave, by the key of
    /// what was purged.
    pub purged: BTreeMap<String, String>,
}

/// Whether localStorage is still what this page has been writing to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging {
    /// It is, or it is empty and nothing has been written yet.
    Ours,
    /// It has been emptied by somebody else than the app: the browser, or the user in its settings.
    Cleared,
    /// «Slet alt» in another tab.
    Wiped,
}

impl Marks {
    /// Reads the marks out of what lies in the database from [`keys::MARKS`] on.
    pub fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut marks = Self::default();
        for (key, text) in texts {
            if key == keys::WIPED {
                marks.wiped = Some(text);
            } else if let Some(purged) = keys::purged(&key) {
                marks.purged.insert(purged, text);
            }
        }
        marks
    }

    /// Whether `first`, all that localStorage has, was written before the last «Slet alt», or is what
    /// that has left half done.
    pub fn is_outdated(&self, first: &[(String, String)]) -> bool {
        let generation = first.iter().find(|(key, _)| key == keys::GENERATION);
        let generation = generation.map(|(_, text)| text);
        generation.is_some_and(|text| text == NO_GENERATION)
            || (self.wiped.is_some() && generation != self.wiped.as_ref())
    }

    /// The keys of `first`, all that localStorage has, that must be removed.
    pub fn outdated(&self, first: &[(String, String)]) -> BTreeSet<String> {
        let all = self.is_outdated(first);
        let gone = first
            .iter()
            .filter(|(key, text)| all || self.is_purged(key, text));
        gone.map(|(key, _)| key.clone()).collect()
    }

    fn is_purged(&self, key: &str, text: &str) -> bool {
        let Some(tombstone) = self.purged.get(key) else {
            return false;
        };
        let Some(kind) = keys::kind(key) else {
            return *tombstone == raw_tombstone(text);
        };
        let purged: Option<Timestamp> = tombstone.parse().ok();
        // What can't be read is set aside, so it stays.
        let record = codec::decode(kind, text).ok();
        record
            .zip(purged)
            .is_some_and(|(record, purged)| record.updated() <= purged)
    }
}

/// The keys of the tombstones `purged` that are too old by `now` to be of use.
pub fn forgettable(purged: &BTreeMap<String, String>, now: Timestamp) -> Vec<String> {
    let is_old = |text: &str| {
        text.parse()
            .is_ok_and(|at: Timestamp| now.day().days_since(at.day()) > TOMBSTONE_DAYS)
    };
    let old = purged.iter().filter(|(_, text)| is_old(text));
    old.map(|(key, _)| key.clone()).collect()
}

/// The tombstone of a record, purged at `now` and last written at `updated`: that may be
/// later, by another device's clock.
pub fn record_tombstone(updated: Option<Timestamp>, now: Timestamp) -> String {
    updated.map_or(now, |updated| updated.max(now)).to_string()
}

/// The tombstone of a text that can't be read and so has no time: its FNV-1a hash.
pub fn raw_tombstone(raw: &str) -> String {
    let hash = raw.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Whose localStorage is, for a page of `generation`. `known` says whether the page has
/// found or put the generation there, and is set here.
///
/// # Errors
/// When localStorage can't be used.
pub fn belonging(
    first: &dyn KeyValueStore,
    generation: &str,
    known: &mut bool,
) -> Result<Belonging, StorageError> {
    let belonging = match first.get(keys::GENERATION)? {
        Some(there) if there == generation => Belonging::Ours,
        Some(_) => return Ok(Belonging::Wiped),
        None if *known => Belonging::Cleared,
        None => Belonging::Ours,
    };
    if !*known || belonging == Belonging::Cleared {
        // Before anything else, so that nothing is ever there without it.
        first.put(keys::GENERATION, generation)?;
        *known = true;
    }
    Ok(belonging)
}

/// Empties localStorage, which from then on belongs to `generation`. It says so last:
/// what a killed browser leaves half done still belongs to no generation.
///
/// # Errors
/// When something could not be removed.
pub fn empty(first: &dyn KeyValueStore, generation: &str) -> Result<(), StorageError> {
    // Other tabs must not take it for theirs meanwhile. Where there is no room for this,
    // there will be when it is empty.
    let _ = first.put(keys::GENERATION, NO_GENERATION);
    for key in first.keys(keys::PREFIX)? {
        if key != keys::GENERATION {
            first.remove(&key)?;
        }
    }
    first.put(keys::GENERATION, generation)
}
