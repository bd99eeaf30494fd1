//! What merging a file would do, record by record.

use std::collections::{BTreeMap, BTreeSet};

use super::{RecordError, RefusedRecord};
use crate::domain::{AnyRecord, Fieldbook, Kind, MergeOutcome, RecordId, RecordKey};

/// What merging a file would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    /// Every valid record of the file.
    pub book: Fieldbook,
    /// Records that don't exist here.
    pub new: usize,
    /// Records that are newer than the local ones.
    pub newer: usize,
    /// Records that are older than the local ones, which stay.
    pub older: usize,
    /// Records that are equal to the local ones.
    pub identical: usize,
    /// Records that are in the trash here, themselves or through their owner, and stay there.
    pub in_trash: usize,
    /// Records that were deleted for good here.
    pub purged: usize,
    /// Records with text that differs from the local ones: of each pair the older is kept beside the newer.
    pub differing: usize,
    /// The records that would change something, kind by kind.
    pub incoming: Vec<Incoming>,
    /// Records that were rejected.
    pub refused: Vec<RefusedRecord>,
}

/// A record in a file that would change something here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Its key.
    pub key: RecordKey,
    /// How it compares with the local one.
    pub standing: MergeOutcome,
    /// Whether both texts are kept, side by side.
    pub differs: bool,
    /// How it was deleted here, if it was.
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

/// Records from a file with their positions in it.
pub(super) type Placed = BTreeMap<RecordKey, (usize, AnyRecord)>;

impl ImportPlan {
    /// Compares `records` with `here`. Records from a file written `elsewhere` need an existing owner.
    pub(super) fn new(
        mut records: Placed,
        mut refused: Vec<RefusedRecord>,
        elsewhere: bool,
        here: &Fieldbook,
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
        plan.compare(here);
        plan
    }

    fn compare(&mut self, here: &Fieldbook) {
        for record in self.book.records() {
            let key = record.key();
            let deleted = deleted_here(record, here);
            let is_purged = deleted == Some(DeletedHere::Purged);
            let standing = match here.standing(record) {
                // Whoever wants it back wants it in the place of what is here.
                MergeOutcome::Older if is_purged => MergeOutcome::Newer,
                standing => standing,
            };
            let differs = !is_purged && here.differs(record);
            let count = match (standing, deleted) {
                (_, Some(DeletedHere::Purged)) => &mut self.purged,
                (MergeOutcome::New, _) => &mut self.new,
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

/// How `record` was deleted here, if the file has it undeleted.
fn deleted_here(record: &AnyRecord, here: &Fieldbook) -> Option<DeletedHere> {
    if record.deleted().is_some() && !here.is_forgotten(record) {
        return None;
    }
    let key = record.key();
    let own = here.record(&key);
    // Of a record that is gone, what a colleague has written since waits for a person's word, too.
    if here.is_forgotten(record) || (own.is_none() && here.horizon(&key).is_some()) {
        return Some(DeletedHere::Purged);
    }
    own.filter(|own| !here.is_shown(own))
        .map(|_| DeletedHere::Trashed)
}

/// The records whose id is used by a record of another kind, in the file or here: the owner of an answer is
/// referenced by id alone.
fn with_taken_ids(records: &Placed, here: &Fieldbook) -> Vec<RecordKey> {
    // A decision has the same id as its village.
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
    // The record kept by a version may be older than the village it was moved to.
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
