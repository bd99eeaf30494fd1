//! What a card or a row says.

use uuid::Uuid;

use super::RowError;
use crate::domain::{AnyRecord, Body, Contact, Id, Record, Resource, Timestamp};

/// A contact or a resource that was found, and can be stored.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A contact.
    Contact(Box<Contact>),
    /// A local resource.
    Resource(Resource),
}

impl Found {
    /// The same, if it obeys the rules of the export.
    ///
    /// # Errors
    /// The first field that breaks its rule.
    pub(super) fn checked(self) -> Result<Self, RowError> {
        match &self {
            Self::Contact(contact) => contact.check()?,
            Self::Resource(resource) => resource.check()?,
        }
        Ok(self)
    }

    /// What it is recognised by: another that has one of these in common is taken to be the same.
    pub fn identifiers(&self) -> Vec<String> {
        match self {
            Self::Contact(contact) => contact.identifiers(),
            Self::Resource(resource) => vec![resource.identifier()],
        }
    }

    /// The record to store.
    pub fn record(self, id: Uuid, now: Timestamp) -> AnyRecord {
        match self {
            Self::Contact(contact) => Record::new(Id::new(id), now, *contact).into(),
            Self::Resource(resource) => Record::new(Id::new(id), now, resource).into(),
        }
    }
}

/// `text` without marks of direction, which an iPhone writes around numbers, and without what surrounds it.
///
/// # Errors
/// When it contains control characters.
pub(super) fn clean(text: &str) -> Result<Option<String>, RowError> {
    if text.contains(|letter: char| letter.is_control() && !letter.is_whitespace()) {
        return Err(RowError::ControlCharacters);
    }
    let text = text.replace(is_direction, "");
    let text = text.trim();
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// The same with every space, tab and line break as one space.
///
/// # Errors
/// When it contains control characters.
pub(super) fn one_line(text: &str) -> Result<Option<String>, RowError> {
    let text = clean(text)?;
    Ok(text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
