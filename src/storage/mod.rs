//! Where records live. One port, [`Shelf`]; today one shelf behind it,
//! localStorage. Everything that reaches storage passes here.

mod codec;
mod keys;
mod local;
mod shelf;
#[cfg(test)]
mod tests;

use crate::domain::{AnyRecord, Fieldbook, RecordKey};

pub use local::LocalShelf;
pub use shelf::{MemoryShelf, Shelf, Trouble};

/// What was found at start.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The records that could be read.
    pub fieldbook: Fieldbook,
    /// The records that couldn't.
    pub set_aside: Vec<SetAside>,
    /// How many records a newer version of the app wrote; they are untouched.
    pub newer: usize,
}

/// A record that couldn't be read: kept raw, out of the way of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Where it lies on the shelf.
    pub key: String,
    /// What was there, untouched.
    pub raw: String,
}

/// Reads everything on `shelf`. What can't be read is set aside under a key of
/// its own; nothing else is written.
///
/// # Errors
/// When the shelf can't be used at all.
pub fn load(shelf: &dyn Shelf) -> Result<Loaded, Trouble> {
    let mut loaded = Loaded::default();
    let mut records = Vec::new();
    for (key, raw) in shelf.all(keys::PREFIX)? {
        if keys::is_quarantined(&key) {
            loaded.set_aside.push(SetAside { key, raw });
            continue;
        }
        let Some(kind) = keys::kind(&key) else {
            continue;
        };
        match codec::decode(kind, &raw) {
            Ok(record) => records.push(record),
            Err(codec::Unreadable::Newer) => loaded.newer += 1,
            Err(codec::Unreadable::Damaged) => loaded.set_aside.push(set_aside(shelf, key, raw)),
        }
    }
    loaded.fieldbook = Fieldbook::from_records(records);
    Ok(loaded)
}

/// Writes `record` to `shelf`.
///
/// # Errors
/// When it could not be written; what was there before still is.
pub fn save(shelf: &dyn Shelf, record: &AnyRecord) -> Result<(), Trouble> {
    shelf.put(&keys::record(&record.key()), &codec::encode(record))
}

/// Removes the record called `key` from `shelf`.
///
/// # Errors
/// When it could not be removed.
pub fn remove(shelf: &dyn Shelf, key: &RecordKey) -> Result<(), Trouble> {
    shelf.remove(&keys::record(key))
}

/// The text kept under `name` beside the records: a draft or a setting.
///
/// # Errors
/// When the shelf can't be read.
pub fn aside(shelf: &dyn Shelf, name: &str) -> Result<Option<String>, Trouble> {
    shelf.get(&keys::aside(name))
}

/// Keeps `text` under `name`, or nothing.
///
/// # Errors
/// When the shelf can't be written; what was there before still is.
pub fn set_text(shelf: &dyn Shelf, name: &str, text: Option<&str>) -> Result<(), Trouble> {
    let key = keys::aside(name);
    match text {
        Some(text) => shelf.put(&key, text),
        None => shelf.remove(&key),
    }
}

/// Removes a record that was set aside.
///
/// # Errors
/// When the shelf can't be written.
pub fn discard(shelf: &dyn Shelf, record: &SetAside) -> Result<(), Trouble> {
    shelf.remove(&record.key)
}

/// Puts a record that was set aside where it was.
///
/// # Errors
/// When the shelf can't be written.
pub fn put_back(shelf: &dyn Shelf, record: &SetAside) -> Result<(), Trouble> {
    shelf.put(&record.key, &record.raw)
}

/// Moves a damaged record to the quarantine. Where there is no room for that
/// it stays where it is; either way nothing of it is lost.
fn set_aside(shelf: &dyn Shelf, key: String, raw: String) -> SetAside {
    let quarantine = keys::quarantine(&key);
    let moved = shelf.put(&quarantine, &raw).is_ok()
        && shelf
            .get(&quarantine)
            .is_ok_and(|copy| copy.as_deref() == Some(raw.as_str()))
        && shelf.remove(&key).is_ok();
    SetAside {
        key: if moved { quarantine } else { key },
        raw,
    }
}
