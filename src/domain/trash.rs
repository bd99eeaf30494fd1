//! The trash: how long a deletion can be undone, and what is deleted with a record after that.

use std::collections::BTreeSet;

use super::edit::Edit;
use super::order::latest_first;
use super::{AnyRecord, CommandError, Day, Fieldbook, Id, RecordKey, Timestamp, Village};

/// How many days deleted records stay in the trash.
pub const TRASH_DAYS: i64 = 30;

/// The last day on which something deleted at `deleted` can be restored.
pub fn last_day_in_trash(deleted: Timestamp) -> Day {
    deleted.day().plus(TRASH_DAYS)
}

impl Fieldbook {
    /// The records in the trash, the latest first.
    pub fn trash(&self) -> Vec<RecordKey> {
        let deleted = self
            .records()
            .filter_map(|record| Some((record.deleted()?, record.key())));
        latest_first(deleted, |(at, _)| *at)
            .into_iter()
            .map(|(_, key)| key)
            .collect()
    }

    /// The records that have been in the trash longer than [`TRASH_DAYS`] by `today`, with everything that belongs to
    /// them. A village or initiative in which somebody has written since, on another phone, stays.
    ///
    /// They are to be purged.
    pub fn overdue(&self, today: Day) -> BTreeSet<RecordKey> {
        let deleted = self
            .records()
            .filter_map(|record| Some((record.deleted()?, record.key())));
        deleted
            .filter(|(at, _)| last_day_in_trash(*at) < today)
            .map(|(at, key)| (at, self.keys_with(&key)))
            .filter(|(at, keys)| !keys.iter().any(|key| self.is_newer(key, *at)))
            .flat_map(|(_, keys)| keys)
            .collect()
    }

    /// Everything that is deleted when the trash is emptied.
    pub fn in_trash(&self) -> BTreeSet<RecordKey> {
        self.trash().iter().flat_map(|key| self.keys_with(key)).collect()
    }

    /// The keys of everything that belongs to `village`, the trash included.
    pub fn keys_of(&self, village: Id<Village>) -> Vec<RecordKey> {
        let keys = self.keys_with(&RecordKey::of::<Village>(&village));
        keys.into_iter().collect()
    }

    fn is_newer(&self, key: &RecordKey, than: Timestamp) -> bool {
        self.record(key)
            .is_some_and(|record| record.deleted().is_none() && record.updated() > than)
    }
}

impl Edit<'_> {
    /// Takes the record out of the trash, and with it the records it belongs to and refers to: otherwise it would be
    /// live but not shown anywhere, or have dead links.
    pub fn restore(&mut self, key: RecordKey) -> Result<(), CommandError> {
        self.set_trash(key.clone(), None)?;
        let links = self.book.record(&key).map(AnyRecord::links).unwrap_or_default();
        let mut needed: Vec<RecordKey> = links.into_iter().chain([key]).collect();
        while let Some(key) = needed.pop() {
            let Some(record) = self.book.record(&key) else {
                continue;
            };
            needed.extend(record.owners());
            if record.deleted().is_some() {
                self.set_trash(key, None)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note, uuid};
    use crate::domain::{Command, Kind, Record};
    use proptest::prelude::*;

    const NOON: &str = "2026-11-23T12:00:00+01:00";

    fn village(name: &str, now: Timestamp) -> Record<Village> {
        let body = serde_json::json!({
            "id": uuid(1).to_string(), "created": now.to_string(), "updated": now.to_string(), "name": name,
        });
        let AnyRecord::Village(village) = AnyRecord::read(Kind::Village, body.into()).unwrap() else {
            unreachable!()
        };
        *village
    }

    /// A book with a village, a note in it, and a note of another village.
    fn book(now: Timestamp) -> Fieldbook {
        let mut elsewhere = note(3, "Et andet sted", now);
        elsewhere.body.village = Id::new(uuid(9));
        Fieldbook::from_records([
            village("Mou", now).into(),
            note(2, "Havnen", now).into(),
            elsewhere.into(),
        ])
    }

    fn trash(book: &mut Fieldbook, key: &RecordKey, now: Timestamp) {
        book.apply(Command::Trash(key.clone()), now).unwrap();
    }

    fn purge(book: &mut Fieldbook, keys: BTreeSet<RecordKey>) {
        let purge = Command::Purge(keys.into_iter().collect());
        book.apply(purge, at(NOON)).unwrap();
    }

    #[test]
    fn a_place_takes_with_it_all_that_is_in_it() {
        let mut book = book(at(NOON));
        let place = RecordKey::of::<Village>(&Id::new(uuid(1)));
        trash(&mut book, &place, at(NOON));
        assert_eq!(book.keys_with(&place).len(), 2);
        let today = at(NOON).day().plus(31);
        let overdue = book.overdue(today);
        purge(&mut book, overdue);
        let left: Vec<String> = book.records().map(|record| record.key().id.to_string()).collect();
        assert_eq!(left, [uuid(3).to_string()]);
    }

    #[test]
    fn a_place_in_which_somebody_has_written_since_stays() {
        let mut book = book(at(NOON));
        let place = RecordKey::of::<Village>(&Id::new(uuid(1)));
        trash(&mut book, &place, at(NOON));
        let later = at(NOON).plus_days(3);
        let written = Fieldbook::from_records([note(4, "Fra en kollega", later).into()]);
        book.apply(Command::Merge(Box::new(written)), later).unwrap();
        assert!(book.overdue(later.day().plus(40)).is_empty());
        assert_eq!(book.in_trash().len(), 3);
    }

    #[test]
    fn what_is_purged_comes_back_only_when_a_person_says_so() {
        let mut book = book(at(NOON));
        let older = book.clone();
        let key = RecordKey::of::<crate::domain::Note>(&Id::new(uuid(2)));
        trash(&mut book, &key, at(NOON));
        let gone = book.in_trash();
        purge(&mut book, gone);
        assert_eq!(book.record(&key), None);
        let merge = |older| Command::Merge(Box::new(older));
        book.apply(merge(older.clone()), at(NOON)).unwrap();
        assert_eq!(book.record(&key), None);
        let wanted = older
            .into_records()
            .map(|record| book.brought_back(record, at(NOON)));
        let wanted = Fieldbook::from_records(wanted.collect::<Vec<_>>());
        book.apply(merge(wanted), at(NOON)).unwrap();
        assert!(book.record(&key).is_some_and(|note| note.deleted().is_none()));
    }

    proptest! {
        #[test]
        fn it_can_be_taken_back_for_thirty_days_and_no_longer(
            millis in 0i64..4_000_000_000_000, offset in -840i32..=840, days in 0i64..100,
        ) {
            let deleted = Timestamp::from_unix(millis, offset).unwrap();
            let mut book = book(deleted);
            let key = RecordKey::of::<crate::domain::Note>(&Id::new(uuid(2)));
            trash(&mut book, &key, deleted);
            let overdue = book.overdue(deleted.day().plus(days));
            prop_assert_eq!(overdue.contains(&key), days > TRASH_DAYS);
            prop_assert_eq!(overdue.len(), usize::from(days > TRASH_DAYS));
            // A live record is never overdue.
            book.apply(Command::Restore(key), deleted).unwrap();
            prop_assert!(book.overdue(deleted.day().plus(days)).is_empty());
        }
    }
}
