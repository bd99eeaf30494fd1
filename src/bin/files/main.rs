//! The worker for what takes long or is large: archives of the export and the pictures, files that only a passphrase
//! opens, the keys of the lock, and QR codes. `public/file-worker.js` starts it. It uses nothing of the app but what the two say to
//! each other, and so stays small.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, missing_docs))]

mod blob_reader;
mod keys;
mod lock;
mod names;
mod packer;
mod passphrase;
#[allow(dead_code, reason = "only the page needs some of it")]
#[path = "../../format/file_worker.rs"]
mod protocol;
mod qr;
mod sealed;
#[cfg(test)]
mod sealed_tests;
mod serve;
mod tail;
#[cfg(test)]
mod tests;
mod unpacked;
mod wrapping;

use std::io;

use zip::result::ZipError;

use protocol::FileProblem;

impl From<ZipError> for FileProblem {
    fn from(_: ZipError) -> Self {
        Self::Damaged
    }
}

impl From<io::Error> for FileProblem {
    fn from(_: io::Error) -> Self {
        Self::Damaged
    }
}

fn main() {
    serve::serve();
}
