//! The worker that makes and reads archives of the export and the pictures; `public/archive-worker.js` starts it. It uses
//! nothing of the app but what the two say to each other, and so stays small.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, missing_docs))]

mod blob_reader;
mod names;
mod packer;
#[allow(dead_code, reason = "only the page needs some of it")]
#[path = "../../format/archive.rs"]
mod protocol;
mod serve;
mod tail;
#[cfg(test)]
mod tests;
mod unpacked;

use std::io;

use zip::result::ZipError;

use protocol::ArchiveError;

impl From<ZipError> for ArchiveError {
    fn from(_: ZipError) -> Self {
        Self::Damaged
    }
}

impl From<io::Error> for ArchiveError {
    fn from(_: io::Error) -> Self {
        Self::Damaged
    }
}

fn main() {
    serve::serve();
}
