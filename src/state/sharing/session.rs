//! What asking a team takes.

use super::App;
use super::here::Here;
use super::server::Connection;
use crate::sharing::{Client, Keys, Membership, SharingProblem};

/// What connects a member's device with their team.
pub type Team<'a> = Client<'a, Connection, Here>;

/// This device, the connection and the keys of a membership.
pub struct Session {
    here: Here,
    connection: Connection,
    keys: Keys,
}

impl Session {
    /// The session of `member`.
    ///
    /// # Errors
    /// When the browser has no random numbers.
    pub fn of(app: App, member: &Membership) -> Result<Self, SharingProblem> {
        Ok(Self {
            here: Here::new(app).ok_or(SharingProblem::NotStored)?,
            connection: Connection::of(member),
            keys: Keys::new(&member.team.secret),
        })
    }

    /// Their team.
    pub fn team(&self) -> Team<'_> {
        Client::new(&self.connection, &self.here, &self.keys)
    }

    /// Whether the server's clock is another than this device's.
    pub fn clock_differs(&self) -> bool {
        self.connection.clock_differs.get()
    }
}
