//! The lock: the page that unlocks the app, its card on «Indstillinger», and the offer on «Overblik».

mod card;
mod forgotten;
mod offer;
mod passphrase;
mod turn_on;
mod unlock;

use crate::platform::passkey::PasskeyError;
use crate::state::LockProblem;
use crate::text::{self, lock};

pub use card::LockCard;
pub use offer::LockOffer;
pub use passphrase::{PassphraseField, ShowTyped};
pub use unlock::UnlockPage;

/// What is said when something about the lock fails.
fn problem(why: &LockProblem) -> String {
    match why {
        LockProblem::Wrong => lock::WRONG.to_owned(),
        LockProblem::Wait(seconds) => lock::wait(*seconds),
        LockProblem::OtherTabs => lock::OTHER_TABS.to_owned(),
        LockProblem::Passkey(PasskeyError::Refused) => lock::REFUSED.to_owned(),
        LockProblem::Passkey(PasskeyError::NoAnswer) => lock::NO_ANSWER.to_owned(),
        LockProblem::Damaged => lock::DAMAGED.to_owned(),
        LockProblem::Worker(_) => lock::FAILED.to_owned(),
        LockProblem::NotStored(why) => text::trouble(why).to_owned(),
    }
}
