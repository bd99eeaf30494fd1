//! What the database's marks mean for the contents of localStorage.

use super::persister::tests::{everything, key_of, moment};
use super::*;
use crate::domain::tests::note;

/// How many of `texts` are left in localStorage once `marks` are obeyed.
fn left(marks: &Marks, texts: &[(&str, &str)]) -> usize {
    let store = MemoryStore::default();
    for (key, text) in texts {
        store.put(key, text).unwrap();
    }
    marks.obey(&store);
    everything(&store)
        .iter()
        .filter(|(key, _)| key != keys::GENERATION)
        .count()
}

#[test]
fn what_was_written_before_the_last_wipe_goes_whatever_it_is() {
    let texts = [
        ("vejviseren/generation", "0"),
        ("vejviseren/draft/capture", "{\"text\":\"En kladde\"}"),
        ("vejviseren/setting/village", "x"),
        ("vejviseren/quarantine/note/x", "{{{"),
    ];
    let marks = |wiped: Option<&str>| Marks {
        wiped: wiped.map(str::to_owned),
        ..Marks::default()
    };
    assert_eq!(left(&marks(Some("a")), &texts), 0);
    assert_eq!(left(&marks(Some("a")), &texts[1..]), 0, "of no generation");
    assert_eq!(left(&marks(Some("0")), &texts), 3);
    assert_eq!(left(&marks(None), &texts), 3, "the database was cleared");
    let half_done = [("vejviseren/generation", ""), ("vejviseren/setting/village", "x")];
    assert_eq!(left(&marks(None), &half_done), 0, "without a database");
}

#[test]
fn a_record_written_after_its_purge_stays() {
    let text = |tick| encode(&note(2, "Havnen", moment(tick)).into());
    let mut marks = Marks::default();
    marks.purged.insert(key_of(2), moment(5).to_string());
    for (tick, stay) in [(0, 1), (5, 1), (6, 2)] {
        let texts = [(&*key_of(2), &*text(tick)), (&*key_of(3), "{")];
        assert_eq!(left(&marks, &texts), stay, "{tick}");
    }
}

#[test]
fn of_what_cannot_be_read_only_the_same_text_goes() {
    let key = "vejviseren/quarantine/note/x";
    let mut marks = Marks::default();
    marks.purged.insert(key.to_owned(), marks::raw_tombstone("{{{"));
    assert_eq!(left(&marks, &[(key, "{{{")]), 0);
    assert_eq!(left(&marks, &[(key, "{{")]), 1);
}

#[test]
fn another_tab_sees_at_once_that_all_is_deleted_or_cleared() {
    let store = MemoryStore::default();
    let mut known = false;
    let whose = |known: &mut bool| belonging(&store, "0", known).unwrap();
    assert_eq!(
        (whose(&mut known), known),
        (Belonging::Ours, true),
        "the first write"
    );
    store.put("vejviseren/note/x", "…").unwrap();
    store.remove(keys::GENERATION).unwrap();
    assert_eq!(whose(&mut known), Belonging::Cleared);
    assert_eq!(whose(&mut known), Belonging::Ours, "and said once");
    empty(&store, "a").unwrap();
    assert_eq!(whose(&mut known), Belonging::Wiped);
    assert_eq!(
        everything(&store),
        [(keys::GENERATION.to_owned(), "a".to_owned())]
    );
}
