//! How a record is written on a shelf: `[version,{record}]`.
//!
//! The version stands outside the record, so it can be read when the record
//! can't, and is no property of the record. A later version adds its reader
//! here and keeps this one.

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::domain::{AnyRecord, Kind};

const VERSION: u32 = 1;

/// Why a text on a shelf is no record to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Written by a newer version of the app.
    Newer,
    /// Not what any version writes.
    Damaged,
}

/// `record` as it is stored.
pub fn encode(record: &AnyRecord) -> String {
    format!("[{VERSION},{}]", record.to_value())
}

/// The record of `kind` stored as `raw`.
///
/// # Errors
/// When it is damaged or newer than this app.
pub fn decode(kind: Kind, raw: &str) -> Result<AnyRecord, Unreadable> {
    match serde_json::from_str::<(u32, Value)>(raw) {
        Ok((VERSION, value)) => AnyRecord::read(kind, value).map_err(|_| Unreadable::Damaged),
        Ok((version, _)) if version > VERSION => Err(Unreadable::Newer),
        // Newer versions may say more after the record.
        Err(_) if is_newer(raw) => Err(Unreadable::Newer),
        _ => Err(Unreadable::Damaged),
    }
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
