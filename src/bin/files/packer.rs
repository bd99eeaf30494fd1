//! Making an archive.

use std::io::{self, Read};

use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::names::{EXPORT, picture};
use crate::protocol::FileProblem;
use crate::tail::Tail;

/// An archive being made. Each step returns the bytes that come next in the file, so that no more than one picture is in
/// memory.
pub struct Packer {
    writer: ZipWriter<Tail>,
    tail: Tail,
}

impl Packer {
    /// An archive of `export`, the JSON file, and so far of no picture; with the first bytes.
    ///
    /// # Errors
    /// When `export` can't be read, or there is no memory for it.
    pub fn new(export: &mut impl Read) -> Result<(Self, Vec<u8>), FileProblem> {
        let tail = Tail::default();
        let mut packer = Self {
            writer: ZipWriter::new(tail.clone()),
            tail,
        };
        let begun = packer.add(EXPORT, export)?;
        Ok((packer, begun))
    }

    /// Adds the picture of the photo `id`.
    ///
    /// # Errors
    /// When it is there already, or there is no memory for it.
    pub fn add_picture(&mut self, id: Uuid, mut content: &[u8]) -> Result<Vec<u8>, FileProblem> {
        self.add(&picture(id), &mut content)
    }

    /// The end of the archive.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn finish(self) -> Result<Vec<u8>, FileProblem> {
        self.writer.finish()?;
        Ok(self.tail.take_until(u64::MAX))
    }

    /// How many bytes are in memory.
    #[cfg(test)]
    pub fn in_memory(&self) -> usize {
        self.tail.in_memory()
    }

    fn add(&mut self, name: &str, content: &mut impl Read) -> Result<Vec<u8>, FileProblem> {
        // JPEGs don't get any smaller.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let end_of_last = self.tail.length();
        // Writes the checksum of the last file, before which nothing changes any more.
        self.writer.start_file(name, options)?;
        io::copy(content, &mut self.writer)?;
        Ok(self.tail.take_until(end_of_last))
    }
}
