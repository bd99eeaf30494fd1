//! What merging a file would do, record by record.

use std::collections::{BTreeMap, BTreeSet};

use super::{RecordError, RefusedRecord};
use crate::domain::{AnyRecord, Fieldbook, Kind, MergeOutcome, RecordId, RecordKey};

/// What merging a file would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    /// Everything in the file that can be read.
    pub book: Fieldbook,
    /// Records that aren't here.
    pub new: usize,
    /// Records that were written later than the ones here.
    pub newer: usize,
    /// Records that were written before the ones here; those here stay.
    pub older: usize,
    /// Records that say the same as the ones here.
    pub identical: usize,
    /// Records that are in the trash here, by themselves or with what they belong to, and stay there.
    pub in_trash: usize,
    /// Records that were deleted for good here.
    pub purged: usize,
    /// Answers that differ from the ones here: of each pair the older is kept
    /// beside the newer.
    pub differing: usize,
    /// The records that would change something, kind by kind.
    pub incoming: Vec<Incoming>,
    /// Records that can't be taken.
    pub refused: Vec<RefusedRecord>,
}

/// A record in a file that would change something here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Its name.
    pub key: RecordKey,
    /// How it stands to the one here.
    pub standing: MergeOutcome,
    /// Whether both texts are kept, side by side.
    pub differs: bool,
    /// What was done here with the record before.
    pub deleted: Option<DeletedHere>,
}

/// How a record in a file was deleted on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeletedHere {
    /// It is in the trash.
    Trashed,
    /// It was deleted for good.
    Purged,
}

/// Records from a file with their places in it.
pub(super) type Placed = BTreeMap<RecordKey, (usize, AnyRecord)>;

impl ImportPlan {
    /// Compares `records` with `here`, where `purged` were deleted for good. Those of a file from `elsewhere` must
    /// belong somewhere.
    pub(super) fn new(
        mut records: Placed,
        mut refused: Vec<RefusedRecord>,
        elsewhere: bool,
        here: &Fieldbook,
        purged: &BTreeSet<RecordKey>,
    ) -> Self {
        let mut refuse = |records: &mut Placed, keys: Vec<RecordKey>, why| {
            for key in keys {
                let place = records.remove(&key).map_or(0, |(place, _)| place);
                refused.push(RefusedRecord {
                    kind: key.kind,
                    place,
                    why,
                });
            }
        };
        let taken = with_taken_ids(&records, here);
        refuse(&mut records, taken, RecordError::IdTaken);
        if elsewhere {
            let homeless = without_home(&records, here);
            refuse(&mut records, homeless, RecordError::Orphaned);
        }
        refused.sort_by_key(|refused| (refused.kind, refused.place));
        let mut plan = Self {
            book: Fieldbook::from_records(records.into_values().map(|(_, record)| record)),
            refused,
            ..Self::default()
        };
        plan.compare(here, purged);
        plan
    }

    fn compare(&mut self, here: &Fieldbook, purged: &BTreeSet<RecordKey>) {
        for record in self.book.records() {
            let key = record.key();
            let standing = here.standing(record);
            let differs = here.differs(record);
            let deleted = deleted_here(record, here, purged);
            let count = match (standing, deleted) {
                (MergeOutcome::New, Some(_)) => &mut self.purged,
                (MergeOutcome::New, None) => &mut self.new,
                (MergeOutcome::Newer, _) => &mut self.newer,
                (MergeOutcome::Older | MergeOutcome::Identical, Some(_)) => &mut self.in_trash,
                (MergeOutcome::Older, None) => &mut self.older,
                (MergeOutcome::Identical, None) => &mut self.identical,
            };
            *count += 1;
            self.differing += usize::from(differs);
            if differs || matches!(standing, MergeOutcome::New | MergeOutcome::Newer) {
                self.incoming.push(Incoming {
                    key,
                    standing,
                    differs,
                    deleted,
                });
            }
        }
    }

    /// The records that were deleted for good here: they come back only when somebody chooses them.
    pub fn purged_here(&self) -> BTreeSet<RecordKey> {
        let purged = self
            .incoming
            .iter()
            .filter(|incoming| incoming.deleted == Some(DeletedHere::Purged));
        purged.map(|incoming| incoming.key.clone()).collect()
    }

    /// Whether merging would change anything.
    pub fn changes_something(&self) -> bool {
        !self.incoming.is_empty()
    }
}

/// How `record`, which the file has out of the trash, was deleted here.
fn deleted_here(record: &AnyRecord, here: &Fieldbook, purged: &BTreeSet<RecordKey>) -> Option<DeletedHere> {
    if record.deleted().is_some() {
        return None;
    }
    let key = record.key();
    match here.record(&key) {
        Some(own) => (!here.is_shown(own)).then_some(DeletedHere::Trashed),
        None => purged.contains(&key).then_some(DeletedHere::Purged),
    }
}

/// The records whose id a record of another kind has, in the file or here. An
/// answer's owner is named by its id alone.
fn with_taken_ids(records: &Placed, here: &Fieldbook) -> Vec<RecordKey> {
    // A decision has the id of its village.
    let named_alone = |key: &RecordKey| key.kind != Kind::Decision;
    let known = here.records().map(AnyRecord::key).filter(named_alone);
    let mut kinds: BTreeMap<RecordId, Kind> = known.map(|key| (key.id, key.kind)).collect();
    let mut taken = Vec::new();
    for key in records.keys().filter(|key| named_alone(key)) {
        if *kinds.entry(key.id.clone()).or_insert(key.kind) != key.kind {
            taken.push(key.clone());
        }
    }
    taken
}

/// The records that belong to something that is neither in the file nor here.
fn without_home(records: &Placed, here: &Fieldbook) -> Vec<RecordKey> {
    let all = records.iter();
    all.filter(|(_, (_, record))| !has_home(record, records, here))
        .map(|(key, _)| key.clone())
        .collect()
}

fn has_home(record: &AnyRecord, records: &Placed, here: &Fieldbook) -> bool {
    // What a version keeps may be older than the place it was moved to.
    if record.kind() == Kind::Version {
        return true;
    }
    let homes = record.owners();
    let is_there = |home: &RecordKey| {
        let in_file = records
            .get(home)
            .is_some_and(|(_, home)| has_home(home, records, here));
        in_file || here.record(home).is_some()
    };
    homes.is_empty() || homes.iter().any(is_there)
}
