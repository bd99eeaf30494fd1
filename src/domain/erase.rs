//! Taking a person out of the records that are about them, for good.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::words::is_words;
use super::{AnyRecord, Command, Contact, Fieldbook, Id, Kind, Person, Place, RecordKey, Why};

/// What stands for a name where the usual words would make a text too long. No name is shorter.
const SHORT: &str = "…";

/// How a person is taken out of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// The whole record goes.
    Whole,
    /// Their name, number and address are replaced in the texts, and the record no longer refers to them.
    Name,
}

impl Place {
    /// How they can be taken out of the record, what is suggested first. Without the name there would be nothing left of
    /// a contact, and an earlier text can't be changed. A record that others belong to stays.
    pub fn removals(&self) -> &'static [Removal] {
        match (self.why, self.key.kind) {
            (Why::Own | Why::Photo, _) | (_, Kind::Version) => &[Removal::Whole],
            (_, Kind::Village | Kind::Initiative | Kind::Question) => &[Removal::Name],
            (Why::Linked, Kind::Note) => &[Removal::Whole, Removal::Name],
            _ => &[Removal::Name, Removal::Whole],
        }
    }
}

impl Person {
    /// `text` without them.
    fn taken_out_of(&self, text: &str, is_short: bool) -> String {
        let mut kept = String::with_capacity(text.len());
        let mut from = 0;
        for (hit, stand_in) in self.hits(text) {
            kept.push_str(&text[from..hit.start]);
            kept.push_str(if is_short { SHORT } else { stand_in });
            from = hit.end;
        }
        kept.push_str(&text[from..]);
        kept
    }

    fn taken_out_of_value(&self, name: &str, value: &mut Value, is_short: bool) {
        match value {
            Value::String(text) if is_words(name) => *text = self.taken_out_of(text, is_short),
            Value::Array(values) => {
                for value in &mut *values {
                    self.taken_out_of_value(name, value, is_short);
                }
                // Two tags may have become one.
                let mut seen = BTreeSet::new();
                values.retain(|value| value.as_str().is_none_or(|text| seen.insert(text.to_owned())));
            }
            Value::Object(inner) => {
                for (name, value) in inner {
                    self.taken_out_of_value(name, value, is_short);
                }
            }
            _ => {}
        }
    }
}

impl Fieldbook {
    /// A book of these records alone.
    #[must_use]
    pub fn part(&self, keys: &[RecordKey]) -> Self {
        let records = keys.iter().filter_map(|key| self.record(key).cloned());
        Self::from_records(records.collect::<Vec<_>>())
    }

    /// The command that takes the contact `id` out of these records for good.
    pub fn erase(&self, id: Id<Contact>, chosen: &[(RecordKey, Removal)]) -> Command {
        let person = self.person(id);
        let commands = chosen.iter().map(|(key, removal)| match removal {
            Removal::Whole => Command::Purge(self.keys_taken_with(key)),
            Removal::Name => self.take_out(key, id, &person),
        });
        Command::All(commands.collect())
    }

    /// The record `key` and, for a note, its photos.
    fn keys_taken_with(&self, key: &RecordKey) -> Vec<RecordKey> {
        match key.kind {
            Kind::Note => self.keys_with(key).into_iter().collect(),
            _ => vec![key.clone()],
        }
    }

    fn take_out(&self, key: &RecordKey, id: Id<Contact>, person: &Person) -> Command {
        let Some(record) = self.record(key) else {
            return Command::All(Vec::new());
        };
        let without = [false, true].map(|is_short| without(record, id, person, is_short));
        match without.into_iter().flatten().next() {
            Some(without) => Command::All(vec![
                Command::Put(without),
                Command::Forget([(key.clone(), record.updated())].into()),
            ]),
            // Of what can't be changed, nothing must be left.
            None => Command::Purge(vec![key.clone()]),
        }
    }
}

/// `record` without the person, if it is still a record.
fn without(record: &AnyRecord, id: Id<Contact>, person: &Person, is_short: bool) -> Option<AnyRecord> {
    let Value::Object(mut properties) = record.to_value() else {
        return None;
    };
    unlink(&mut properties, &id.to_string());
    for (name, value) in &mut properties {
        person.taken_out_of_value(name, value, is_short);
    }
    AnyRecord::read(record.kind(), Value::Object(properties).into()).ok()
}

/// Removes the references to the contact.
fn unlink(properties: &mut Map<String, Value>, id: &str) {
    if properties.get("contact").and_then(Value::as_str) == Some(id) {
        properties.remove("contact");
    }
    if let Some(Value::Array(contacts)) = properties.get_mut("contacts") {
        contacts.retain(|contact| contact.as_str() != Some(id));
    }
}
