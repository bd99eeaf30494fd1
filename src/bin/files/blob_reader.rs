//! Reading a file piece by piece. Only workers can: the page would have to wait for each piece.

use std::io::{self, Read, Seek, SeekFrom};

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, FileReaderSync};

/// A file that is read where it lies.
pub struct BlobReader {
    blob: Blob,
    /// In bytes.
    length: u64,
    /// Where the next byte is read.
    at: u64,
}

impl BlobReader {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole bytes"
    )]
    pub fn new(blob: Blob) -> Self {
        let length = blob.size() as u64;
        Self { blob, length, at: 0 }
    }

    #[allow(clippy::cast_precision_loss, reason = "no file has 2^53 bytes")]
    fn slice(&self, end: u64) -> Result<Uint8Array, JsValue> {
        let slice = self.blob.slice_with_f64_and_f64(self.at as f64, end as f64)?;
        let bytes = FileReaderSync::new()?.read_as_array_buffer(&slice)?;
        Ok(Uint8Array::new(&bytes))
    }
}

impl Read for BlobReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let end = self.length.min(self.at + buffer.len() as u64);
        if self.at >= end {
            return Ok(0);
        }
        let bytes = self
            .slice(end)
            .map_err(|why| io::Error::other(format!("{why:?}")))?;
        let count = buffer.len().min(bytes.length() as usize);
        bytes.copy_to(&mut buffer[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let (from, by) = match to {
            SeekFrom::Start(at) => (at, 0),
            SeekFrom::End(by) => (self.length, by),
            SeekFrom::Current(by) => (self.at, by),
        };
        let before = || io::Error::new(io::ErrorKind::InvalidInput, "before the start");
        self.at = from.checked_add_signed(by).ok_or_else(before)?;
        Ok(self.at)
    }
}
