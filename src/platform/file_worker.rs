//! The worker that makes and reads files: `src/bin/files`.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};

use super::FileError;
use super::worker::{Worker, WorkerError};
use crate::format::FileProblem;
use crate::route;

const SCRIPT: &str = "file-worker.js";

/// Why a file could not be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileWorkerError {
    /// Something is wrong with the file.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// Something is wrong with the worker, or with the browser's files.
    #[error(transparent)]
    Stopped(#[from] WorkerError),
}

impl From<FileError> for FileWorkerError {
    fn from(why: FileError) -> Self {
        WorkerError(why.0).into()
    }
}

/// Starts the worker.
pub(super) async fn start() -> Result<Worker, FileWorkerError> {
    Ok(Worker::start(&route::file(SCRIPT)).await?)
}

/// What the worker answers to `request`. It gets the buffers in `given` without a copy.
pub(super) async fn ask(
    worker: &Worker,
    request: &[JsValue],
    given: &Array,
) -> Result<JsValue, FileWorkerError> {
    let request: Array = request.iter().collect();
    let answer = worker.ask(&request, given).await?;
    match answer.dyn_into::<JsString>() {
        Ok(code) => Err(FileProblem::from_code(&String::from(code))
            .unwrap_or(FileProblem::Damaged)
            .into()),
        Err(answer) => Ok(answer),
    }
}
