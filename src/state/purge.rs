//! Permanent deletion on this device, and the marks it leaves.

use std::collections::BTreeSet;

use super::App;
use crate::domain::RecordKey;
use crate::persistence::{forgettable, keys};
use crate::platform::clock;

impl App {
    /// The records that were deleted for good on this device and have not come back.
    pub fn purged(self) -> BTreeSet<RecordKey> {
        let mut purged: BTreeSet<RecordKey> = self.saving.with_persister(|persister| {
            let keys = persister.purged.keys();
            keys.filter_map(|key| keys::record_key(key)).collect()
        });
        self.with_untracked(|book| purged.retain(|key| book.record(key).is_none()));
        purged
    }

    /// Removes tombstones that are too old to be useful.
    pub(super) fn forget_old_purges(self) {
        let purged = self.saving.with_persister(|persister| persister.purged.clone());
        for key in forgettable(&purged, clock::now()) {
            self.change_stored(|persister| persister.forget_purge(&key));
        }
    }

    /// Removes the record at `key` for good, and marks that in the same batch.
    pub(super) fn purge(self, key: String, tombstone: String) {
        self.change_stored(|persister| persister.purge(key, tombstone));
    }
}
