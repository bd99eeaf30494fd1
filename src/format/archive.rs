//! What the page and the worker that makes and reads archives (`src/bin/archive`) say to each other. The worker has this
//! file too, and nothing else of the app.
//!
//! A request is an array: one of the words below, and what it is about. An answer is what is asked for, or, as a text, the
//! code of an [`ArchiveError`].

/// Begins an archive with the export, a file. The answer is the first bytes.
pub const PACK: &str = "pack";
/// Adds a photo's picture: its id and the bytes. The answer is the next bytes.
pub const ADD: &str = "add";
/// Ends the archive. The answer is the last bytes.
pub const FINISH: &str = "finish";
/// Opens an archive, a file. The answer is an array of the export and the ids of the photos.
pub const OPEN: &str = "open";
/// Reads the picture of the photo with this id.
pub const READ: &str = "read";
/// Reads it without sending it: true if it is whole.
pub const CHECK: &str = "check";

/// The largest export that is read from an archive, in bytes.
pub const LARGEST_EXPORT: usize = 32_000_000;

/// Why an archive can't be made or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It is no zip archive, or a damaged one.
    #[error("no archive, or a damaged one")]
    Damaged,
    /// There is no export in it.
    #[error("no export in the archive")]
    NoExport,
    /// What is in it is larger than the app can have made it.
    #[error("too large")]
    TooLarge,
    /// The picture isn't in it.
    #[error("the picture is missing")]
    Missing,
}

impl ArchiveError {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Damaged, Self::NoExport, Self::TooLarge, Self::Missing];

    /// How the worker tells it to the page.
    pub fn code(self) -> String {
        self.to_string()
    }

    /// The error with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|error| error.code() == code)
    }
}
