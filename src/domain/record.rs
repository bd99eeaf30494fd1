//! What every record has in common, whatever it is a record of.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::ops::Deref;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::fields::{Field, JsonObject, JsonReader, JsonWriter};
use super::raw::Raw;
use super::{RecordId, Timestamp};

/// Properties that this version doesn't know. They are kept and passed on, so
/// a newer app's words survive an older one.
pub type Unknown = Map<String, Value>;

/// One record: its identity and times, what it says, and what we don't know.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<B: Body> {
    /// Unique among the records of its kind.
    pub id: B::Id,
    /// When it was first written.
    pub created: Timestamp,
    /// When it was last written; moves forward even when the clock goes back.
    pub updated: Timestamp,
    /// When it was moved to the trash; a live record has none.
    pub deleted: Option<Timestamp>,
    /// What it says.
    pub body: B,
    /// What a newer version says.
    pub unknown: Unknown,
}

/// What a record can hold. One type a file in `domain/`.
pub trait Body: Clone + Debug + PartialEq + JsonObject + 'static {
    /// A typed UUID, or for records with a natural key a text made of it.
    type Id: Clone + Debug + Ord + Display + FromStr + Into<RecordId> + Field + 'static;

    /// Whether the rules of the export schema hold.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    fn check(&self) -> Result<(), ValidationError>;

    /// The id that the body itself dictates, for records with a natural key:
    /// two phones that answer the same question meet in one record.
    fn natural_id(&self) -> Option<Self::Id> {
        None
    }
}

/// Why a record from outside was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not even an object with properties.
    #[error("not an object")]
    NoObject,
    /// A property that is missing, or of the wrong shape.
    #[error("{0} is missing or has the wrong shape")]
    Shape(&'static str),
    /// The shape, but a field breaks its rule.
    #[error(transparent)]
    ValidationError(#[from] ValidationError),
}

/// A field that breaks its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValidationError {
    /// A name or title with nothing in it.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// More characters than the export format allows.
    #[error("{0} is longer than {1} characters")]
    TooLong(&'static str, usize),
    /// A list that names the same thing twice.
    #[error("{0} repeats itself")]
    Repeated(&'static str),
    /// Text that is no id of the guide or of an own item.
    #[error("{0} is not a key")]
    NotAKey(&'static str),
}

/// Longest name, title, place or role, in characters.
pub const MAX_NAME: usize = 200;
/// Longest line of explanation.
pub const MAX_LINE: usize = 2_000;
/// Longest field of running text.
pub const MAX_DETAILS: usize = 20_000;
/// Longest note or answer.
pub const MAX_TEXT: usize = 100_000;

impl<B: Body> Record<B> {
    /// A new record, made at `now`.
    pub fn new(id: B::Id, now: Timestamp, body: B) -> Self {
        Self {
            id,
            created: now,
            updated: now,
            deleted: None,
            body,
            unknown: Unknown::new(),
        }
    }

    /// A record that is named by what it is about: the book gives it its times
    /// when it is put there.
    pub fn keyed(body: B) -> Self
    where
        B: Body<Id = String>,
    {
        Self::new(body.natural_id().unwrap_or_default(), Timestamp::epoch(), body)
    }

    /// Whether it is not in the trash.
    pub fn is_live(&self) -> bool {
        self.deleted.is_none()
    }

    /// The record as it is written: its own properties, its body's, and those
    /// we don't know, side by side.
    pub fn to_value(&self) -> Value {
        let mut fields = JsonWriter(self.unknown.clone());
        fields.put(ID, &self.id);
        fields.put(CREATED, &self.created);
        fields.put(UPDATED, &self.updated);
        fields.put(DELETED, &self.deleted);
        self.body.write(&mut fields);
        Value::Object(fields.0)
    }

    /// The same record saying something else.
    #[must_use]
    pub fn with(&self, body: B) -> Self {
        Self { body, ..self.clone() }
    }
}

impl<B: Body> Deref for Record<B> {
    type Target = B;

    fn deref(&self) -> &B {
        &self.body
    }
}

const ID: &str = "id";
const CREATED: &str = "created";
const UPDATED: &str = "updated";
const DELETED: &str = "deleted";

/// Reads a record, holding it to the rules of the export.
///
/// # Errors
/// When it hasn't the shape of its kind, or a field breaks its rule.
pub(super) fn read<B: Body>(value: Raw) -> Result<Record<B>, Unreadable> {
    let mut properties = JsonReader::of(value).ok_or(Unreadable::NoObject)?;
    let id = properties.remove(ID).filter(|id| id.as_str().is_some());
    let id = id.ok_or(Unreadable::Shape(ID))?;
    let created = properties.take(CREATED)?;
    let updated = properties.take(UPDATED)?;
    let deleted = properties.take(DELETED)?;
    let body = B::read(&mut properties)?;
    body.check()?;
    let natural = body.natural_id();
    let id = natural.or_else(|| B::Id::read(id)).ok_or(Unreadable::Shape(ID))?;
    Ok(Record {
        id,
        created,
        updated,
        deleted,
        body,
        unknown: properties.rest(),
    })
}

/// `text` has between one and `max` characters.
pub(super) fn named(field: &'static str, text: &str, max: usize) -> Result<(), ValidationError> {
    if text.is_empty() {
        return Err(ValidationError::Empty(field));
    }
    at_most(field, text, max)
}

/// `text` has at most `max` characters.
pub(super) fn at_most(field: &'static str, text: &str, max: usize) -> Result<(), ValidationError> {
    too_many(text, max).map_or(Ok(()), |_| Err(ValidationError::TooLong(field, max)))
}

/// How many characters `text` has above `max`, if any.
pub fn too_many(text: &str, max: usize) -> Option<usize> {
    // Bytes are never fewer than characters: the count is needed only when they exceed.
    let over = if text.len() > max { text.chars().count() } else { 0 }.saturating_sub(max);
    (over > 0).then_some(over)
}

/// As `at_most`, for a field that may be absent.
pub(super) fn maybe(field: &'static str, text: Option<&String>, max: usize) -> Result<(), ValidationError> {
    text.map_or(Ok(()), |text| at_most(field, text, max))
}

/// No element of `list` comes twice.
pub(super) fn unique<T: Ord>(field: &'static str, list: &[T]) -> Result<(), ValidationError> {
    let mut seen = BTreeSet::new();
    if list.iter().all(|one| seen.insert(one)) {
        Ok(())
    } else {
        Err(ValidationError::Repeated(field))
    }
}

/// `text` is made like the guide's ids: lower-case words with dots between.
pub(super) fn is_key(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    text.split('.').all(word)
}
