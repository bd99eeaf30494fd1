//! What other programs have written: contacts from an address book, and contacts or local resources from a table.
//!
//! A file is decoded (`characters`), and read as cards (`cards`) or as a table (`sheet`), whose columns are matched by
//! their headings (`columns`). What a card or a row says becomes a contact or a resource, or is refused with the reason
//! (`found`, `rows`), and what is known already is noticed (`selection`). An error in a row rejects that row; an error
//! in the file rejects the file.

mod cards;
mod characters;
mod columns;
mod found;
mod rows;
mod selection;
mod sheet;
#[cfg(test)]
mod tests;

use super::import::MAX_BYTES;
use crate::domain::{Id, ValidationError, Village};

pub use columns::{Column, Columns};
pub use found::Found;
pub use selection::{Selection, known, select};
pub use sheet::Sheet;

/// Maximum number of cards or rows. A municipality has some thousand associations.
const MAX_ROWS: usize = 5_000;
/// Maximum size of a table, in bytes: some ten times those thousands. Cards may have pictures.
const MAX_TABLE: usize = 8_000_000;

/// What is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Contacts.
    Contacts,
    /// Local resources.
    Resources,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// Cards of an address book: each says what is what.
    Cards(Vec<Row>),
    /// A table: somebody has to say what its columns are.
    Table(Sheet),
}

/// Why a file was rejected as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// Too large, in bytes.
    #[error("{0} bytes is too large")]
    TooLarge(usize),
    /// A workbook of Excel, not a table saved as text.
    #[error("an Excel workbook")]
    Workbook,
    /// Neither cards nor a table.
    #[error("neither cards nor a table")]
    OtherFormat,
    /// Cards of people, where resources are brought in.
    #[error("cards, and no resources")]
    Cards,
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// More rows than this.
    #[error("more than {0} rows")]
    TooManyRows(usize),
    /// More columns than this.
    #[error("more than {0} columns")]
    TooManyColumns(usize),
}

/// A card, or a row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its first line in the file, counted from 1.
    pub line: usize,
    /// What it says, or why it was rejected.
    pub found: Result<Found, RowError>,
}

/// Why a card or a row was rejected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowError {
    /// A field breaks its rule.
    #[error(transparent)]
    ValidationError(#[from] ValidationError),
    /// Control characters: it is not text, or damaged.
    #[error("control characters")]
    ControlCharacters,
    /// A line break in what has one line: a quotation mark may be missing.
    #[error("a line break in a name")]
    SeveralLines,
    /// More cells than the table has columns: its cells may have moved.
    #[error("more cells than columns")]
    TooManyCells,
    /// A card without an end.
    #[error("cut short")]
    CutShort,
}

impl Source {
    /// What is in a file, for `village`.
    ///
    /// # Errors
    /// When it is no file that can be read.
    pub fn of_file(bytes: &[u8], subject: Subject, village: Id<Village>) -> Result<Self, SourceError> {
        if bytes.len() > MAX_BYTES {
            return Err(SourceError::TooLarge(bytes.len()));
        }
        // A zip archive, which `.xlsx` and `.ods` are, and the format of `.xls`.
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(SourceError::Workbook);
        }
        Self::of_text(&characters::decode(bytes), subject, village)
    }

    /// What is in a text that was pasted, for `village`.
    ///
    /// # Errors
    /// When it is nothing that can be read.
    pub fn of_text(text: &str, subject: Subject, village: Id<Village>) -> Result<Self, SourceError> {
        let start = text.trim_start();
        if cards::begins(start) {
            return match subject {
                Subject::Contacts => cards::read(text, village).map(Self::Cards),
                Subject::Resources => Err(SourceError::Cards),
            };
        }
        // A page, JSON or PDF, or no text at all.
        if start.starts_with(['<', '{', '[']) || start.starts_with("%PDF") || text.contains('\0') {
            return Err(SourceError::OtherFormat);
        }
        if text.len() > MAX_TABLE {
            return Err(SourceError::TooLarge(text.len()));
        }
        Sheet::read(text).map(Self::Table)
    }
}
