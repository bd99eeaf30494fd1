//! Opening a file: its header, and its lists, split into pieces that are read one by one later. Nothing here
//! grows with the nesting depth of the file.

use std::collections::VecDeque;
use std::fmt;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{FORMAT, ImportError, MAX_BYTES, MAX_RECORDS, RecordError, RefusedRecord, VERSION};
use crate::domain::{Kind, beginning};

/// One record's text in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'text> {
    pub kind: Kind,
    /// Its position in its list, counted from 1.
    pub place: usize,
    pub text: &'text str,
}

/// The text of each kind's list in the file `text`.
///
/// # Errors
/// When it isn't an export this app can read.
pub(super) fn open(text: &str) -> Result<VecDeque<(Kind, &str)>, ImportError> {
    if text.len() > MAX_BYTES {
        return Err(ImportError::TooLarge(text.len()));
    }
    let file = properties(text)?;
    let property = |name: &str| file.iter().find(|(known, _)| known == name).map(|(_, raw)| *raw);
    let format = property("format").and_then(|raw| serde_json::from_str::<String>(raw).ok());
    if format.is_none_or(|format| format != FORMAT) {
        return Err(ImportError::NotVejviseren);
    }
    let version = property("version").unwrap_or_default();
    if serde_json::from_str(version).ok() != Some(VERSION) {
        return Err(ImportError::UnknownVersion(beginning(version, 20).to_owned()));
    }
    let mut names: Vec<&str> = file.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(ImportError::Repeated(beginning(pair[0], 40).to_owned()));
    }
    let kinds = Kind::ALL.iter().copied();
    Ok(kinds
        .filter_map(|kind| Some((kind, property(kind.plural())?)))
        .collect())
}

/// The records of a kind as they are written in its list, slightly more than the limit if there are too many.
///
/// # Errors
/// When it isn't a list.
pub(super) fn pieces(kind: Kind, list: &str) -> Result<Vec<Piece<'_>>, RefusedRecord> {
    let texts = elements(list).ok_or(RefusedRecord {
        kind,
        place: 0,
        why: RecordError::NoList,
    })?;
    let pieces = texts.into_iter().enumerate().map(|(at, text)| Piece {
        kind,
        place: at + 1,
        text,
    });
    Ok(pieces.collect())
}

/// The properties of the object `text`, in order.
fn properties(text: &str) -> Result<Vec<(String, &str)>, ImportError> {
    // Some programs put a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = reader
        .deserialize_map(Properties)
        .and_then(|read| reader.end().map(|()| read));
    read.map_err(|error| {
        if error.is_data() {
            ImportError::NotVejviseren
        } else {
            ImportError::NotJson(error.to_string())
        }
    })
}

/// The elements of the list `text`, slightly more than the limit if there are too many. `None` if it isn't a list.
fn elements(text: &str) -> Option<Vec<&str>> {
    serde_json::Deserializer::from_str(text)
        .deserialize_seq(Elements)
        .ok()
}

/// Splits an object into its properties without parsing their values.
struct Properties;

impl<'text> Visitor<'text> for Properties {
    type Value = Vec<(String, &'text str)>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an export")
    }

    fn visit_map<A: MapAccess<'text>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pieces = Vec::new();
        while let Some((name, raw)) = map.next_entry::<String, &RawValue>()? {
            pieces.push((name, raw.get()));
        }
        Ok(pieces)
    }
}

/// Splits a list into its elements without parsing them.
struct Elements;

impl<'text> Visitor<'text> for Elements {
    type Value = Vec<&'text str>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'text>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut pieces = Vec::new();
        while let Some(raw) = list.next_element::<&RawValue>()? {
            if pieces.len() <= MAX_RECORDS {
                pieces.push(raw.get());
            }
        }
        Ok(pieces)
    }
}
