//! Reading a file that the user chose without blocking the page.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::{ImportError, ImportPlan, MAX_BYTES, Reading};
use crate::domain::Timestamp;
use crate::scheduler::yield_now;
use crate::transfer::FileError;

/// How many records are read before yielding so that the browser can paint: a few milliseconds' worth.
const AT_A_TIME: usize = 500;

/// Why there is nothing to preview.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unopened {
    /// The browser could not read it.
    #[error(transparent)]
    FileError(#[from] FileError),
    /// It isn't an export this app can read.
    #[error(transparent)]
    ImportError(#[from] ImportError),
}

/// Reads `file` at the moment `now` and passes the result to `compare`, which compares it with the local book.
/// `progress` is called with the number of records read and the total.
///
/// # Errors
/// When it can't be read, or isn't an export.
/// When it can't be read, or is no export.
pub async fn read_file(
    file: File,
    now: Timestamp,
    progress: impl Fn(usize, usize),
    compare: impl FnOnce(Reading) -> ImportPlan,
) -> Result<ImportPlan, Unopened> {
    // Checked before reading: a file larger than memory crashes the page.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let size = file.size() as usize;
    if size > MAX_BYTES {
        return Err(ImportError::TooLarge(size).into());
    }
    // Let the page show that it is reading first.
    yield_now().await;
    let bytes = JsFuture::from(file.array_buffer())
        .await
        .map_err(FileError::from)?;
    let bytes = Uint8Array::new(&bytes).to_vec();
    let mut reading = Reading::from_elsewhere(&bytes, now)?;
    while reading.go_on(AT_A_TIME) {
        let (done, all) = reading.progress();
        progress(done, all);
        yield_now().await;
    }
    // Comparing runs in its own task, as does drawing the result.
    yield_now().await;
    Ok(compare(reading))
}
