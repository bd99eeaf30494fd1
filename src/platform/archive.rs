//! Archives of the export and the pictures, made and read by a worker: `src/bin/archive`.

use js_sys::{Array, JsString, Uint8Array};
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

use super::worker::{Worker, WorkerError};
use super::{FileError, Outgoing, Part};
use crate::format::{ADD, ArchiveError, CHECK, FINISH, OPEN, PACK, READ};
use crate::route;

const SCRIPT: &str = "archive-worker.js";

/// Why an archive could not be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackingError {
    /// Something is wrong with the archive.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// Something is wrong with the worker, or with the browser's files.
    #[error(transparent)]
    Stopped(#[from] WorkerError),
}

/// An archive being made. The browser holds the finished bytes, so that they take none of the page's memory.
pub struct Packing {
    worker: Worker,
    finished: Vec<Blob>,
}

impl Packing {
    /// Begins an archive with `export`.
    ///
    /// # Errors
    /// When the worker can't be started, or fails.
    pub async fn begin(export: &Outgoing) -> Result<Self, PackingError> {
        let worker = Worker::start(&route::file(SCRIPT)).await?;
        let mut packing = Self {
            worker,
            finished: Vec::new(),
        };
        packing
            .go_on(&[PACK.into(), export.file().into()], &Array::new())
            .await?;
        Ok(packing)
    }

    /// Adds the picture of the photo `id`.
    ///
    /// # Errors
    /// When the worker fails.
    pub async fn add(&mut self, id: Uuid, picture: &Part) -> Result<(), PackingError> {
        let picture = picture.bytes();
        let request = [ADD.into(), id.to_string().into(), picture.into()];
        self.go_on(&request, &Array::of1(&picture.buffer())).await
    }

    /// The finished archive, a file of this name.
    ///
    /// # Errors
    /// When the worker fails, or the browser can't create the file.
    pub async fn finish(mut self, name: &str) -> Result<Outgoing, PackingError> {
        self.go_on(&[FINISH.into()], &Array::new()).await?;
        Ok(Outgoing::archive(name, &self.finished)?)
    }

    async fn go_on(&mut self, request: &[JsValue], given: &Array) -> Result<(), PackingError> {
        let bytes = ask(&self.worker, request, given).await?;
        let finished = Blob::new_with_u8_array_sequence(&Array::of1(&bytes)).map_err(WorkerError::from)?;
        self.finished.push(finished);
        Ok(())
    }
}

/// An archive being read.
pub struct Unpacking {
    worker: Worker,
    /// The photos whose pictures are in it.
    pub pictures: Vec<Uuid>,
}

impl Unpacking {
    /// Opens `archive`, and returns it with the export in it.
    ///
    /// # Errors
    /// When it is none, or isn't ours, or the worker can't be started.
    pub async fn open(archive: &File) -> Result<(Self, Vec<u8>), PackingError> {
        let worker = Worker::start(&route::file(SCRIPT)).await?;
        let answer = ask(&worker, &[OPEN.into(), archive.into()], &Array::new()).await?;
        let answer: Array = answer.unchecked_into();
        let mut answer = answer.iter();
        let export = Uint8Array::new(&answer.next().unwrap_or_default()).to_vec();
        let pictures = answer.filter_map(|id| id.as_string()?.parse().ok()).collect();
        Ok((Self { worker, pictures }, export))
    }

    /// The picture of the photo `id`. Its checksum is right, and it begins as a JPEG does.
    ///
    /// # Errors
    /// When it is missing, damaged or too large: the others can still be read.
    pub async fn picture(&self, id: Uuid) -> Result<Part, PackingError> {
        let request = [READ.into(), id.to_string().into()];
        let bytes = ask(&self.worker, &request, &Array::new()).await?;
        Ok(Part::of(bytes.unchecked_into()))
    }

    /// Checks that [`Self::picture`] would return the picture of the photo `id`: the worker reads it and keeps nothing.
    ///
    /// # Errors
    /// As there.
    pub async fn check(&self, id: Uuid) -> Result<(), PackingError> {
        let request = [CHECK.into(), id.to_string().into()];
        ask(&self.worker, &request, &Array::new()).await.map(drop)
    }
}

async fn ask(worker: &Worker, request: &[JsValue], given: &Array) -> Result<JsValue, PackingError> {
    let request: Array = request.iter().collect();
    let answer = worker.ask(&request, given).await?;
    match answer.dyn_into::<JsString>() {
        Ok(code) => Err(ArchiveError::from_code(&String::from(code))
            .unwrap_or(ArchiveError::Damaged)
            .into()),
        Err(answer) => Ok(answer),
    }
}

impl From<FileError> for PackingError {
    fn from(why: FileError) -> Self {
        WorkerError(why.0).into()
    }
}
