//! What can go wrong with the lock.

use crate::format::FileProblem;
use crate::persistence::StorageError;
use crate::platform::FileWorkerError;
use crate::platform::passkey::PasskeyError;

/// Why the app could not be unlocked, or the lock not be changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LockProblem {
    /// It is the wrong passphrase, or the wrong words.
    #[error("wrong passphrase")]
    Wrong,
    /// After too many wrong ones, this many seconds have to pass.
    #[error("wait {0} seconds")]
    Wait(i64),
    /// Other tabs are open: they would go on writing in the other form.
    #[error("other tabs are open")]
    OtherTabs,
    /// The passkey gave no answer.
    #[error(transparent)]
    Passkey(#[from] PasskeyError),
    /// The lock is damaged, or a later version made it.
    #[error("the lock can't be read")]
    Damaged,
    /// The worker failed.
    #[error(transparent)]
    Worker(FileWorkerError),
    /// It could not be stored.
    #[error(transparent)]
    NotStored(#[from] StorageError),
}

impl From<FileWorkerError> for LockProblem {
    fn from(why: FileWorkerError) -> Self {
        match why {
            FileWorkerError::File(FileProblem::WrongPassphrase) => Self::Wrong,
            FileWorkerError::File(_) => Self::Damaged,
            why @ FileWorkerError::Stopped(_) => Self::Worker(why),
        }
    }
}
