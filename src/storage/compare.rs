//! Compares the two stores: reads what localStorage lacks and lists what the database lacks. Writes nothing.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Quarantined, codec, keys};
use crate::domain::{AnyRecord, RecordKey, Timestamp};

/// The database's records, compared with those in localStorage.
#[derive(Debug, Default)]
pub struct StoreDiff {
    /// The texts in localStorage, and whether the database has the same.
    local: BTreeMap<RecordKey, (String, bool)>,
    /// What localStorage has in quarantine and the database lacks, by key.
    pub local_quarantine: BTreeMap<String, String>,
    /// The database's texts that localStorage lacks or has in another version.
    remote: BTreeMap<RecordKey, String>,
    /// The same, decoded.
    pub found: Vec<AnyRecord>,
    /// Records that couldn't be read.
    pub quarantined: Vec<Quarantined>,
    /// Records a newer version of the app wrote.
    pub newer: Vec<Quarantined>,
}

impl StoreDiff {
    /// Starts with the texts in localStorage, by key.
    pub fn with(first: Vec<(String, String)>) -> Self {
        let mut comparison = Self::default();
        for (key, text) in first {
            match keys::record_key(&key) {
                Some(name) => drop(comparison.local.insert(name, (text, false))),
                None => drop(comparison.local_quarantine.insert(key, text)),
            }
        }
        comparison
    }

    /// Adds one text from the database.
    pub fn take(&mut self, key: String, raw: String) {
        if keys::is_quarantined(&key) {
            if self.local_quarantine.get(&key) == Some(&raw) {
                self.local_quarantine.remove(&key);
            } else {
                self.quarantined.push(Quarantined { key, raw });
            }
            return;
        }
        let Some(name) = keys::record_key(&key) else {
            return;
        };
        if let Some((_, same)) = self.local.get_mut(&name).filter(|(text, _)| *text == raw) {
            *same = true;
            return;
        }
        match codec::decode(name.kind, &raw) {
            Ok(record) => {
                self.remote.insert(name, raw);
                self.found.push(record);
            }
            Err(codec::Unreadable::Newer) => self.newer.push(Quarantined { key, raw }),
            Err(codec::Unreadable::Damaged) => self.quarantined.push(Quarantined { key, raw }),
        }
    }

    /// The text of the record `name` in localStorage.
    pub fn local(&self, name: &RecordKey) -> Option<&String> {
        self.local.get(name).map(|(text, _)| text)
    }

    /// Its text in the database, if localStorage doesn't have the same.
    pub fn remote(&self, name: &RecordKey) -> Option<&String> {
        self.remote.get(name)
    }

    /// Whether both stores have the same text of it.
    pub fn is_same(&self, name: &RecordKey) -> bool {
        self.local.get(name).is_some_and(|(_, same)| *same)
    }

    /// Whether the stores have different texts of it, or only one of them has any. Valid once everything in
    /// the database has been added.
    pub fn differs(&self, name: &RecordKey) -> bool {
        self.remote.contains_key(name) || self.local.get(name).is_some_and(|(_, same)| !same)
    }

    /// The records that differ in that sense.
    pub fn differing(&self) -> impl Iterator<Item = &RecordKey> {
        let local = self.local.iter().filter(|(_, (_, same))| !same);
        let only_here = local
            .map(|(name, _)| name)
            .filter(|name| !self.remote.contains_key(name));
        self.remote.keys().chain(only_here)
    }
}

/// Chooses between the two stores' texts of one draft or setting. The later draft wins, by the time of its
/// last keystroke; of two settings, `here` wins.
pub fn later<'text>(local: &'text str, remote: Option<&'text str>) -> &'text str {
    match remote {
        Some(other) if kept(other) > kept(local) => other,
        _ => local,
    }
}

/// The text that replaces a draft discarded at `now`, until both stores have it: after a crash either of them
/// may still have the draft.
pub fn discard_mark(now: Timestamp) -> String {
    format!("{{\"{KEPT}\":\"{now}\"}}")
}

const KEPT: &str = "kept";

fn kept(text: &str) -> Option<Timestamp> {
    let draft: Value = serde_json::from_str(text).ok()?;
    draft.get(KEPT)?.as_str()?.parse().ok()
}

/// Whether `text` marks a discarded draft.
pub fn is_discarded(text: &str) -> bool {
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
        let local = [&same, &changed, &mine, &damaged].map(Clone::clone);
        let mut comparison = StoreDiff::with(local.into());
        assert_eq!(comparison.local_quarantine.len(), 1);
        let remote = [
            same.clone(),
            damaged,
            stored(2, "der"),
            theirs.clone(),
            ("vejviseren/note/x".to_owned(), "{{{".to_owned()),
            ("vejviseren/note/y".to_owned(), "[9,{}]".to_owned()),
        ];
        for (key, raw) in remote {
            comparison.take(key, raw);
        }
        assert_eq!(comparison.found.len(), 2);
        let name = |(key, _): &(String, String)| keys::record_key(key).unwrap();
        let differing: Vec<RecordKey> = comparison.differing().cloned().collect();
        assert_eq!(differing, [name(&changed), name(&theirs), name(&mine)]);
        assert!(comparison.is_same(&name(&same)) && !comparison.differs(&name(&same)));
        assert!(comparison.differs(&name(&changed)) && !comparison.is_same(&name(&changed)));
        assert_eq!(comparison.local(&name(&changed)), Some(&changed.1));
        assert_eq!(comparison.remote(&name(&theirs)), Some(&theirs.1));
        assert!(comparison.local_quarantine.is_empty());
        assert_eq!(comparison.quarantined[0].raw, "{{{");
        assert_eq!(comparison.newer[0].raw, "[9,{}]");
        assert!(comparison.found.iter().all(|record| record.kind() == Kind::Note));
    }

    #[test]
    fn of_two_drafts_the_later_stays() {
        let draft = |text: &str, minute: u32| {
            format!("{{\"text\":\"{text}\",\"kept\":\"2026-11-23T12:{minute:02}:00.000+01:00\"}}")
        };
        let (old, new) = (draft("gammel", 1), draft("ny", 2));
        let gone = discard_mark(at("2026-11-23T12:01:30.000+01:00"));
        assert_eq!(later(&old, Some(&new)), new);
        assert_eq!(later(&new, Some(&old)), new);
        assert_eq!(later(&old, None), old);
        assert!(
            is_discarded(later(&old, Some(&gone))),
            "thrown away after the last key"
        );
        assert_eq!(later(&gone, Some(&new)), new, "typed since");
        assert!(!is_discarded(&old) && !is_discarded("mou"));
        assert_eq!(later("mou", Some("kær")), "mou", "a setting");
    }
}
