//! Wrong passphrases: after some of them, each takes longer.

use super::App;
use crate::persistence::keys;
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
        let (tries, at) = self.wrong_tries()?;
        let doublings = tries.checked_sub(FREE_TRIES)?.min(16);
        let wait = (FIRST_WAIT << doublings).min(LONGEST_WAIT);
        let passed = (clock::now().unix_millis() - at).max(0) / 1_000;
        Some(wait - passed).filter(|left| *left > 0)
    }

    fn wrong_tries(self) -> Option<(u32, i64)> {
        let text = self.saving.local().get(keys::LOCK_TRIES).ok()??;
        let (tries, at) = text.split_once(' ')?;
        Some((tries.parse().ok()?, at.parse().ok()?))
    }

    pub(super) fn count_wrong_try(self) {
        let tries = self.wrong_tries().map_or(0, |(tries, _)| tries) + 1;
        let text = format!("{tries} {}", clock::now().unix_millis());
        // Whoever can prevent this can also remove it: only the work of each guess holds somebody up who has the files.
        drop(self.saving.local().put(keys::LOCK_TRIES, &text));
    }
}
