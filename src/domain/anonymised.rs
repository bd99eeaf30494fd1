//! A fieldbook without people: for statistics, and for others to learn from.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::record::INITIALS;
use super::words::is_words;
use super::{AnyRecord, Fieldbook, Kind, Names, Timestamp};

/// Kinds that are about people, or about how the team reaches them.
const LEFT_OUT: [Kind; 6] = [
    Kind::Contact,
    Kind::Agreement,
    Kind::Sender,
    Kind::Library,
    Kind::Version,
    Kind::Photo,
];

/// What stands before the id of something that the team has added to the guide.
const OWN: &str = "own:";
/// What stands for a phone number, a mail address or a CPR number.
pub(super) const HIDDEN: &str = "[skjult]";
/// The fewest digits of a phone number.
const PHONE: usize = 8;

/// What is left of what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// Nothing.
    None,
    /// All, without the names of contacts, numbers and addresses.
    WithoutNames,
}

impl Fieldbook {
    /// A copy of what is live, without contacts, agreements, senders, photos, earlier versions and the library's own
    /// details. Every record has an id made by `new_id`, and moments are the days they fall on. Where a record can't be
    /// without a text that is left out, `stand_in` names it by its kind and number.
    #[must_use]
    pub fn anonymised(
        &self,
        text: Text,
        new_id: &mut impl FnMut() -> Uuid,
        stand_in: impl Fn(Kind, usize) -> String,
    ) -> Self {
        let mut copying = Copying {
            names: self.names(),
            text,
            ids: BTreeMap::new(),
            new_id,
        };
        let mut numbers = BTreeMap::<Kind, usize>::new();
        let copies = self.records().filter_map(|record| {
            let kind = record.kind();
            if LEFT_OUT.contains(&kind) || !self.is_shown(record) {
                return None;
            }
            let Value::Object(properties) = record.to_value() else {
                return None;
            };
            let mut copy = copying.copied(properties);
            if let Some(name) = required(kind).filter(|name| !copy.contains_key(*name)) {
                let number = numbers.entry(kind).or_default();
                *number += 1;
                copy.insert(name.to_owned(), stand_in(kind, *number).into());
            }
            let mut copy = AnyRecord::read(kind, Value::Object(copy).into()).ok()?;
            copy.set_natural_id();
            Some(copy)
        });
        let copies: Vec<AnyRecord> = copies.collect();
        Self::from_records(copies)
    }
}

/// The text that a record of this kind can't be without.
fn required(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Village | Kind::Resource => Some("name"),
        Kind::Visit | Kind::Initiative => Some("title"),
        Kind::Note | Kind::Answer | Kind::Question => Some("text"),
        _ => None,
    }
}

/// What is needed to copy records.
struct Copying<'a, F> {
    names: Names,
    text: Text,
    /// The new id of each old one.
    ids: BTreeMap<Uuid, Uuid>,
    new_id: &'a mut F,
}

impl<F: FnMut() -> Uuid> Copying<'_, F> {
    fn copied(&mut self, properties: Map<String, Value>) -> Map<String, Value> {
        let copied = properties.into_iter().filter_map(|(name, value)| {
            // A person, or several.
            let is_person = ["contact", "contacts", INITIALS].contains(&name.as_str());
            let value = (!is_person).then(|| self.value(&name, value)).flatten()?;
            Some((name, value))
        });
        copied.collect()
    }

    fn value(&mut self, name: &str, value: Value) -> Option<Value> {
        match value {
            Value::String(text) => self.string(name, &text).map(Value::String),
            Value::Array(values) => {
                let values = values.into_iter().filter_map(|value| self.value(name, value));
                Some(Value::Array(values.collect()))
            }
            Value::Object(inner) => Some(Value::Object(self.copied(inner))),
            other => Some(other),
        }
    }

    fn string(&mut self, name: &str, text: &str) -> Option<String> {
        let (before, id) = match text.strip_prefix(OWN) {
            Some(id) => (OWN, id),
            None => ("", text),
        };
        if let Ok(id) = Uuid::try_parse(id) {
            let new = *self.ids.entry(id).or_insert_with(&mut *self.new_id);
            return Some(format!("{before}{new}"));
        }
        if !is_words(name) {
            let moment = text.parse::<Timestamp>();
            return Some(moment.map_or_else(|_| text.to_owned(), |moment| moment.midnight().to_string()));
        }
        match self.text {
            Text::None => None,
            Text::WithoutNames => Some(without_numbers(&self.names.taken_out_of(text))),
        }
    }
}

/// `text` without what reaches or identifies somebody: mail addresses, and all numbers of a line with as many digits as a
/// phone number, which may be written in groups. A CPR number has more.
fn without_numbers(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let has_number = line.chars().filter(char::is_ascii_digit).count() >= PHONE;
        let hides = |word: &str| {
            word.contains('@') || (has_number && word.chars().any(|letter| letter.is_ascii_digit()))
        };
        let words = line
            .split(' ')
            .map(|word| if hides(word) { HIDDEN } else { word });
        words.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[path = "anonymised_tests.rs"]
mod tests;
