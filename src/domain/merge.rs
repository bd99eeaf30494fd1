//! Merging two fieldbooks: everything from outside this device enters here.
//!
//! Record by record the newer wins. A record that only one side has is taken, and a losing record is kept beside the
//! winner if it contains words that a person wrote.
//!
//! Whether a record is kept depends only on the record itself, never on the winner: of all the states of a record,
//! the newest wins and the others are kept beside it, whatever the order of the merges. If we kept less – only the
//! texts missing from the current winner – the outcome would depend on that order.

use std::cmp::Ordering;

use super::edit::Edit;
use super::{AnyRecord, Fieldbook, Record, Timestamp, Version};

/// How a record from elsewhere compares with the local one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeOutcome {
    /// There is no local record.
    New,
    /// It was written later than the local one.
    Newer,
    /// It was written before the local one.
    Older,
    /// It has the same content.
    Identical,
}

impl Fieldbook {
    /// How `record` compares with the local one.
    pub fn standing(&self, record: &AnyRecord) -> MergeOutcome {
        match self.record(&record.key()).map(|here| order(record, here)) {
            None => MergeOutcome::New,
            Some(Ordering::Greater) => MergeOutcome::Newer,
            Some(Ordering::Less) => MergeOutcome::Older,
            Some(Ordering::Equal) => MergeOutcome::Identical,
        }
    }

    /// A fieldbook of these records. Records with the same key are merged.
    pub fn from_records(records: impl IntoIterator<Item = AnyRecord>) -> Self {
        let mut book = Self::default();
        let mut edit = Edit::new(&mut book, Timestamp::epoch());
        records.into_iter().for_each(|record| edit.take_in(record));
        book
    }

    /// The older of `record` and the local record with its key.
    fn loser<'a>(&'a self, record: &'a AnyRecord) -> Option<&'a AnyRecord> {
        let here = self.record(&record.key())?;
        match order(record, here) {
            Ordering::Greater => Some(here),
            Ordering::Less => Some(record),
            Ordering::Equal => None,
        }
    }

    /// Whether merging `record` keeps another text beside the one that wins.
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

impl Edit<'_> {
    pub fn take_in(&mut self, record: AnyRecord) {
        if self.book.is_forgotten(&record) {
            return;
        }
        let kept = self.book.loser(&record).and_then(Version::of_record);
        let kept = kept
            .map(AnyRecord::from)
            .filter(|kept| !self.book.is_forgotten(kept));
        if let Some(kept) = kept {
            self.take_newer(kept);
        }
        self.take_newer(record);
    }

    pub fn take_newer(&mut self, record: AnyRecord) {
        if matches!(
            self.book.standing(&record),
            MergeOutcome::New | MergeOutcome::Newer
        ) {
            self.replace(record);
        }
    }
}

/// Orders two records with the same key: first by time; at equal times the one that isn't in the trash is the newer,
/// because a deletion wins only over older records; last by content, so that every device picks the same one.
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
    // The order of properties has no meaning.
    value.sort_all_objects();
    value.to_string()
}

#[cfg(test)]
#[path = "history_tests.rs"]
pub(super) mod histories;
#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
