//! Archives of the export and the pictures, made and read by a worker: `src/bin/files`.

use js_sys::{Array, Uint8Array};
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

use super::file_worker::{FileWorkerError, ask, start};
use super::worker::{Worker, WorkerError};
use super::{Outgoing, Part};
use crate::format::{ADD, CHECK, FINISH, OPEN, PACK, READ};

const ARCHIVE: &str = "application/zip";

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
    pub async fn begin(export: &Outgoing) -> Result<Self, FileWorkerError> {
        let worker = start().await?;
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
    pub async fn add(&mut self, id: Uuid, picture: &Part) -> Result<(), FileWorkerError> {
        let picture = picture.bytes();
        let request = [ADD.into(), id.to_string().into(), picture.into()];
        self.go_on(&request, &Array::of1(&picture.buffer())).await
    }

    /// The finished archive, a file of this name.
    ///
    /// # Errors
    /// When the worker fails, or the browser can't create the file.
    pub async fn finish(mut self, name: &str) -> Result<Outgoing, FileWorkerError> {
        self.go_on(&[FINISH.into()], &Array::new()).await?;
        Ok(Outgoing::of_pieces(name, ARCHIVE, &self.finished)?)
    }

    async fn go_on(&mut self, request: &[JsValue], given: &Array) -> Result<(), FileWorkerError> {
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
    pub async fn open(archive: &File) -> Result<(Self, Vec<u8>), FileWorkerError> {
        let worker = start().await?;
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
    pub async fn picture(&self, id: Uuid) -> Result<Part, FileWorkerError> {
        let request = [READ.into(), id.to_string().into()];
        let bytes = ask(&self.worker, &request, &Array::new()).await?;
        Ok(Part::of(bytes.unchecked_into()))
    }

    /// Checks that [`Self::picture`] would return the picture of the photo `id`: the worker reads it and keeps nothing.
    ///
    /// # Errors
    /// As there.
    pub async fn check(&self, id: Uuid) -> Result<(), FileWorkerError> {
        let request = [CHECK.into(), id.to_string().into()];
        ask(&self.worker, &request, &Array::new()).await.map(drop)
    }
}
