//! A photo: what is known about it. The picture itself is stored beside the record.

use super::macros::{json_objects, string_enums};
use super::order::{latest_first, ordered};
use super::record::Body;
use super::rules::{MAX_LINE, ValidationError, maybe};
use super::{Command, Fieldbook, Id, Initiative, Kind, Note, OfKind, Record, Timestamp, Village};

/// The longest edge of a picture, in pixels.
pub const MAX_EDGE: u32 = 1_600;

/// How many photos a note or an initiative may have.
pub const MAX_PHOTOS: usize = 10;

json_objects! {
    /// A photo. It names its note, and not the other way round, so that two phones that add photos to one note don't
    /// conflict.
    pub struct Photo {
        /// The village that its note or its initiative is in.
        pub village: Id<Village>,
        /// The note it belongs to. The note may still be a draft.
        pub note: Option<Id<Note>>,
        /// The initiative it belongs to, if no note.
        pub initiative: Option<Id<Initiative>>,
        /// When it was taken, or chosen.
        pub taken: Timestamp,
        /// Of the picture, in pixels.
        pub width: u32,
        /// Of the picture, in pixels.
        pub height: u32,
        /// The size of the picture, a JPEG.
        pub bytes: u32,
        /// The picture's SHA-256, in hexadecimal digits. Browsers compute it only for pages from https.
        pub sha256: Option<String>,
        /// What it shows, also for those who can't see it.
        pub caption: Option<String>,
        /// Whether anybody can be recognised.
        pub people: Option<People>,
        /// Whether those who can be recognised have been told.
        pub told: Option<Told>,
        /// Whether it is to be in the report.
        pub in_report: bool,
    }
}

string_enums! {
    /// Whether anybody can be recognised in a photo.
    pub enum People {
        /// Ja.
        Recognisable = "recognisable",
        /// Nej.
        Nobody = "none",
    }

    /// Whether the people in a photo have been told what it is for.
    pub enum Told {
        /// Ja.
        Yes = "yes",
        /// Nej.
        No = "no",
    }
}

impl Photo {
    /// Whether others may see it: nobody can be recognised, or those who can have been told. A recognisable face is
    /// personal data (GDPR, article 4).
    pub fn is_presentable(&self) -> bool {
        match self.people {
            None => false,
            Some(People::Nobody) => true,
            Some(People::Recognisable) => self.told == Some(Told::Yes),
        }
    }
}

impl Body for Photo {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        if self.sha256.as_ref().is_some_and(|hash| !is_sha256(hash)) {
            return Err(ValidationError::NotAKey("sha256"));
        }
        maybe("caption", self.caption.as_ref(), MAX_LINE)
    }
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// What photos belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhotoOwner {
    /// A note, saved or still a draft.
    Note(Id<Note>),
    /// An initiative.
    Initiative(Id<Initiative>),
}

impl PhotoOwner {
    fn has(self, photo: &Photo) -> bool {
        match self {
            Self::Note(id) => photo.note == Some(id),
            Self::Initiative(id) => photo.note.is_none() && photo.initiative == Some(id),
        }
    }
}

impl Fieldbook {
    /// The photos of `owner`, the first taken first.
    pub fn photos_of(&self, owner: PhotoOwner) -> Vec<&Record<Photo>> {
        let photos = self.each_photo().filter(|photo| owner.has(photo));
        ordered(photos, |photo| (photo.taken.unix_millis(), String::new()))
    }

    /// The photos in `village`, the latest first.
    pub fn photos_in(&self, village: Id<Village>) -> Vec<&Record<Photo>> {
        latest_first(
            self.each_photo().filter(|photo| photo.village == village),
            |photo| photo.taken,
        )
    }

    fn each_photo(&self) -> impl Iterator<Item = &Record<Photo>> {
        let photos = self.of_kind(Kind::Photo).filter(|photo| self.is_shown(photo));
        photos.filter_map(Photo::of)
    }

    /// The command that moves a note with its photos to another village.
    pub fn move_note(&self, note: &Record<Note>, to: Id<Village>) -> Command {
        let photos = self.photos_of(PhotoOwner::Note(note.id)).into_iter();
        let photos = photos.map(|photo| photo.edited(|photo| photo.village = to).into());
        let moved = [note.edited(|note| note.village = to).into()];
        Command::All(moved.into_iter().chain(photos).map(Command::Put).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::uuid;

    fn photo(people: Option<People>, told: Option<Told>) -> Photo {
        Photo {
            village: Id::new(uuid(1)),
            note: None,
            initiative: None,
            taken: Timestamp::epoch(),
            width: 1_600,
            height: 1_200,
            bytes: 279_000,
            sha256: Some("0".repeat(64)),
            caption: None,
            people,
            told,
            in_report: true,
        }
    }

    #[test]
    fn only_who_was_told_is_shown_to_others() {
        let cases = [
            (None, None, false),
            (None, Some(Told::Yes), false),
            (Some(People::Nobody), None, true),
            (Some(People::Nobody), Some(Told::No), true),
            (Some(People::Recognisable), None, false),
            (Some(People::Recognisable), Some(Told::No), false),
            (Some(People::Recognisable), Some(Told::Yes), true),
        ];
        for (people, told, shown) in cases {
            assert_eq!(photo(people, told).is_presentable(), shown, "{people:?} {told:?}");
        }
    }

    #[test]
    fn a_hash_that_is_none_is_refused() {
        for sha256 in ["", "0", &"g".repeat(64), &"A".repeat(64), &"æ".repeat(32)] {
            let sha256 = Some(sha256.to_owned());
            let photo = Photo {
                sha256,
                ..photo(None, None)
            };
            assert_eq!(photo.check(), Err(ValidationError::NotAKey("sha256")));
        }
        assert_eq!(photo(None, None).check(), Ok(()));
    }
}
