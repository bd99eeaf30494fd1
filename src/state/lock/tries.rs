//! Wrong passphrases: after some of them, each takes longer.

use super::App;
use crate::persistence::{set_wrong_tries, wrong_tries};
use crate::platform::clock;

/// So many wrong passphrases are free; after each further one the wait doubles.
const FREE_TRIES: u32 = 3;
/// The first wait, in seconds.
const FIRST_WAIT: i64 = 5;
/// The longest wait, in seconds.
const LONGEST_WAIT: i64 = 300;

impl App {
    /// How many seconds are left until a passphrase is tried again, if any are.
    pub fn seconds_to_wait(self) -> Option<i64> {
        let (tries, at) = wrong_tries(&*self.saving.local())?;
        let doublings = tries.checked_sub(FREE_TRIES)?.min(16);
        let wait = (FIRST_WAIT << doublings).min(LONGEST_WAIT);
        let passed = (clock::now().unix_millis() - at) / 1_000;
        // A clock that was set back must lock nobody out.
        Some(wait - passed).filter(|left| (1..=wait).contains(left))
    }

    pub(super) fn count_wrong_try(self) {
        let local = self.saving.local();
        let tries = wrong_tries(&*local).map_or(0, |(tries, _)| tries) + 1;
        // Whoever can prevent this can also remove it: only the work of each guess holds somebody up who has the files.
        drop(set_wrong_tries(&*local, tries, clock::now().unix_millis()));
    }
}
