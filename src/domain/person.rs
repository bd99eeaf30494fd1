//! Everything that is noted about one person: to show it to them, and to delete it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde_json::Value;

use super::anonymised::HIDDEN;
use super::anonymous::{Names, SOMEBODY, whole_hits};
use super::reach::number_hits;
use super::words::words;
use super::{AnyRecord, Contact, Fieldbook, Id, Note, OfKind, People, Photo, Query, RecordKey, Version};

/// What a person is recognised by in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Their name, and earlier ones.
    names: Vec<String>,
    /// The parts of these names.
    parts: Names,
    phones: Vec<String>,
    mails: Vec<String>,
}

/// A record in which a person is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The record.
    pub key: RecordKey,
    /// Why it is taken to be about them.
    pub why: Why,
}

/// Why a record is taken to be about a person, the most certain first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is the contact.
    Own,
    /// It refers to the contact: a conversation with them, an initiative they take part in.
    Linked,
    /// It is a photo of a conversation with them, on which somebody can be recognised.
    Photo,
    /// A text in it has their whole name, their phone number or their mail address.
    Named,
    /// A text in it has a part of their name, which may be somebody else's.
    Perhaps,
}

impl Person {
    /// Where `text` names them, and by what they are replaced.
    pub fn hits(&self, text: &str) -> Vec<(Range<usize>, &'static str)> {
        let mails = self.mails.iter().flat_map(|mail| Query::phrase(mail).hits(text));
        let numbers = self.phones.iter().flat_map(|phone| number_hits(phone, text));
        let reached = mails.chain(numbers).map(|hit| (hit, HIDDEN));
        let names = self.parts.hits(text).into_iter().map(|hit| (hit, SOMEBODY));
        let mut hits: Vec<_> = reached.chain(names).collect();
        hits.sort_by_key(|(hit, _)| (hit.start, std::cmp::Reverse(hit.end)));
        // A name within a mail address goes with the address.
        let mut end = 0;
        hits.retain(|(hit, _)| {
            let is_free = hit.start >= end;
            end = end.max(hit.end);
            is_free
        });
        hits
    }

    /// Whether `text` names them, and how certain that is.
    pub fn named_in(&self, text: &str) -> Option<Why> {
        let may_reach = text.contains('@') || text.contains(|letter: char| letter.is_ascii_digit());
        if !may_reach && !self.parts.may_be_in(text) {
            return None;
        }
        let hits = self.hits(text);
        if hits.is_empty() {
            return None;
        }
        let mut names = self.names.iter();
        let is_whole = hits.iter().any(|(_, stand_in)| *stand_in == HIDDEN)
            || names.any(|name| !whole_hits(&Query::phrase(name), text).is_empty());
        Some(if is_whole { Why::Named } else { Why::Perhaps })
    }
}

impl Fieldbook {
    /// What the contact `id` is recognised by, the trash and earlier versions included.
    pub fn person(&self, id: Id<Contact>) -> Person {
        let key = RecordKey::of::<Contact>(&id);
        let versions = self.of_kind(Version::KIND).filter_map(Version::of);
        let earlier = versions.filter_map(|version| {
            let is_theirs = version.of == id.to_string();
            is_theirs.then(|| version.as_record(&key)).flatten()
        });
        let states: Vec<AnyRecord> = self.record(&key).cloned().into_iter().chain(earlier).collect();
        let states: Vec<&Contact> = states
            .iter()
            .filter_map(Contact::of)
            .map(|contact| &contact.body)
            .collect();
        let filled = |texts: Vec<Option<&String>>| {
            let texts: BTreeSet<&str> = texts.into_iter().flatten().map(|text| text.trim()).collect();
            texts
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let names: Vec<String> = filled(states.iter().map(|contact| Some(&contact.name)).collect());
        Person {
            parts: Names::of(names.iter().map(String::as_str)),
            names,
            phones: filled(states.iter().map(|contact| contact.phone.as_ref()).collect()),
            mails: filled(states.iter().map(|contact| contact.email.as_ref()).collect()),
        }
    }

    /// Every record in which the contact `id` is noted, the trash included: the most certain first. A version is left out
    /// where the record it is kept beside is there, because it goes with that.
    pub fn places_of(&self, id: Id<Contact>) -> Vec<Place> {
        let person = self.person(id);
        let found = self.records().filter_map(|record| {
            let why = self.noted_in(record, id, &person)?;
            Some((record.key(), why))
        });
        let found: BTreeMap<RecordKey, Why> = found.collect();
        let places = found.iter().filter(|(key, _)| match self.record(key) {
            Some(AnyRecord::Version(version)) => !version.of_keys().iter().any(|of| found.contains_key(of)),
            _ => true,
        });
        let mut places: Vec<Place> = places
            .map(|(key, why)| Place {
                key: key.clone(),
                why: *why,
            })
            .collect();
        places.sort_by_key(|place| place.why);
        places
    }

    fn noted_in(&self, record: &AnyRecord, id: Id<Contact>, person: &Person) -> Option<Why> {
        let key = RecordKey::of::<Contact>(&id);
        if record.key() == key {
            return Some(Why::Own);
        }
        if record.links().contains(&key) {
            return Some(Why::Linked);
        }
        if Photo::of(record).is_some_and(|photo| self.shows(photo, id)) {
            return Some(Why::Photo);
        }
        let Value::Object(properties) = record.to_value() else {
            return None;
        };
        let named = words(&properties)
            .into_iter()
            .filter_map(|(_, text)| person.named_in(text))
            .min()?;
        // Another contact of that name is another person, unless it says so itself.
        let is_namesake =
            Contact::of(record).is_some_and(|other| person.named_in(&other.name) == Some(Why::Named));
        Some(if is_namesake { Why::Perhaps } else { named })
    }

    /// Whether a photo may show the contact.
    fn shows(&self, photo: &Photo, id: Id<Contact>) -> bool {
        let note = photo
            .note
            .and_then(|note| self.record(&RecordKey::of::<Note>(&note)));
        let is_of_meeting = note
            .and_then(Note::of)
            .is_some_and(|note| note.contact == Some(id));
        is_of_meeting && photo.people != Some(People::Nobody)
    }

    /// The texts in the record `key` that name them.
    pub fn texts_naming(&self, key: &RecordKey, person: &Person) -> Vec<String> {
        let Some(Value::Object(properties)) = self.record(key).map(AnyRecord::to_value) else {
            return Vec::new();
        };
        let texts = words(&properties).into_iter().map(|(_, text)| text);
        texts
            .filter(|text| person.named_in(text).is_some())
            .map(str::to_owned)
            .collect()
    }
}

#[cfg(test)]
#[path = "person_tests.rs"]
mod tests;
