//! What storage promises, tested with a store in memory.

use super::*;
use crate::domain::{Command, Kind, Record, Village};
use std::collections::BTreeSet;

fn save(store: &dyn KeyValueStore, record: &AnyRecord) -> Result<(), StorageError> {
    store.put(&keys::record(&record.key()), &encode(record))
}

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village(name: &str) -> AnyRecord {
    let mut book = Fieldbook::default();
    let body = Village {
        name: name.to_owned(),
        ..Village::default()
    };
    let now = NOW.parse().unwrap();
    let record = Record::new(crate::domain::Id::new(uuid::Uuid::from_u128(1)), now, body);
    let changes = book.apply(Command::Put(record.into()), now).unwrap();
    book.record(&changes.0[0].key).cloned().unwrap()
}

#[test]
fn what_is_saved_is_loaded_again() {
    let store = MemoryStore::default();
    save(&store, &village("Ølgod")).unwrap();
    let loaded = load(&store).unwrap();
    assert_eq!(loaded.fieldbook, Fieldbook::from_records([village("Ølgod")]));
    assert!(loaded.quarantined.is_empty());
}

#[test]
fn a_damaged_record_is_set_aside_and_the_others_load() {
    let store = MemoryStore::default();
    save(&store, &village("Ølgod")).unwrap();
    for (id, raw) in [("a", "{\"half"), ("b", "[1,{\"id\":\"x\"}]"), ("c", "")] {
        store.put(&format!("vejviseren/note/{id}"), raw).unwrap();
    }
    let loaded = load(&store).unwrap();
    let before = loaded.quarantined;
    assert_eq!(before.len(), 3);
    let (mut loaded_texts, mut stored) = (loaded.texts, store.all(keys::PREFIX).unwrap());
    loaded_texts.sort();
    stored.sort();
    assert_eq!(
        loaded_texts, stored,
        "what was moved is told of where it lies now"
    );
    assert_eq!(
        store.get("vejviseren/quarantine/note/a").unwrap().as_deref(),
        Some("{\"half")
    );
    assert_eq!(store.get("vejviseren/note/a").unwrap(), None);
    let again = load(&store).unwrap();
    assert_eq!(again.quarantined, before);
    assert_eq!(again.fieldbook.count(Kind::Village), 1);
}

#[test]
fn a_record_of_a_newer_version_is_left_untouched() {
    let store = MemoryStore::default();
    for raw in ["[3,{\"new\":true}]", "[4,{},\"more\"]"] {
        store.put("vejviseren/note/a", raw).unwrap();
        let loaded = load(&store).unwrap();
        assert_eq!((loaded.newer.len(), loaded.quarantined.len()), (1, 0));
        assert_eq!(store.get("vejviseren/note/a").unwrap().as_deref(), Some(raw));
    }
}

#[test]
fn a_full_shelf_says_so_and_keeps_what_it_had() {
    let store = MemoryStore::with_room(260);
    save(&store, &village("Ølgod")).unwrap();
    assert_eq!(save(&store, &village(&"ø".repeat(200))), Err(StorageError::Full));
    assert_eq!(
        load(&store).unwrap().fieldbook,
        Fieldbook::from_records([village("Ølgod")])
    );
}

#[test]
fn loading_writes_nothing_but_repairs() {
    let store = MemoryStore::default();
    save(&store, &village("Ølgod")).unwrap();
    store.put(&keys::draft_or_setting("draft/capture"), "{}").unwrap();
    let before = store.all("").unwrap();
    load(&store).unwrap();
    assert_eq!(store.all("").unwrap(), before);
}

/// Data that released versions have left on phones. Every format adds a fixture, and fixtures are never
/// changed.
#[test]
fn what_every_released_version_stored_is_opened() {
    let fixtures = [
        include_str!("../../tests/fixtures/stored-v1.json"),
        // With the library's details and a village's agreements.
        include_str!("../../tests/fixtures/stored-v1-library.json"),
    ];
    let mut kinds = BTreeSet::new();
    for fixture in fixtures {
        let texts: std::collections::BTreeMap<String, String> = serde_json::from_str(fixture).unwrap();
        let store = MemoryStore::default();
        for (key, text) in &texts {
            store.put(key, text).unwrap();
        }
        let loaded = load(&store).unwrap();
        assert!(loaded.quarantined.is_empty() && loaded.newer.is_empty());
        let records = texts.keys().filter(|key| keys::is_record(key)).count();
        assert_eq!(loaded.fieldbook.records().count(), records);
        kinds.extend(loaded.fieldbook.records().map(AnyRecord::kind));
    }
    assert!(Kind::ALL.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}
