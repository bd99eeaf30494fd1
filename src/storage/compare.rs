//! Compares the two stores: reads what localStorage lacks and lists what the database lacks. Writes nothing.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Quarantined, codec, keys};
use crate::domain::{AnyRecord, RecordKey, Timestamp};

/// The database's records, compared with those in localStorage.
#[derive(Debug, Default)]
pub struct StoreDiff {
    /// The texts in localStorage, and whether the database has the same.
    here: BTreeMap<RecordKey, (String, bool)>,
    /// What localStorage has in quarantine and the database lacks, by key.
    pub quarantined: BTreeMap<String, String>,
    /// The database's texts that localStorage lacks or has in another version.
    there: BTreeMap<RecordKey, String>,
    /// The same, decoded.
    pub found: Vec<AnyRecord>,
    /// Records that couldn't be read.
    pub set_aside: Vec<Quarantined>,
    /// Records a newer version of the app wrote.
    pub newer: Vec<Quarantined>,
}

impl StoreDiff {
    /// Starts with the texts in localStorage, by key.
    pub fn with(first: Vec<(String, String)>) -> Self {
        let mut comparison = Self::default();
        for (key, text) in first {
            match keys::record_key(&key) {
                Some(name) => drop(comparison.here.insert(name, (text, false))),
                None => drop(comparison.quarantined.insert(key, text)),
            }
        }
        comparison
    }

    /// Adds one text from the database.
    pub fn take(&mut self, key: String, raw: String) {
        if keys::is_quarantined(&key) {
            if self.quarantined.get(&key) == Some(&raw) {
                self.quarantined.remove(&key);
            } else {
                self.set_aside.push(Quarantined { key, raw });
            }
            return;
        }
        let Some(name) = keys::record_key(&key) else {
            return;
        };
        if let Some((_, same)) = self.here.get_mut(&name).filter(|(text, _)| *text == raw) {
            *same = true;
            return;
        }
        match codec::decode(name.kind, &raw) {
            Ok(record) => {
                self.there.insert(name, raw);
                self.found.push(record);
            }
            Err(codec::Unreadable::Newer) => self.newer.push(Quarantined { key, raw }),
            Err(codec::Unreadable::Damaged) => self.set_aside.push(Quarantined { key, raw }),
        }
    }

    /// The text of the record `name` in localStorage.
    pub fn here(&self, name: &RecordKey) -> Option<&String> {
        self.here.get(name).map(|(text, _)| text)
    }

    /// Its text in the database, if localStorage doesn't have the same.
    pub fn there(&self, name: &RecordKey) -> Option<&String> {
        self.there.get(name)
    }

    /// Whether both stores have the same text of it.
    pub fn is_same(&self, name: &RecordKey) -> bool {
        self.here.get(name).is_some_and(|(_, same)| *same)
    }

    /// Whether the stores have different texts of it, or only one of them has any. Valid once everything in
    /// the database has been added.
    pub fn differs(&self, name: &RecordKey) -> bool {
        self.there.contains_key(name) || self.here.get(name).is_some_and(|(_, same)| !same)
    }

    /// The records that differ in that sense.
    pub fn differing(&self) -> impl Iterator<Item = &RecordKey> {
        let here = self.here.iter().filter(|(_, (_, same))| !same);
        let only_here = here
            .map(|(name, _)| name)
            .filter(|name| !self.there.contains_key(name));
        self.there.keys().chain(only_here)
    }
}

/// Chooses between the two stores' texts of one draft or setting. The later draft wins, by the time of its
/// last keystroke; of two settings, `here` wins.
pub fn later<'text>(here: &'text str, there: Option<&'text str>) -> &'text str {
    match there {
        Some(other) if kept(other) > kept(here) => other,
        _ => here,
    }
}

/// The text that replaces a draft discarded at `now`, until both stores have it: after a crash either of them
/// may still have the draft.
pub fn thrown_away(now: Timestamp) -> String {
    format!("{{\"{KEPT}\":\"{now}\"}}")
}

const KEPT: &str = "kept";

fn kept(text: &str) -> Option<Timestamp> {
    let draft: Value = serde_json::from_str(text).ok()?;
    draft.get(KEPT)?.as_str()?.parse().ok()
}

/// Whether `text` marks a discarded draft.
pub fn is_thrown_away(text: &str) -> bool {
    // Checked first because records, of which there are thousands, are lists.
    text.starts_with('{')
        && matches!(serde_json::from_str(text), Ok(Value::Object(draft)) if draft.len() == 1 && draft.contains_key(KEPT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::tests::{at, note};

    const NOW: &str = "2026-11-23T12:00:00.000+01:00";

    fn stored(number: u128, text: &str) -> (String, String) {
        let record: AnyRecord = note(number, text, at(NOW)).into();
        (keys::record(&record.key()), codec::encode(&record))
    }

    #[test]
    fn only_what_differs_is_read() {
        let (same, changed, mine) = (stored(1, "ens"), stored(2, "her"), stored(3, "kun her"));
        let theirs = stored(4, "kun der");
        let damaged = ("vejviseren/quarantine/note/z".to_owned(), "{".to_owned());
        let here = [&same, &changed, &mine, &damaged].map(Clone::clone);
        let mut comparison = StoreDiff::with(here.into());
        assert_eq!(comparison.quarantined.len(), 1);
        let there = [
            same.clone(),
            damaged,
            stored(2, "der"),
            theirs.clone(),
            ("vejviseren/note/x".to_owned(), "{{{".to_owned()),
            ("vejviseren/note/y".to_owned(), "[9,{}]".to_owned()),
        ];
        for (key, raw) in there {
            comparison.take(key, raw);
        }
        assert_eq!(comparison.found.len(), 2);
        let name = |(key, _): &(String, String)| keys::record_key(key).unwrap();
        let differing: Vec<RecordKey> = comparison.differing().cloned().collect();
        assert_eq!(differing, [name(&changed), name(&theirs), name(&mine)]);
        assert!(comparison.is_same(&name(&same)) && !comparison.differs(&name(&same)));
        assert!(comparison.differs(&name(&changed)) && !comparison.is_same(&name(&changed)));
        assert_eq!(comparison.here(&name(&changed)), Some(&changed.1));
        assert_eq!(comparison.there(&name(&theirs)), Some(&theirs.1));
        assert!(comparison.quarantined.is_empty());
        assert_eq!(comparison.set_aside[0].raw, "{{{");
        assert_eq!(comparison.newer[0].raw, "[9,{}]");
        assert!(comparison.found.iter().all(|record| record.kind() == Kind::Note));
    }

    #[test]
    fn of_two_drafts_the_later_stays() {
        let draft = |text: &str, minute: u32| {
            format!("{{\"text\":\"{text}\",\"kept\":\"2026-11-23T12:{minute:02}:00.000+01:00\"}}")
        };
        let (old, new) = (draft("gammel", 1), draft("ny", 2));
        let gone = thrown_away(at("2026-11-23T12:01:30.000+01:00"));
        assert_eq!(later(&old, Some(&new)), new);
        assert_eq!(later(&new, Some(&old)), new);
        assert_eq!(later(&old, None), old);
        assert!(
            is_thrown_away(later(&old, Some(&gone))),
            "thrown away after the last key"
        );
        assert_eq!(later(&gone, Some(&new)), new, "typed since");
        assert!(!is_thrown_away(&old) && !is_thrown_away("mou"));
        assert_eq!(later("mou", Some("kær")), "mou", "a setting");
    }
}
