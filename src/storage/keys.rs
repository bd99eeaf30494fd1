//! The names under which things lie on a shelf:
//! `vejviseren/<kind>/<id>` for records, `vejviseren/quarantine/<kind>/<id>` for
//! what couldn't be read, `vejviseren/draft/<form>` for drafts
//! and `vejviseren/setting/<name>` for settings.

use crate::domain::{Kind, RecordKey};

/// What every key of ours begins with.
pub const PREFIX: &str = "vejviseren/";
/// What the keys begin with of what is too large for the first shelf by its nature, and isn't read at start.
pub const SNAPSHOTS: &str = "vejviseren/snapshot/";
/// From this key on the database keeps its marks, see [`super::Marks`]. An older version of the app
/// reads only what comes before.
pub const MARKS: &str = TOMBSTONES;
const TOMBSTONES: &str = "vejviseren/tombstone/";
/// Where the database says which generation the last «Slet alt» began.
pub const WIPED: &str = "vejviseren/wiped";
/// Where localStorage says which generation it belongs to.
pub const GENERATION: &str = "vejviseren/generation";
const QUARANTINE: &str = "vejviseren/quarantine/";

/// Where a record lies.
pub fn record(key: &RecordKey) -> String {
    format!("{PREFIX}{key}")
}

/// Where a draft or a setting lies: `name` begins with `draft/` or `setting/`.
pub fn aside(name: &str) -> String {
    format!("{PREFIX}{name}")
}

/// Where the record at `key` goes when it can't be read.
pub fn quarantine(key: &str) -> String {
    format!("{QUARANTINE}{}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// Where the tombstone of what lay at `key` is.
pub fn tombstone(key: &str) -> String {
    format!("{TOMBSTONES}{}", key.strip_prefix(PREFIX).unwrap_or(key))
}

/// Where that lay of which the tombstone is at `key`, if one is.
pub fn purged(key: &str) -> Option<String> {
    key.strip_prefix(TOMBSTONES).map(aside)
}

/// Whether `key` is a draft's or a setting's: neither a record's nor a mark's, nor too large.
pub fn is_aside(key: &str) -> bool {
    key.starts_with("vejviseren/draft/") || key.starts_with("vejviseren/setting/")
}

/// Whether `key` is in the quarantine.
pub fn is_quarantined(key: &str) -> bool {
    key.starts_with(QUARANTINE)
}

/// The kind of the record at `key`, if it is a record's.
pub fn kind(key: &str) -> Option<Kind> {
    kind_and_id(key).map(|(kind, _)| kind)
}

/// The name of the record at `key`, if it is a record's.
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

/// Whether a record lies at `key`, readable or set aside.
pub fn is_record(key: &str) -> bool {
    is_quarantined(key) || kind(key).is_some()
}

/// Whether a draft lies at `key`.
pub fn is_draft(key: &str) -> bool {
    key.starts_with("vejviseren/draft/")
}
