//! How a record is stored: `[version,{record}]`.
//!
//! The version is outside the record, so it can be read when the record can't, and it is not a property of
//! the record. A later version adds its reader here and keeps this one.

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::domain::{AnyRecord, Kind, Raw};

/// The format this app writes. It also reads all earlier formats.
#[cfg(not(feature = "format-2"))]
const VERSION: u32 = 1;
#[cfg(feature = "format-2")]
const VERSION: u32 = 2;

/// A record as format 1 stores it; frozen.
struct V1(Value);

/// A record as format 2 stores it; only test builds write it. A note's text is called `words`. It proves that
/// existing data is migrated, and that an app that can't read the format doesn't open it.
#[cfg(feature = "format-2")]
struct V2(Value);

/// Why a stored text can't be read as a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by a newer version of the app.
    Newer,
    /// Not in a format that any version writes.
    Damaged,
}

/// `record` in its stored form.
pub fn encode(record: &AnyRecord) -> String {
    format!("[{VERSION},{}]", current(V1(record.to_value())))
}

/// Whether `raw` starts like a stored record of any version.
pub fn looks_stored(raw: &str) -> bool {
    raw.starts_with('[') && raw[1..].starts_with(|sign: char| sign.is_ascii_digit())
}

/// The record of `kind` stored as `raw`.
///
/// # Errors
/// When it is damaged, or newer than this app.
pub fn decode(kind: Kind, raw: &str) -> Result<AnyRecord, Unreadable> {
    let record = match serde_json::from_str::<(u32, Raw)>(raw) {
        Ok((1, record)) => record,
        #[cfg(feature = "format-2")]
        Ok((2, record)) => V1::from(V2(record.into())).0.into(),
        Ok((version, _)) if version > VERSION => return Err(Unreadable::Newer),
        // A newer version may add more after the record.
        Err(_) if is_newer(raw) => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Damaged),
    };
    AnyRecord::read(kind, record).map_err(|_| Unreadable::Damaged)
}

#[cfg(not(feature = "format-2"))]
fn current(V1(record): V1) -> Value {
    record
}

#[cfg(feature = "format-2")]
fn current(record: V1) -> Value {
    V2::from(record).0
}

#[cfg(feature = "format-2")]
impl From<V1> for V2 {
    fn from(V1(record): V1) -> Self {
        Self(renamed(record, "text", "words"))
    }
}

#[cfg(feature = "format-2")]
impl From<V2> for V1 {
    fn from(V2(record): V2) -> Self {
        Self(renamed(record, "words", "text"))
    }
}

#[cfg(feature = "format-2")]
fn renamed(mut record: Value, from: &str, to: &str) -> Value {
    if let Some(record) = record.as_object_mut()
        && let Some(value) = record.remove(from)
    {
        record.insert(to.to_owned(), value);
    }
    record
}

fn is_newer(raw: &str) -> bool {
    serde_json::from_str::<Vec<IgnoredAny>>(raw).is_ok()
        && raw
            .trim_start_matches('[')
            .split(',')
            .next()
            .and_then(|version| version.trim().parse::<u32>().ok())
            .is_some_and(|version| version > VERSION)
}
