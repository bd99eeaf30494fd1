//! How sharing goes, and why it stops.

use std::time::Duration;

use super::{ServerError, SyncError};
use crate::domain::{RecordKey, Timestamp};

/// How sharing goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SharingState {
    /// It isn't this tab's turn yet, or another tab shares.
    #[default]
    Waiting,
    /// Documents are read and sent: so many are read, of so many.
    Working(usize, u64),
    /// This device and the server have the same, but for what was written since.
    Idle(Timestamp),
    /// It stopped, and tries again by itself.
    Stopped(SharingProblem),
}

/// Why sharing stopped. Nothing is lost: what is here stays here, and goes on waiting to be sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SharingProblem {
    /// The server can't be reached.
    #[error("offline")]
    Offline,
    /// The login isn't accepted.
    #[error("login refused")]
    Login,
    /// The server has no such database.
    #[error("no such database")]
    NoDatabase,
    /// What answers isn't the server.
    #[error("no server")]
    NoServer,
    /// The database has another team's fieldbook.
    #[error("another team's")]
    WrongKey,
    /// Somebody uses the database already, and there is no invitation.
    #[error("in use")]
    InUse,
    /// The team uses another key by now.
    #[error("moved")]
    Moved,
    /// The server has no room left.
    #[error("full")]
    Full,
    /// The server fails or is busy; so long it asks to be left alone.
    #[error("the server fails")]
    Server(Option<Duration>),
    /// The server takes this record in no size.
    #[error("{0} is too large")]
    TooLarge(RecordKey),
    /// This device doesn't store what it is told.
    #[error("not stored")]
    NotStored,
}

impl SharingProblem {
    /// How long to wait at least before the next attempt.
    pub fn patience(&self) -> Option<Duration> {
        match self {
            Self::Server(patience) => *patience,
            _ => None,
        }
    }

    /// Whether another attempt may end otherwise without anybody doing something.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Offline | Self::Server(_) | Self::Full | Self::NotStored
        )
    }
}

impl From<ServerError> for SharingProblem {
    fn from(refusal: ServerError) -> Self {
        match refusal {
            ServerError::Offline => Self::Offline,
            ServerError::Login => Self::Login,
            ServerError::Missing => Self::NoDatabase,
            ServerError::NotCouch | ServerError::NotUnderstood => Self::NoServer,
            ServerError::Full => Self::Full,
            ServerError::Busy(patience) => Self::Server(patience),
            // A single request that is too large is divided; there is none that can't be.
            ServerError::Sick | ServerError::TooLarge => Self::Server(None),
        }
    }
}

impl From<SyncError> for SharingProblem {
    fn from(trouble: SyncError) -> Self {
        match trouble {
            SyncError::Server(refusal) => refusal.into(),
            SyncError::Device(_) => Self::NotStored,
            SyncError::TooLarge(key) => Self::TooLarge(key),
            SyncError::Moved => Self::Moved,
        }
    }
}
