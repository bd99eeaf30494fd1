//! What localStorage holds of a large fieldbook: all small records and the newest notes. The rest is only in
//! the database.

use std::collections::BTreeSet;

use crate::domain::{Fieldbook, Note, OfKind, RecordKey, ordered};

/// How many characters of records localStorage should hold: its first access takes time in proportion to its
/// size, and it needs room for what is typed. Browsers allow an origin about five million.
pub const LOCAL_BUDGET: usize = 1_500_000;

/// The notes in `book` that are too old to stay in localStorage. `size` returns how many characters a record
/// takes there.
pub fn evictable(book: &Fieldbook, size: impl Fn(&RecordKey) -> usize, budget: usize) -> BTreeSet<RecordKey> {
    let mut taken = 0;
    let mut notes = Vec::new();
    for record in book.records() {
        let key = record.key();
        match Note::of(record) {
            Some(note) => notes.push((key, note.at)),
            None => taken += size(&key),
        }
    }
    let newest_first = ordered(notes, |(_, at)| (-at.unix_millis(), String::new()));
    let old = newest_first.into_iter().filter(|(key, _)| {
        taken += size(key);
        taken > budget
    });
    old.map(|(key, _)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note};
    use crate::domain::{AnyRecord, Kind};

    #[test]
    fn the_oldest_notes_give_way_and_nothing_else() {
        let record = |number: u128| -> AnyRecord {
            note(
                number,
                "hej",
                at(&format!("2026-11-{:02}T12:00:00+01:00", number + 1)),
            )
            .into()
        };
        let village: AnyRecord = crate::domain::Record::new(
            crate::domain::Id::new(uuid::Uuid::from_u128(9)),
            at("2020-01-01T12:00:00+01:00"),
            crate::domain::Village {
                name: "Mou".to_owned(),
                ..crate::domain::Village::default()
            },
        )
        .into();
        let book = Fieldbook::from_records((0..6).map(record).chain([village]));
        let numbers = |budget| {
            let evictable = evictable(&book, |_| 100, budget);
            assert!(evictable.iter().all(|key| key.kind == Kind::Note));
            evictable.len()
        };
        assert_eq!(
            (numbers(700), numbers(699), numbers(100), numbers(0)),
            (0, 1, 6, 6)
        );
        let gone = evictable(&book, |_| 100, 699);
        assert_eq!(gone.first(), Some(&record(0).key()), "the oldest");
    }
}
