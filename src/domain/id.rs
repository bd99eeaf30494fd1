//! Typed ids: a note's id can't be confused with a contact's.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde_json::Value;
use uuid::Uuid;

use super::fields::Field;
use super::raw::Raw;
use super::{Initiative, Kind, OfKind, Village};

/// The id of a record with body `B`: a UUID, version 7 when we create it (RFC 9562), so ids sort by creation time.
pub struct Id<B>(Uuid, PhantomData<fn() -> B>);

/// The id of a record of any kind.
///
/// A UUID is stored as a number: a string would have to be created, and compared byte by byte, at every lookup.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordId {
    /// The id of most kinds.
    Uuid(Uuid),
    /// A natural key, or any other text in the place of an id; never the text of a UUID.
    Text(String),
}

/// The key of a record: its kind and its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// Which kind.
    pub kind: Kind,
    /// Which record.
    pub id: RecordId,
}

/// What an answer, a tick or a plan belongs to: a village (steps 1 and 2) or
/// an initiative (steps 3 and 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope(pub Uuid);

impl<B> Id<B> {
    /// The typed id with this value.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The value without its type.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    pub(super) fn uuid_mut(&mut self) -> &mut Uuid {
        &mut self.0
    }
}

impl RecordId {
    /// The id that sorts before all others.
    pub(super) const FIRST: Self = Self::Uuid(Uuid::nil());
}

impl RecordKey {
    /// The key of the `B` with this id.
    pub fn of<B: OfKind>(id: &B::Id) -> Self {
        Self {
            kind: B::KIND,
            id: id.clone().into(),
        }
    }
}

impl<B> From<Id<B>> for RecordId {
    fn from(id: Id<B>) -> Self {
        Self::Uuid(id.0)
    }
}

impl From<String> for RecordId {
    fn from(text: String) -> Self {
        // Only in the form we write, so that the id always converts back to the same text.
        let is_ours = text.len() == 36 && !text.bytes().any(|letter| letter.is_ascii_uppercase());
        match Uuid::try_parse(&text) {
            Ok(uuid) if is_ours => Self::Uuid(uuid),
            _ => Self::Text(text),
        }
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uuid(uuid) => uuid.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.name(), self.id)
    }
}

impl From<Id<Village>> for Scope {
    fn from(id: Id<Village>) -> Self {
        Self(id.0)
    }
}

impl From<Id<Initiative>> for Scope {
    fn from(id: Id<Initiative>) -> Self {
        Self(id.0)
    }
}

// Written by hand: derives would require the same traits of `B`, which is only a label.
impl<B> Clone for Id<B> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<B> Copy for Id<B> {}

impl<B> PartialEq for Id<B> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<B> Eq for Id<B> {}

impl<B> PartialOrd for Id<B> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<B> Ord for Id<B> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<B> Hash for Id<B> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<B> fmt::Debug for Id<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<B> fmt::Display for Id<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<B> FromStr for Id<B> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::new)
    }
}

impl<B> Field for Id<B> {
    fn read(value: Raw) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    fn write(&self) -> Option<Value> {
        Some(self.to_string().into())
    }
}

impl Field for Scope {
    fn read(value: Raw) -> Option<Self> {
        value.as_str()?.parse().ok().map(Self)
    }

    fn write(&self) -> Option<Value> {
        Some(self.0.to_string().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_has_the_text_it_was_made_of(text in "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-f]{32}|\\PC{0,40}") {
            prop_assert_eq!(RecordId::from(text.clone()).to_string(), text);
        }

        #[test]
        fn a_uuid_is_one_id_however_it_comes(number in any::<u128>()) {
            let uuid = Uuid::from_u128(number);
            prop_assert_eq!(RecordId::from(uuid.to_string()), RecordId::from(Id::<Village>::new(uuid)));
        }
    }
}
