//! Importing a file from outside, which may contain anything. Nothing changes until the selected part of the plan
//! made here is merged.
//!
//! A file is opened as a whole (`open`), its records are read one by one, each checked against what the app could
//! have written (`reading`, `strict`), and the plan says what merging them would do (`plan`). An error in a record
//! rejects that record; an error in the file rejects the file.

mod chosen;
mod open;
mod plan;
mod reading;
mod reading_back;
mod strict;
#[cfg(test)]
mod tests;

use super::file_worker::{FileProblem, LARGEST_EXPORT};
use crate::domain::{Fieldbook, Kind, Unreadable};

pub use plan::{DeletedHere, ImportPlan, Incoming};
pub use reading::Reading;
pub use reading_back::ReadingBack;

/// The format name in the file.
pub const FORMAT: &str = "vejviseren";
/// The version of the format that this app reads and writes.
pub const VERSION: u32 = 1;

/// Maximum size of a file, in bytes: some 60,000 notes. A phone has to hold it in memory several times over.
pub const MAX_BYTES: usize = LARGEST_EXPORT;
/// Maximum number of records in a file.
const MAX_RECORDS: usize = 200_000;

/// Why a file was rejected as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It could not be read, and why.
    #[error("not read: {0}")]
    NotRead(String),
    /// Too large to be an export, in bytes.
    #[error("{0} bytes is too large")]
    TooLarge(usize),
    /// The bytes aren't valid UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// Not JSON, or truncated.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// JSON, but not from Vejviseren.
    #[error("not a Vejviseren file")]
    NotVejviseren,
    /// From a version this app doesn't know.
    #[error("version {0} is unknown")]
    UnknownVersion(String),
    /// A property that occurs twice.
    #[error("{0} comes twice")]
    Repeated(String),
    /// An archive that can't be opened.
    #[error(transparent)]
    Archive(#[from] FileProblem),
    /// More records than anybody writes.
    #[error("more than {0} records")]
    TooMany(usize),
}

/// Why a record in a file was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// It isn't a valid record of its kind.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Its text is damaged: an unpaired surrogate, or a number out of range.
    #[error("damaged")]
    Damaged,
    /// An object in it has a property twice, and nobody knows which is meant.
    #[error("a property comes twice")]
    Repeated,
    /// Nested more deeply than anything the app writes.
    #[error("nested too deeply")]
    TooDeep,
    /// Larger than any valid record.
    #[error("too large")]
    TooLarge,
    /// Dated far in the future: it would win over everything ever written after it.
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
    /// The property for this kind isn't a list.
    #[error("no list")]
    NoList,
}

/// A record in a file that was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRecord {
    /// Its kind.
    pub kind: Kind,
    /// Its position in the file's list, counted from 1.
    pub place: usize,
    /// The reason.
    pub why: RecordError,
}

/// Reads `text`, a file written by this app, and compares it with `here`. Files from elsewhere are read by
/// [`Reading`], which trusts nobody's clock.
///
/// # Errors
/// When it isn't an export this app can read.
pub fn plan(text: &str, here: &Fieldbook) -> Result<ImportPlan, ImportError> {
    let mut reading = Reading::of_our_own(text)?;
    while reading.go_on(MAX_RECORDS)? {}
    Ok(reading.plan(here))
}
