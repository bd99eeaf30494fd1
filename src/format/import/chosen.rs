//! Importing part of a file, together with the records that part needs.

use std::collections::BTreeSet;

use super::{ImportPlan, Incoming};
use crate::domain::{AnyRecord, Fieldbook, MergeOutcome, RecordKey};

impl ImportPlan {
    /// The records among `left_out` that are imported anyway, because chosen records belong to them and they don't
    /// exist here.
    pub fn along(&self, left_out: &BTreeSet<RecordKey>, here: &Fieldbook) -> BTreeSet<RecordKey> {
        let mut along = BTreeSet::new();
        if left_out.is_empty() {
            return along;
        }
        let chosen = self.incoming.iter().map(|incoming| &incoming.key);
        let mut waiting: Vec<RecordKey> = chosen.filter(|key| !left_out.contains(key)).cloned().collect();
        while let Some(key) = waiting.pop() {
            let needs = self.book.record(&key).map(|record| self.book.needs(record));
            for need in needs.into_iter().flatten() {
                let is_here = here
                    .record(&need)
                    .is_some_and(|record| record.deleted().is_none());
                if !is_here && left_out.contains(&need) && along.insert(need.clone()) {
                    waiting.push(need);
                }
            }
        }
        along
    }

    /// The records to merge: those that would change something, except `left_out`, plus those from `along`.
    pub fn chosen(&self, left_out: &BTreeSet<RecordKey>, here: &Fieldbook) -> Vec<RecordKey> {
        let along = self.along(left_out, here);
        let wanted =
            |incoming: &&Incoming| !left_out.contains(&incoming.key) || along.contains(&incoming.key);
        let chosen = self.incoming.iter().filter(wanted);
        chosen.map(|incoming| incoming.key.clone()).collect()
    }

    /// The owners of the file's records that are in the trash here and stay there: the imported records aren't shown
    /// until their owner is restored.
    pub fn in_trash(&self, here: &Fieldbook) -> BTreeSet<RecordKey> {
        let coming = self
            .incoming
            .iter()
            .filter_map(|incoming| self.book.record(&incoming.key));
        let homes: BTreeSet<RecordKey> = coming
            .filter(|record| record.deleted().is_none())
            .flat_map(AnyRecord::owners)
            .collect();
        let stays = |home: &RecordKey| {
            let theirs = self.book.record(home);
            let newer = theirs.filter(|theirs| here.standing(theirs) == MergeOutcome::Newer);
            let winner = newer.or_else(|| here.record(home));
            winner.is_some_and(|winner| winner.deleted().is_some())
        };
        homes.into_iter().filter(stays).collect()
    }
}
