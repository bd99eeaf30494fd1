//! The mirror: a copy of the newest records in localStorage, for the day the browser loses the database. It is
//! written after the database has committed, so it never holds anything that isn't saved, and it is read only
//! when the database has lost its marker or can't read a record.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::persistence::{KeyValueStore, Marks, StorageError, keys};

/// How many characters localStorage may hold: its first access takes time in proportion to its size, and it
/// needs room for what is typed. Browsers allow an origin about five million.
pub const LOCAL_BUDGET: u64 = 1_500_000;

/// What the mirror doesn't have yet, and how large it is.
#[derive(Debug, Default)]
pub struct Mirror {
    /// Records to copy, the notes last and the newest of them first: their ids begin with their time.
    waiting: BTreeMap<(bool, Reverse<String>), String>,
    /// How many characters localStorage holds; `None` until it has been counted.
    size: Option<u64>,
}

impl Mirror {
    /// Remembers that the database has committed the record at `key`.
    pub fn add(&mut self, key: String, text: String) {
        self.waiting.insert(place(key), text);
    }

    /// Removes the record at `key`, before the database does: the mirror must never bring it back.
    pub fn remove(&mut self, local: &dyn KeyValueStore, key: &str) -> Result<(), StorageError> {
        self.waiting.remove(&place(key.to_owned()));
        local.remove(key)
    }

    /// Another tab has a later text of the record at `key`, and copies that.
    pub fn supersede(&mut self, key: &str) {
        self.waiting.remove(&place(key.to_owned()));
    }

    /// Whether there are records to copy.
    pub fn is_behind(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Copies at most `count` records to `local`. What doesn't fit is left out: the database has it.
    pub fn catch_up(&mut self, local: &dyn KeyValueStore, count: usize) {
        for _ in 0..count {
            let Some(((is_note, Reverse(key)), text)) = self.waiting.pop_first() else {
                return;
            };
            let length = letters(&key) + letters(&text);
            if is_note && self.size(local) + length > LOCAL_BUDGET {
                let notes = notes(local);
                if notes.first().is_none_or(|oldest| key < *oldest) {
                    // The notes still waiting are older.
                    return self.waiting.retain(|(is_note, _), _| !is_note);
                }
                self.evict(local, notes, LOCAL_BUDGET / 4 * 3);
            }
            if local.put(&key, &text) == Err(StorageError::Full) {
                self.make_room(local);
                // If it still doesn't fit, the mirror does without it.
                let _ = local.put(&key, &text);
            }
            self.size = self.size.map(|size| size + length);
        }
    }

    /// Removes the older half of the mirrored notes, so that a draft has room. Returns whether it removed any.
    pub fn make_room(&mut self, local: &dyn KeyValueStore) -> bool {
        let notes = notes(local);
        let half = self.size(local).min(LOCAL_BUDGET) / 2;
        self.evict(local, notes, half)
    }

    /// Removes the oldest of `notes` until localStorage holds at most `limit` characters.
    fn evict(&mut self, local: &dyn KeyValueStore, notes: Vec<String>, limit: u64) -> bool {
        let mut size = self.size(local);
        let before = size;
        for key in notes {
            if size <= limit {
                break;
            }
            let text = local.get(&key).ok().flatten().unwrap_or_default();
            if local.remove(&key).is_ok() {
                size = size.saturating_sub(letters(&key) + letters(&text));
            }
        }
        self.size = Some(size);
        size < before
    }

    /// Counted once, and again whenever the estimate is over the budget: a record that replaces another counts twice.
    fn size(&mut self, local: &dyn KeyValueStore) -> u64 {
        let estimate = self.size.filter(|size| *size <= LOCAL_BUDGET);
        let size = estimate.unwrap_or_else(|| local.letters().unwrap_or_default());
        self.size = Some(size);
        size
    }
}

/// Whether localStorage's records count at this start: the database has lost its marker, or was not in use when they
/// were written.
pub fn counts(local: &dyn KeyValueStore, marks: &Marks) -> bool {
    !marks.is_complete || local.keys(keys::LOCAL_ONLY).is_ok_and(|marks| !marks.is_empty())
}

fn place(key: String) -> (bool, Reverse<String>) {
    (key.starts_with(keys::NOTES), Reverse(key))
}

/// The keys of the mirrored notes, oldest first.
fn notes(local: &dyn KeyValueStore) -> Vec<String> {
    let mut notes = local.keys(keys::NOTES).unwrap_or_default();
    notes.sort_unstable();
    notes
}

fn letters(text: &str) -> u64 {
    text.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persistence::MemoryStore;

    fn note(number: u32) -> String {
        format!("{}{number:04}", keys::NOTES)
    }

    fn filled(length: usize, numbers: impl Iterator<Item = u32>) -> Mirror {
        let mut mirror = Mirror::default();
        for number in numbers {
            mirror.add(note(number), "x".repeat(length));
        }
        mirror.add("vejviseren/contact/a".to_owned(), "Bente".to_owned());
        mirror
    }

    fn numbers(local: &MemoryStore) -> Vec<String> {
        notes(local)
    }

    #[test]
    fn the_newest_notes_and_all_else_are_copied_up_to_the_budget() {
        let local = MemoryStore::default();
        let mut mirror = filled(100_000, 0..30);
        while mirror.is_behind() {
            mirror.catch_up(&local, 3);
        }
        let there = numbers(&local);
        assert_eq!((there.first(), there.len()), (Some(&note(16)), 14));
        assert_eq!(
            local.get("vejviseren/contact/a").unwrap().as_deref(),
            Some("Bente")
        );

        mirror.add(note(40), "x".repeat(100_000));
        mirror.catch_up(&local, 1);
        let there = numbers(&local);
        assert_eq!(there.last(), Some(&note(40)));
        assert!(there.len() < 14, "the oldest gave way: {there:?}");
        assert!(local.letters().unwrap() <= LOCAL_BUDGET);
    }

    #[test]
    fn a_full_local_storage_keeps_the_newest_and_a_draft_gets_room() {
        let local = MemoryStore::with_room(1_000);
        let mut mirror = filled(100, 0..20);
        mirror.catch_up(&local, 100);
        assert!(numbers(&local).contains(&note(0)), "the last one copied");
        assert_eq!(
            local.put("vejviseren/draft/capture", &"x".repeat(500)),
            Err(StorageError::Full)
        );
        assert!(mirror.make_room(&local));
        local.put("vejviseren/draft/capture", &"x".repeat(500)).unwrap();
        assert!(
            local.get("vejviseren/contact/a").unwrap().is_some(),
            "only notes give way"
        );
    }

    #[test]
    fn what_is_removed_is_not_copied_afterwards() {
        let local = MemoryStore::default();
        let mut mirror = filled(10, 0..2);
        mirror.remove(&local, &note(1)).unwrap();
        mirror.catch_up(&local, 100);
        assert_eq!(numbers(&local), [note(0)]);
    }
}
