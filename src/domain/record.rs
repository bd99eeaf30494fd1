//! What all records have in common.

use std::fmt::{Debug, Display};
use std::ops::Deref;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::fields::{Field, JsonObject, JsonReader, JsonWriter};
use super::raw::Raw;
use super::rules::{MAX_INITIALS, ValidationError, maybe};
use super::{RecordId, Timestamp};

/// Properties that this version of the app doesn't know. They are kept and passed on, so that data from a newer app
/// survives an older one.
pub type Unknown = Map<String, Value>;

/// One record: its identity and times, its content, and its unknown properties.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<B: Body> {
    /// Unique among the records of its kind.
    pub id: B::Id,
    /// When it was created.
    pub created: Timestamp,
    /// When it was last written; moves forward even when the clock goes back.
    pub updated: Timestamp,
    /// When it was moved to the trash; `None` for a live record.
    pub deleted: Option<Timestamp>,
    /// The initials of whoever wrote it, in a team that shares.
    pub initials: Option<String>,
    /// Its content.
    pub body: B,
    /// Properties from a newer version of the app.
    pub unknown: Unknown,
}

/// The content of a record. One type per file in `domain/`.
pub trait Body: Clone + Debug + PartialEq + JsonObject + 'static {
    /// A typed UUID, or for records with a natural key a string built from it.
    type Id: Clone + Debug + Ord + Display + FromStr + Into<RecordId> + Field + 'static;

    /// Whether it satisfies the rules of the export schema.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    fn check(&self) -> Result<(), ValidationError>;

    /// The id derived from the body, for records with a natural key: when two phones answer the same question, they
    /// write the same record.
    fn natural_id(&self) -> Option<Self::Id> {
        None
    }
}

/// Why a record from outside was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a JSON object.
    #[error("not an object")]
    NoObject,
    /// A property is missing, or has the wrong shape.
    #[error("{0} is missing or has the wrong shape")]
    Shape(&'static str),
    /// The shape is right, but a field breaks its rule.
    #[error(transparent)]
    ValidationError(#[from] ValidationError),
}

impl<B: Body> Record<B> {
    /// A new record, created at `now`.
    pub fn new(id: B::Id, now: Timestamp, body: B) -> Self {
        Self {
            id,
            created: now,
            updated: now,
            deleted: None,
            initials: None,
            body,
            unknown: Unknown::new(),
        }
    }

    /// A record with a natural key: the book sets its times when it is put there.
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

    /// The record as JSON: its own properties, those of its body, and the unknown ones, side by side.
    pub fn to_value(&self) -> Value {
        let mut fields = JsonWriter(self.unknown.clone());
        fields.put(ID, &self.id);
        fields.put(CREATED, &self.created);
        fields.put(UPDATED, &self.updated);
        fields.put(DELETED, &self.deleted);
        fields.put(INITIALS, &self.initials);
        self.body.write(&mut fields);
        Value::Object(fields.0)
    }

    /// The same record after `edit`.
    #[must_use]
    pub fn edited(&self, edit: impl FnOnce(&mut B)) -> Self {
        let mut body = self.body.clone();
        edit(&mut body);
        self.with(body)
    }

    /// The same record with other content.
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
/// A person's own, not those of anybody a record is about.
pub(super) const INITIALS: &str = "initials";

/// Reads a record and checks it against the rules of the export.
///
/// # Errors
/// When it doesn't have the shape of its kind, or a field breaks its rule.
pub(super) fn read<B: Body>(value: Raw) -> Result<Record<B>, Unreadable> {
    let mut properties = JsonReader::of(value).ok_or(Unreadable::NoObject)?;
    let common = Common::read(&mut properties)?;
    let body = B::read(&mut properties).ok_or_else(|| properties.why())?;
    body.check()?;
    let natural = body.natural_id();
    let id = natural.or_else(|| B::Id::read(common.id));
    Ok(Record {
        id: id.ok_or(Unreadable::Shape(ID))?,
        created: common.created,
        updated: common.updated,
        deleted: common.deleted,
        initials: common.initials,
        body,
        unknown: properties.rest(),
    })
}

/// What records of all kinds have: read by code that is compiled once.
struct Common<'text> {
    id: Raw<'text>,
    created: Timestamp,
    updated: Timestamp,
    deleted: Option<Timestamp>,
    initials: Option<String>,
}

impl<'text> Common<'text> {
    fn read(properties: &mut JsonReader<'text>) -> Result<Self, Unreadable> {
        let id = properties.remove(ID).filter(|id| id.as_str().is_some());
        let id = id.ok_or(Unreadable::Shape(ID))?;
        let times = (properties.take(CREATED), properties.take(UPDATED));
        let rest = (properties.take(DELETED), properties.take(INITIALS));
        let ((Some(created), Some(updated)), (Some(deleted), Some(initials))) = (times, rest) else {
            return Err(properties.why());
        };
        let common = Self {
            id,
            created,
            updated,
            deleted,
            initials,
        };
        maybe(INITIALS, common.initials.as_ref(), MAX_INITIALS)?;
        Ok(common)
    }
}
