//! A zip archive of the export and the pictures: what «Gem alt i en fil med billeder» is to make. The app doesn't offer
//! it yet.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use uuid::Uuid;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::MAX_BYTES;

/// The name of the export in the archive.
const EXPORT: &str = "vejviseren.json";
/// The folder of the pictures: `billeder/<id>.jpg`.
const PICTURES: &str = "billeder/";
const JPEG: &str = ".jpg";
/// What every JPEG begins with.
const JPEG_START: [u8; 3] = [0xff, 0xd8, 0xff];

/// The largest export that is read, in bytes: as much as the import takes.
const LARGEST_EXPORT: u64 = MAX_BYTES as u64;
/// The largest picture that is read, in bytes. The app's own have about 300,000.
const LARGEST_PICTURE: u64 = 5_000_000;
/// How many files an archive may have.
const MOST_FILES: usize = 20_000;

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

impl From<ZipError> for ArchiveError {
    fn from(_: ZipError) -> Self {
        Self::Damaged
    }
}

impl From<std::io::Error> for ArchiveError {
    fn from(_: std::io::Error) -> Self {
        Self::Damaged
    }
}

/// An archive being made.
pub struct Packer(ZipWriter<Cursor<Vec<u8>>>);

impl Packer {
    /// An archive of `export`, a JSON text, and so far of no picture.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn new(export: &str) -> Result<Self, ArchiveError> {
        let mut packer = Self(ZipWriter::new(Cursor::new(Vec::new())));
        packer.add(EXPORT, export.as_bytes())?;
        Ok(packer)
    }

    /// Adds the picture of the photo `id`.
    ///
    /// # Errors
    /// When it is there already, or there is no memory for it.
    pub fn add_picture(&mut self, id: Uuid, picture: &[u8]) -> Result<(), ArchiveError> {
        self.add(&name_of(id), picture)
    }

    /// The finished archive.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn finish(self) -> Result<Vec<u8>, ArchiveError> {
        Ok(self.0.finish()?.into_inner())
    }

    fn add(&mut self, name: &str, content: &[u8]) -> Result<(), ArchiveError> {
        // JPEGs don't get any smaller.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(content)?)
    }
}

/// An archive being read.
pub struct Unpacked {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// The place of each picture in it.
    pictures: BTreeMap<Uuid, usize>,
}

impl Unpacked {
    /// Opens `archive`, and returns it with the export in it. Files with other names than the app gives them are not
    /// looked at, wherever their names may lead.
    ///
    /// # Errors
    /// When it is none, or isn't ours.
    pub fn open(archive: Vec<u8>) -> Result<(Self, String), ArchiveError> {
        let archive = ZipArchive::new(Cursor::new(archive))?;
        if archive.len() > MOST_FILES {
            return Err(ArchiveError::TooLarge);
        }
        let named = |place| Some((picture_named(&archive.name_for_index(place)?.ok()?)?, place));
        let pictures = (0..archive.len()).filter_map(named).collect();
        let export = archive.index_for_name(EXPORT).ok_or(ArchiveError::NoExport)?;
        let mut unpacked = Self { archive, pictures };
        let export = unpacked.read(export, LARGEST_EXPORT)?;
        let export = String::from_utf8(export).map_err(|_| ArchiveError::Damaged)?;
        Ok((unpacked, export))
    }

    /// The photos whose pictures are in it.
    pub fn pictures(&self) -> impl Iterator<Item = Uuid> {
        self.pictures.keys().copied()
    }

    /// The picture of the photo `id`. Its checksum is right, and it begins as a JPEG does.
    ///
    /// # Errors
    /// When it is missing, damaged or too large: the others can still be read.
    pub fn picture(&mut self, id: Uuid) -> Result<Vec<u8>, ArchiveError> {
        let place = *self.pictures.get(&id).ok_or(ArchiveError::Missing)?;
        let picture = self.read(place, LARGEST_PICTURE)?;
        if picture.starts_with(&JPEG_START) {
            Ok(picture)
        } else {
            Err(ArchiveError::Damaged)
        }
    }

    /// Never unpacks more than `most` bytes, whatever the archive says of itself.
    fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>, ArchiveError> {
        let mut content = Vec::new();
        let file = self.archive.by_index(place)?;
        let length = file.take(most + 1).read_to_end(&mut content)?;
        if u64::try_from(length).is_ok_and(|length| length > most) {
            return Err(ArchiveError::TooLarge);
        }
        Ok(content)
    }
}

fn name_of(id: Uuid) -> String {
    format!("{PICTURES}{id}{JPEG}")
}

fn picture_named(name: &str) -> Option<Uuid> {
    let id = name.strip_prefix(PICTURES)?.strip_suffix(JPEG)?;
    id.parse().ok().filter(|id| name_of(*id) == name)
}

#[cfg(test)]
#[path = "archive_tests.rs"]
mod tests;
