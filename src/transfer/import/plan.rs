//! What merging a file would do, record by record.

use std::collections::BTreeMap;

use super::{RefusedRecord, Unfit};
use crate::domain::{AnyRecord, Fieldbook, Kind, RecordId, RecordKey, Standing};

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
    pub standing: Standing,
    /// Whether both texts are kept, side by side.
    pub differs: bool,
}

/// Records from a file with their places in it.
pub(super) type Placed = BTreeMap<RecordKey, (usize, AnyRecord)>;

impl ImportPlan {
    /// Compares `records` with `here`. Those of a file from `elsewhere` must
    /// belong somewhere.
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
        refuse(&mut records, taken, Unfit::IdTaken);
        if elsewhere {
            let homeless = without_home(&records, here);
            refuse(&mut records, homeless, Unfit::Homeless);
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
            let standing = here.standing(record);
            let differs = here.differs(record);
            let count = match standing {
                Standing::New => &mut self.new,
                Standing::Newer => &mut self.newer,
                Standing::Older => &mut self.older,
                Standing::Identical => &mut self.identical,
            };
            *count += 1;
            self.differing += usize::from(differs);
            if differs || matches!(standing, Standing::New | Standing::Newer) {
                self.incoming.push(Incoming {
                    key: record.key(),
                    standing,
                    differs,
                });
            }
        }
    }

    /// Whether merging would change anything.
    pub fn changes_something(&self) -> bool {
        !self.incoming.is_empty()
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
