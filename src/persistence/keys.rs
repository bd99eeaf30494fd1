//! The keys in both stores: `vejviseren/<kind>/<id>` for records, `vejviseren/quarantine/<kind>/<id>` for
//! records that couldn't be read, `vejviseren/draft/<form>` for drafts and `vejviseren/setting/<name>` for
//! settings.

use crate::domain::{Kind, RecordKey};

/// The prefix of all our keys.
pub const PREFIX: &str = "vejviseren/";
/// The prefix of snapshots, which are too large for localStorage and aren't read at start.
pub const SNAPSHOTS: &str = "vejviseren/snapshot/";
/// The first key after those of the snapshots.
pub(super) const AFTER_SNAPSHOTS: &str = "vejviseren/snapshot0";
/// The prefix of the pictures' keys, which only the database has. They aren't read at start: see [`SNAPSHOTS`].
const PICTURES: &str = "vejviseren/stored-picture/";
/// The prefix of the thumbnails' keys.
pub(super) const THUMBNAILS: &str = "vejviseren/thumbnail/";
/// The first key after those of the thumbnails.
pub(super) const AFTER_THUMBNAILS: &str = "vejviseren/thumbnail0";
/// The prefix of the photos' keys.
const PHOTOS: &str = "vejviseren/photo/";
/// The database's marks have keys from this one on, see [`super::Marks`]. An older version of the app reads
/// only the keys before it.
pub(super) const TOMBSTONES: &str = "vejviseren/tombstone/";
/// Where the database stores the generation that the last «Slet alt» started.
pub const WIPED: &str = "vejviseren/wiped";
/// Where the database stores that it has everything. If it is missing, the browser has cleared the database, or an
/// older version of the app filled it: then what localStorage has counts too. After the tombstones, so that an older
/// version doesn't read it.
pub const COMPLETE: &str = "vejviseren/truth";
/// The prefix of the marks, in localStorage, of records that the database doesn't have.
pub const LOCAL_ONLY: &str = "vejviseren/local-only/";
/// The prefix of the notes' keys.
pub const NOTES: &str = "vejviseren/note/";
/// Where localStorage stores the generation it belongs to.
pub const GENERATION: &str = "vejviseren/generation";
/// Where both stores have the lock.
pub const LOCK: &str = "vejviseren/lock";
/// Where localStorage counts the wrong passphrases.
pub const LOCK_TRIES: &str = "vejviseren/lock-tries";
/// The prefixes of notes written while the app is locked: half-written, and finished.
pub const NOTED_LOCKED: [&str; 2] = ["vejviseren/draft/locked/", "vejviseren/draft/finished/"];
const QUARANTINE: &str = "vejviseren/quarantine/";
/// The prefix of the marks of records whose state here may not be the team's. Only the database has them.
const WAITING: &str = "vejviseren/outbox/";
/// Where the database stores how far the team's changes have been read.
pub const CURSOR: &str = "vejviseren/sharing/cursor";

/// The key of a record.
pub fn record(key: &RecordKey) -> String {
    format!("{PREFIX}{key}")
}

/// The key of a draft or setting; `name` starts with `draft/` or `setting/`.
pub fn draft_or_setting(name: &str) -> String {
    format!("{PREFIX}{name}")
}

/// The key that the record at `key` is moved to when it can't be read.
pub fn quarantine(key: &str) -> String {
    key.replacen(PREFIX, QUARANTINE, 1)
}

/// The key of the tombstone for `key`.
pub fn tombstone(key: &str) -> String {
    key.replacen(PREFIX, TOMBSTONES, 1)
}

/// The keys of the picture and of the thumbnail, if `key` is a photo's.
pub fn pictures(key: &str) -> Option<[String; 2]> {
    let id = key.strip_prefix(PHOTOS)?;
    Some([PICTURES, THUMBNAILS].map(|prefix| format!("{prefix}{id}")))
}

/// The key of the mark that the record at `key` waits to be sent to the team.
pub fn waiting(key: &RecordKey) -> String {
    format!("{WAITING}{key}")
}

/// The record that waits to be sent, if `key` is that of such a mark.
pub fn waits(key: &str) -> Option<RecordKey> {
    record_key(&key.replacen(WAITING, PREFIX, 1)).filter(|_| key.starts_with(WAITING))
}

/// Whether `key` belongs to what only sharing needs.
pub fn is_of_sharing(key: &str) -> bool {
    key == CURSOR || key.starts_with(WAITING)
}

/// The key of the mark that only localStorage has the record at `key`.
pub fn local_only(key: &str) -> String {
    key.replacen(PREFIX, LOCAL_ONLY, 1)
}

/// The key whose tombstone is at `key`, if `key` is a tombstone's.
pub fn purged(key: &str) -> Option<String> {
    key.strip_prefix(TOMBSTONES).map(draft_or_setting)
}

/// Whether `key` belongs to a draft or a setting: not to a record, a mark or a snapshot.
pub fn is_draft_or_setting(key: &str) -> bool {
    key.starts_with("vejviseren/draft/") || key.starts_with("vejviseren/setting/")
}

/// Whether `key` is in quarantine.
pub fn is_quarantined(key: &str) -> bool {
    key.starts_with(QUARANTINE)
}

/// The kind of the record at `key`, if `key` is a record's.
pub fn kind(key: &str) -> Option<Kind> {
    kind_and_id(key).map(|(kind, _)| kind)
}

/// The key of the record as a [`RecordKey`], if `key` is a record's.
pub fn record_key(key: &str) -> Option<RecordKey> {
    let (kind, id) = kind_and_id(key)?;
    Some(RecordKey {
        kind,
        id: id.to_owned().into(),
    })
}

fn kind_and_id(key: &str) -> Option<(Kind, &str)> {
    let (name, id) = key.strip_prefix(PREFIX)?.split_once('/')?;
    let kind = Kind::ALL.iter().copied().find(|kind| kind.name() == name)?;
    Some((kind, id))
}

/// Whether `key` belongs to a record, readable or quarantined.
pub fn is_record(key: &str) -> bool {
    is_quarantined(key) || kind(key).is_some()
}

/// Whether `key` belongs to a note written while the app is locked.
pub fn is_noted_locked(key: &str) -> bool {
    NOTED_LOCKED.iter().any(|prefix| key.starts_with(prefix))
}

/// Whether what is stored under `key` may be large.
pub fn is_large(key: &str) -> bool {
    [PICTURES, THUMBNAILS, SNAPSHOTS]
        .iter()
        .any(|prefix| key.starts_with(prefix))
}

/// Whether what is stored under `key` is sealed by the lock: everything but the lock itself, and marks that say nothing.
pub fn is_secret(key: &str) -> bool {
    let is_open = [GENERATION, WIPED, COMPLETE, LOCK, LOCK_TRIES].contains(&key);
    let is_mark = [TOMBSTONES, LOCAL_ONLY, WAITING]
        .iter()
        .any(|prefix| key.starts_with(prefix));
    !is_open && !is_mark && !is_noted_locked(key)
}

/// Whether `key` belongs to a draft.
pub fn is_draft(key: &str) -> bool {
    key.starts_with("vejviseren/draft/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_lie_where_neither_a_start_nor_an_older_version_reads_them() {
        let key = RecordKey {
            kind: Kind::Photo,
            id: "a".to_owned().into(),
        };
        let pictures = pictures(&record(&key)).unwrap();
        for picture in &pictures {
            assert!(
                picture.as_str() > SNAPSHOTS && picture.as_str() < TOMBSTONES,
                "{picture}"
            );
            assert!(!is_record(picture) && !is_draft_or_setting(picture));
        }
        assert!(pictures[0] != pictures[1]);
    }

    #[test]
    fn what_waits_to_be_sent_is_read_at_a_start_but_is_no_record() {
        let key = RecordKey {
            kind: Kind::Answer,
            id: "a/b".to_owned().into(),
        };
        let mark = waiting(&key);
        assert_eq!(waits(&mark), Some(key.clone()));
        assert_eq!(waits(&record(&key)), None);
        for key in [&mark, CURSOR] {
            assert!(
                !is_record(key) && !is_draft_or_setting(key) && key < SNAPSHOTS,
                "{key}"
            );
        }
    }

    #[test]
    fn the_scripts_that_run_before_the_app_know_the_same_keys() {
        let early = include_str!("../../public/early.js");
        for (name, key) in [("NOTES", NOTES), ("SNAPSHOTS", SNAPSHOTS), ("MARKS", TOMBSTONES)] {
            assert!(early.contains(&format!("const {name} = \"{key}\";")), "{name}");
        }
        let typing = include_str!("../../public/typing.js");
        for key in ["draft/capture", "setting/village", "village/", "lock"] {
            assert!(typing.contains(&draft_or_setting(key)), "{key}");
        }
    }
}
