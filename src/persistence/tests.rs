//! What every version has stored is read, and what can't be read is kept.

pub(super) mod lagging_store;
pub(super) mod memory_database;
pub(super) mod memory_store;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::persister::tests::now;
use super::*;
use crate::domain::{Kind, tests::note};

#[test]
fn what_cannot_be_read_is_kept_raw_and_the_others_load() {
    let good: AnyRecord = note(1, "Bænken", noon()).into();
    let mut texts = vec![
        (keys::record(&good.key()), encode(&good)),
        ("vejviseren/note/misplaced".to_owned(), encode(&good)),
        ("vejviseren/quarantine/note/d".to_owned(), "{".to_owned()),
        ("vejviseren/draft/capture".to_owned(), "{}".to_owned()),
        (
            "vejviseren/note/newer".to_owned(),
            "[3,{\"new\":true}]".to_owned(),
        ),
        ("vejviseren/note/longer".to_owned(), "[4,{},\"more\"]".to_owned()),
    ];
    let damaged = [("a", "{\"half"), ("b", "[1,{\"id\":\"x\"}]"), ("c", "")];
    texts.extend(damaged.map(|(id, raw)| (format!("vejviseren/note/{id}"), raw.to_owned())));
    let loaded = Loaded::of(texts);
    assert_eq!(loaded.records, [good.clone(), good.clone()]);
    assert_eq!(loaded.misplaced, [good.key()]);
    let raws = |all: &[Quarantined]| all.iter().map(|one| one.raw.clone()).collect::<Vec<_>>();
    assert_eq!(
        raws(&loaded.quarantined),
        ["{", "{\"half", "[1,{\"id\":\"x\"}]", ""]
    );
    assert_eq!(raws(&loaded.newer), ["[3,{\"new\":true}]", "[4,{},\"more\"]"]);
}

fn noon() -> crate::domain::Timestamp {
    "2026-11-23T12:00:00+01:00".parse().unwrap()
}

/// Data that released versions have left on phones. Every format adds a fixture, and fixtures are never
/// changed.
#[test]
fn what_every_released_version_stored_is_opened() {
    let fixtures = [
        include_str!("../../tests/fixtures/stored-v1.json"),
        // With the library's details and a village's agreements.
        include_str!("../../tests/fixtures/stored-v1-library.json"),
        // With photos.
        include_str!("../../tests/fixtures/stored-v1-photos.json"),
        // With evaluations, and a completed initiative.
        include_str!("../../tests/fixtures/stored-v1-evaluations.json"),
    ];
    let mut kinds = BTreeSet::new();
    for fixture in fixtures {
        let texts: BTreeMap<String, String> = serde_json::from_str(fixture).unwrap();
        let loaded = Loaded::of(texts.clone());
        assert!(loaded.quarantined.is_empty() && loaded.newer.is_empty());
        let records = texts.keys().filter(|key| keys::is_record(key)).count();
        assert_eq!(loaded.records.len(), records);
        kinds.extend(loaded.records.iter().map(AnyRecord::kind));
    }
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}

#[test]
fn local_storage_as_the_database_takes_a_batch_whole_or_not_at_all() {
    let one_mark_too_little = keys::local_only("vejviseren/note/b").len() - 1;
    for room in [60, 60 + one_mark_too_little, 400] {
        let local = Rc::new(MemoryStore::with_room(room));
        local.put("vejviseren/note/a", "før").unwrap();
        let database = LocalDatabase(local.clone());
        let later = || Some(Content::Text("efter".to_owned()));
        let batch = ["a", "b"].map(|id| (format!("vejviseren/note/{id}"), later()));
        let outcome = now(database.commit(&batch.into(), FIRST_GENERATION));
        let stored = ["a", "b"].map(|id| local.get(&format!("vejviseren/note/{id}")).unwrap());
        if room == 400 {
            assert_eq!(
                (outcome, stored),
                (Ok(()), [Some("efter".to_owned()), Some("efter".to_owned())])
            );
        } else {
            assert_eq!(
                (outcome, stored),
                (Err(StorageError::Full), [Some("før".to_owned()), None]),
                "{room}"
            );
        }
    }
}
