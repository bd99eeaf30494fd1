//! What the database's marks mean for the contents of localStorage.

use super::killed_tests::{everything, key_of, moment};
use super::*;
use crate::domain::tests::note;

fn local(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = texts
        .iter()
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
    owned.collect()
}

#[test]
fn what_was_written_before_the_last_wipe_goes_whatever_it_is() {
    let texts = local(&[
        ("vejviseren/generation", "0"),
        ("vejviseren/draft/capture", "{\"text\":\"En kladde\"}"),
        ("vejviseren/setting/village", "x"),
        ("vejviseren/quarantine/note/x", "{{{"),
    ]);
    let marks = |wiped: Option<&str>| Marks {
        wiped: wiped.map(str::to_owned),
        ..Marks::default()
    };
    assert_eq!(marks(Some("a")).outdated(&texts).len(), 4);
    assert_eq!(
        marks(Some("a")).outdated(&texts[1..]).len(),
        3,
        "of no generation"
    );
    assert!(marks(Some("0")).outdated(&texts).is_empty());
    assert!(
        marks(None).outdated(&texts).is_empty(),
        "the database was cleared"
    );
    let half_done = local(&[("vejviseren/generation", ""), ("vejviseren/setting/village", "x")]);
    assert_eq!(marks(None).outdated(&half_done).len(), 2, "without a database");
}

#[test]
fn a_record_written_after_its_purge_stays() {
    let text = |tick| encode(&note(2, "Havnen", moment(tick)).into());
    let mut marks = Marks::default();
    let tombstone = marks::record_tombstone(Some(moment(5)), moment(3));
    marks.purged.insert(key_of(2), tombstone);
    for (tick, goes) in [(0, true), (5, true), (6, false)] {
        let texts = [(key_of(2), text(tick)), (key_of(3), "{".to_owned())];
        assert_eq!(marks.outdated(&texts).len(), usize::from(goes), "{tick}");
    }
}

#[test]
fn of_what_cannot_be_read_only_the_same_text_goes() {
    let key = "vejviseren/quarantine/note/x";
    let mut marks = Marks::default();
    marks.purged.insert(key.to_owned(), marks::raw_tombstone("{{{"));
    assert_eq!(marks.outdated(&local(&[(key, "{{{")])).len(), 1);
    assert_eq!(marks.outdated(&local(&[(key, "{{")])).len(), 0);
}

#[test]
fn a_tombstone_is_forgotten_after_a_year_and_more() {
    let mut marks = Marks::default();
    marks.purged.insert(key_of(2), moment(0).to_string());
    marks.purged.insert(
        "vejviseren/quarantine/note/x".to_owned(),
        marks::raw_tombstone(""),
    );
    assert!(forgettable(&marks.purged, moment(0).plus_days(400)).is_empty());
    assert_eq!(forgettable(&marks.purged, moment(0).plus_days(401)), [key_of(2)]);
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
    assert_eq!(everything(&store), local(&[(keys::GENERATION, "a")]));
}
