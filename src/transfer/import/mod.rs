//! Reading a file from elsewhere, which may be anything. Nothing changes until
//! what is chosen of the plan made here is merged.
//!
//! A file is opened whole (`open`), its records are read one by one, each held
//! to what we could have written (`reading`, `strict`), and the plan says what
//! merging them would do (`plan`). What is wrong with one record costs that
//! record; what is wrong with the file costs the file.

mod chosen;
mod file;
mod open;
mod plan;
mod reading;
mod reading_back;
mod strict;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::domain::{Fieldbook, Kind, Unreadable};

pub use file::{Unopened, read_file};
pub use plan::{DeletedHere, ImportPlan, Incoming};
pub use reading::Reading;
pub use reading_back::ReadingBack;

/// What the file says it is.
pub const FORMAT: &str = "vejviseren";
/// The version of the format that this app reads and writes.
pub const VERSION: u32 = 1;

/// Largest file that is read, in bytes: some 60,000 notes. A phone has to hold
/// it in memory several times over.
const MAX_BYTES: usize = 32_000_000;
/// Most records in a file.
const MAX_RECORDS: usize = 200_000;

/// Why a file as a whole was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Too large to be one of ours, in bytes.
    #[error("{0} bytes is too large")]
    TooLarge(usize),
    /// Bytes that are no text (UTF-8).
    #[error("not UTF-8")]
    NotText,
    /// Not JSON at all, or only a part of it.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// JSON, but not from Vejviseren.
    #[error("not a Vejviseren file")]
    NotVejviseren,
    /// From a version this app doesn't know.
    #[error("version {0} is unknown")]
    UnknownVersion(String),
    /// A property that it names twice.
    #[error("{0} comes twice")]
    Repeated(String),
    /// More records than anybody writes.
    #[error("more than {0} records")]
    TooMany(usize),
}

/// Why a record in a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// It isn't a record of its kind.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Its text is damaged: half a character, or a number beyond all numbers.
    #[error("damaged")]
    Damaged,
    /// An object in it names a property twice; which is meant, nobody knows.
    #[error("a property comes twice")]
    Repeated,
    /// Objects in objects, deeper than anybody writes.
    #[error("nested too deeply")]
    TooDeep,
    /// Larger than any record is.
    #[error("too large")]
    TooLarge,
    /// Written in a far future: it would win over everything ever written after it.
    #[error("from the future")]
    FromTheFuture,
    /// Another record in the file has the same id, and is newer.
    #[error("older than another with its id")]
    SameId,
    /// A record of another kind has the same id.
    #[error("a record of another kind has its id")]
    IdTaken,
    /// What it belongs to is neither in the file nor here.
    #[error("belongs to nothing")]
    Orphaned,
    /// Where the file should list the records of this kind there is no list.
    #[error("no list")]
    NoList,
}

/// A record in a file that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRecord {
    /// Of which kind.
    pub kind: Kind,
    /// Its place in the file's list, counted from 1.
    pub place: usize,
    /// Why.
    pub why: RecordError,
}

/// Reads `text`, a file of our own making, and compares it with `here`. What
/// comes from elsewhere is read by [`Reading`], which trusts nobody's clock.
///
/// # Errors
/// When it isn't an export this app can read.
pub fn plan(text: &str, here: &Fieldbook) -> Result<ImportPlan, ImportError> {
    let mut reading = Reading::of_our_own(text)?;
    while reading.go_on(MAX_RECORDS) {}
    Ok(reading.plan(here, &BTreeSet::new()))
}
