//! One fieldbook for a team, through a server that can't read it.
//!
//! Each record is a document of its own, sealed with the team's secret. A device has an *outbox*, the keys of the records whose
//! state the server may not have, and a *cursor*, how far it has read the server's list of changes. It reads what is new,
//! merges it, and writes what is in the outbox. Every step may be repeated, because merging is idempotent.
//!
//! The server is Apache CouchDB (<https://docs.couchdb.org/en/3.5.x/api/>). Pure: asking the server and storing are traits.

mod announce;
mod answer;
mod client;
mod document;
mod membership;
mod outbox;
mod participant;
mod picture;
mod problem;
mod push;
mod request;
mod secret;
#[cfg(test)]
mod tests;

pub use answer::Info;
pub use client::{BEGINNING, Client, NotStored, Place, SyncError};
pub use document::{Book, Said, Unread};
pub use membership::{INVITATION, Membership, Team, is_database, is_path};
pub use outbox::Outbox;
pub use participant::Participant;
pub use problem::{SharingProblem, SharingState};
pub use request::{Request, Server, ServerError};
pub use secret::{Keys, SECRET};
