//! Two fieldbooks into one: the door for everything that comes from elsewhere.
//!
//! Record by record the newer wins; a record that only one side has is taken.
//! The outcome doesn't depend on which side is which. An answer that loses is
//! kept beside the winner.

use std::cmp::Ordering;

use super::{Answer, AnyRecord, Changes, Fieldbook, OfKind, Record, Version};

/// How a record from elsewhere stands to the one that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is none here.
    New,
    /// It was written later than the one here.
    Newer,
    /// It was written before the one here.
    Older,
    /// It says the same.
    Identical,
}

impl Fieldbook {
    /// How `record` stands to what is here.
    pub fn standing(&self, record: &AnyRecord) -> Standing {
        let Some(here) = self.record(&record.key()) else {
            return Standing::New;
        };
        match order(record, here) {
            Ordering::Greater => Standing::Newer,
            Ordering::Less => Standing::Older,
            Ordering::Equal => Standing::Identical,
        }
    }

    /// A fieldbook of these records, the newest of each name.
    pub fn from_records(records: impl IntoIterator<Item = AnyRecord>) -> Self {
        let mut book = Self::default();
        for record in records {
            if matches!(book.standing(&record), Standing::New | Standing::Newer) {
                book.insert(record);
            }
        }
        book
    }

    pub(super) fn merge(&mut self, other: Self, changes: &mut Changes) {
        for record in other.into_records() {
            if let Some((_, kept)) = self.kept_beside(&record) {
                self.replace(kept.into(), None, changes);
            }
            if matches!(self.standing(&record), Standing::New | Standing::Newer) {
                let before = self.record(&record.key()).cloned();
                self.replace(record, before, changes);
            }
        }
    }

    /// Whether `record` is an answer that says something else than the one here.
    pub fn differs(&self, record: &AnyRecord) -> bool {
        self.kept_beside(record)
            .is_some_and(|(winner, version)| version.differs_from(&winner))
    }

    /// «Anden udgave»: of two answers the winner's text and the older one, when
    /// taking in `record` would lose it. `None` where it is kept already.
    fn kept_beside(&self, record: &AnyRecord) -> Option<(String, Record<Version>)> {
        let (theirs, ours) = (Answer::of(record)?, Answer::of(self.record(&record.key())?)?);
        let (winner, loser) = match order(record, &ours.clone().into()) {
            Ordering::Greater => (theirs, ours),
            Ordering::Less => (ours, theirs),
            Ordering::Equal => return None,
        };
        let version = Version::of_answer(loser)?;
        let known = self.record(&AnyRecord::from(version.clone()).key()).is_some();
        (!known).then(|| (winner.text.clone(), version))
    }
}

/// Orders two records of one name: by time, and where the times are equal by
/// what they say, so that every device picks the same.
fn order(one: &AnyRecord, other: &AnyRecord) -> Ordering {
    if one == other {
        return Ordering::Equal;
    }
    one.updated()
        .cmp(&other.updated())
        .then_with(|| one.deleted().cmp(&other.deleted()))
        .then_with(|| written(one).cmp(&written(other)))
}

fn written(record: &AnyRecord) -> String {
    record.to_value().to_string()
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
