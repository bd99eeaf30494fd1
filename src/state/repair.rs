//! What is put right when everything is loaded.

use super::App;
use crate::domain::{Command, Fieldbook};
use crate::persistence::{Loaded, Persister, keys};

impl App {
    /// Repairs what is wrong in the database: brings back what only localStorage has, if `restores`, moves what can't
    /// be read to quarantine, and writes misplaced records to their own keys.
    pub(super) fn repair(self, mut loaded: Loaded, restores: bool) {
        let local = self.saving.local();
        if restores {
            let mut mirrored = Loaded::of(local.all(keys::PREFIX).unwrap_or_default());
            let found = Fieldbook::from_records(mirrored.records);
            let found = Command::FastForward(Box::new(found));
            let changes = self.carry_out(found).unwrap_or_default();
            self.save(changes.0.iter().map(|change| (&change.key, None)));
            // The one chosen last may be among what came back.
            self.show_a_village();
            mirrored
                .quarantined
                .retain(|record| !loaded.quarantined.contains(record));
            loaded.quarantined.append(&mut mirrored.quarantined);
            if self.with_untracked(|book| book.records().next().is_some()) {
                self.change_stored(Persister::restored);
            }
        } else {
            let damaged = loaded
                .quarantined
                .iter()
                .filter(|record| !keys::is_quarantined(&record.key));
            let copies =
                damaged.filter_map(|record| Some((record.key.clone(), local.get(&record.key).ok()??)));
            let found = Fieldbook::from_records(Loaded::of(copies).records);
            drop(self.carry_out(Command::FastForward(Box::new(found))));
        }
        self.save(loaded.misplaced.iter().map(|key| (key, None)));
        for record in loaded.quarantined {
            self.quarantine(record);
        }
    }

    /// Stores the lock where it is missing, and goes on with turning it on or off.
    pub(super) fn repair_lock(self, there: Option<String>) {
        let lock = self.lock.text();
        let here = self.saving.local().get(keys::LOCK).ok().flatten();
        if lock != there || lock != here {
            self.persist(keys::LOCK.to_owned(), lock);
        }
    }
}
