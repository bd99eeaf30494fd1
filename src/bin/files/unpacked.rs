//! Reading an archive, which may come from anybody.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek};

use uuid::Uuid;
use zip::ZipArchive;

use crate::names::{EXPORT, id_of};
use crate::protocol::{FileProblem, LARGEST_EXPORT};

/// What every JPEG begins with.
pub const JPEG_START: [u8; 3] = [0xff, 0xd8, 0xff];

/// The largest picture that is read, in bytes. The app's own have about 300,000.
const LARGEST_PICTURE: u64 = 5_000_000;
/// How many files an archive may have.
pub const MOST_FILES: usize = 20_000;

/// An archive being read.
pub struct Unpacked<R> {
    archive: ZipArchive<R>,
    /// The place of each picture in it.
    pictures: BTreeMap<Uuid, usize>,
}

impl<R: Read + Seek> Unpacked<R> {
    /// Opens `archive`, and returns it with the export in it. Files with other names than the app gives them are not
    /// looked at, wherever their names may lead.
    ///
    /// # Errors
    /// When it is none, or isn't ours.
    pub fn open(archive: R) -> Result<(Self, Vec<u8>), FileProblem> {
        let archive = ZipArchive::new(archive)?;
        if archive.len() > MOST_FILES {
            return Err(FileProblem::TooLarge);
        }
        let named = |place| Some((id_of(&archive.name_for_index(place)?.ok()?)?, place));
        let pictures = (0..archive.len()).filter_map(named).collect();
        let export = archive.index_for_name(EXPORT).ok_or(FileProblem::NoExport)?;
        let mut unpacked = Self { archive, pictures };
        let export = unpacked.read(export, LARGEST_EXPORT as u64)?;
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
    pub fn picture(&mut self, id: Uuid) -> Result<Vec<u8>, FileProblem> {
        let place = *self.pictures.get(&id).ok_or(FileProblem::Missing)?;
        let picture = self.read(place, LARGEST_PICTURE)?;
        if picture.starts_with(&JPEG_START) {
            Ok(picture)
        } else {
            Err(FileProblem::Damaged)
        }
    }

    /// Checks that [`Self::picture`] would return the picture of the photo `id`, without having it in memory.
    ///
    /// # Errors
    /// As there.
    pub fn check(&mut self, id: Uuid) -> Result<(), FileProblem> {
        let place = *self.pictures.get(&id).ok_or(FileProblem::Missing)?;
        let mut file = self.archive.by_index(place)?.take(LARGEST_PICTURE + 1);
        let mut start = [0; JPEG_START.len()];
        file.read_exact(&mut start)?;
        let length = start.len() as u64 + io::copy(&mut file, &mut io::sink())?;
        match start {
            JPEG_START if length > LARGEST_PICTURE => Err(FileProblem::TooLarge),
            JPEG_START => Ok(()),
            _ => Err(FileProblem::Damaged),
        }
    }

    /// Never unpacks more than `most` bytes, whatever the archive says of itself.
    fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>, FileProblem> {
        let mut content = Vec::new();
        let file = self.archive.by_index(place)?;
        let length = file.take(most + 1).read_to_end(&mut content)?;
        if u64::try_from(length).is_ok_and(|length| length > most) {
            return Err(FileProblem::TooLarge);
        }
        Ok(content)
    }
}
