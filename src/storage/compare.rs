//! What the two shelves have, side by side: what the first lacks is read, what
//! the second lacks is named. Nothing is written here.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{SetAside, codec, keys};
use crate::domain::{AnyRecord, Timestamp};

/// The second shelf's records, held against the first's.
#[derive(Debug)]
pub struct Comparison {
    /// What lies on the first shelf, under its keys, and has no equal yet.
    here: BTreeMap<String, String>,
    /// Records that the first shelf lacks, or has otherwise.
    pub found: Vec<AnyRecord>,
    /// The keys under which the two differ, with what the second has.
    pub differing: BTreeMap<String, String>,
    /// Records that couldn't be read.
    pub set_aside: Vec<SetAside>,
    /// Records a newer version of the app wrote.
    pub newer: Vec<SetAside>,
}

impl Comparison {
    /// Begins with what lies on the first shelf.
    pub fn with(here: BTreeMap<String, String>) -> Self {
        Self {
            here,
            found: Vec::new(),
            differing: BTreeMap::new(),
            set_aside: Vec::new(),
            newer: Vec::new(),
        }
    }

    /// Takes in one text of the second shelf.
    pub fn take(&mut self, key: String, raw: String) {
        if self.here.get(&key) == Some(&raw) {
            self.here.remove(&key);
            return;
        }
        if keys::is_quarantined(&key) {
            self.set_aside.push(SetAside { key, raw });
            return;
        }
        let Some(kind) = keys::kind(&key) else {
            return;
        };
        match codec::decode(kind, &raw) {
            Ok(record) => {
                self.differing.insert(key, raw);
                self.found.push(record);
            }
            Err(codec::Unreadable::Newer) => self.newer.push(SetAside { key, raw }),
            Err(codec::Unreadable::Damaged) => self.set_aside.push(SetAside { key, raw }),
        }
    }

    /// The keys of records on the first shelf that the second lacks, once all
    /// of the second has been taken in.
    pub fn lacking(&self) -> BTreeSet<String> {
        self.here
            .keys()
            .filter(|key| keys::is_record(key) && !self.differing.contains_key(*key))
            .cloned()
            .collect()
    }
}

/// Which of the texts that two shelves keep of one draft or setting is to stay.
/// Drafts say when their last key was pressed; of two settings `here` stays.
pub fn later<'text>(here: &'text str, there: Option<&'text str>) -> &'text str {
    match there {
        Some(other) if kept(other) > kept(here) => other,
        _ => here,
    }
}

/// What stands where a draft was thrown away at `now`, until both shelves know:
/// either may wake up with the draft still there.
pub fn thrown_away(now: Timestamp) -> String {
    format!("{{\"{KEPT}\":\"{now}\"}}")
}

const KEPT: &str = "kept";

fn kept(text: &str) -> Option<Timestamp> {
    let draft: Value = serde_json::from_str(text).ok()?;
    draft.get(KEPT)?.as_str()?.parse().ok()
}

/// Whether `text` says that a draft was thrown away.
pub fn is_thrown_away(text: &str) -> bool {
    // Records are lists, and there are thousands of them.
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
        let here = [&same, &changed, &mine].map(Clone::clone);
        let mut comparison = Comparison::with(here.into_iter().collect());
        let there = [
            same,
            stored(2, "der"),
            theirs.clone(),
            ("vejviseren/note/x".to_owned(), "{{{".to_owned()),
            ("vejviseren/note/y".to_owned(), "[9,{}]".to_owned()),
        ];
        for (key, raw) in there {
            comparison.take(key, raw);
        }
        assert_eq!(comparison.found.len(), 2);
        let differing: Vec<&String> = comparison.differing.keys().collect();
        assert_eq!(differing, [&changed.0, &theirs.0]);
        assert_eq!(comparison.lacking(), [mine.0].into());
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
