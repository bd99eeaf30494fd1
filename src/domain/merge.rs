//! Two fieldbooks into one: the door for everything that comes from elsewhere.
//!
//! Record by record the newer wins; a record that only one side has is taken,
//! and one that loses is kept beside the winner if anybody wrote a word in it.
//!
//! What is kept depends on the loser alone, never on what it lost to: of all
//! the states a record was met in, the newest stands and the others lie beside
//! it, whoever merged with whom first. Keeping less – only the texts that the
//! winner of the moment lacks – would make the outcome depend on the order.

use std::cmp::Ordering;

use super::{AnyRecord, Changes, Fieldbook, Record, Version};

/// How a record from elsewhere stands to the one that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeOutcome {
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
    pub fn standing(&self, record: &AnyRecord) -> MergeOutcome {
        standing(record, self.record(&record.key()))
    }

    /// A fieldbook of these records. Where two have one name, it is as if they
    /// had been merged.
    pub fn from_records(records: impl IntoIterator<Item = AnyRecord>) -> Self {
        let mut book = Self::default();
        let mut changes = Changes::default();
        for record in records {
            book.take_in(record, &mut changes);
        }
        book
    }

    pub(super) fn merge(&mut self, other: Self, changes: &mut Changes) {
        for record in other.into_records() {
            self.take_in(record, changes);
        }
    }

    pub(super) fn catch_up(&mut self, other: Self, changes: &mut Changes) {
        for record in other.into_records() {
            self.take_newer(record, changes);
        }
    }

    fn take_in(&mut self, record: AnyRecord, changes: &mut Changes) {
        if let Some(kept) = self.loser(&record).and_then(Version::of_record) {
            self.take_newer(kept.into(), changes);
        }
        self.take_newer(record, changes);
    }

    fn take_newer(&mut self, record: AnyRecord, changes: &mut Changes) {
        let here = self.record(&record.key());
        if matches!(standing(&record, here), MergeOutcome::New | MergeOutcome::Newer) {
            let before = here.cloned();
            self.replace(record, before, changes);
        }
    }

    /// The older of `record` and the one here that it meets.
    fn loser<'a>(&'a self, record: &'a AnyRecord) -> Option<&'a AnyRecord> {
        let here = self.record(&record.key())?;
        match order(record, here) {
            Ordering::Greater => Some(here),
            Ordering::Less => Some(record),
            Ordering::Equal => None,
        }
    }

    /// Whether taking in `record` sets another text beside the one that wins.
    pub fn differs(&self, record: &AnyRecord) -> bool {
        let Some((loser, here)) = self.loser(record).zip(self.record(&record.key())) else {
            return false;
        };
        let winner = if loser == here { record } else { here };
        let differs = |kept: Record<Version>| {
            let says_more = kept.is_live() && !kept.own_words(winner).is_empty();
            says_more && self.record(&AnyRecord::from(kept).key()).is_none()
        };
        Version::of_record(loser).is_some_and(differs)
    }
}

fn standing(record: &AnyRecord, here: Option<&AnyRecord>) -> MergeOutcome {
    match here.map(|here| order(record, here)) {
        None => MergeOutcome::New,
        Some(Ordering::Greater) => MergeOutcome::Newer,
        Some(Ordering::Less) => MergeOutcome::Older,
        Some(Ordering::Equal) => MergeOutcome::Identical,
    }
}

/// Orders two records of one name: by time; where the times are equal the one
/// out of the trash is the newer, for a deletion wins only over what is older;
/// and last by what they say, so that every device picks the same.
fn order(one: &AnyRecord, other: &AnyRecord) -> Ordering {
    if one == other {
        return Ordering::Equal;
    }
    one.updated()
        .cmp(&other.updated())
        .then_with(|| other.deleted().cmp(&one.deleted()))
        .then_with(|| written(one).cmp(&written(other)))
}

fn written(record: &AnyRecord) -> String {
    let mut value = record.to_value();
    // Properties in another order say the same.
    value.sort_all_objects();
    value.to_string()
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod histories;
#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
