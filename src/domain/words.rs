//! The words in a record that somebody wrote, and could lose.

use serde_json::{Map, Value};
use uuid::Uuid;

/// Properties whose text nobody wrote: ids of records and of the guide, moments and days, and values chosen from a
/// list. Everything else counts as somebody's words, including the properties of a newer app: a needless version is
/// harmless, but a missing one loses text.
const NOT_WORDS: [&str; 43] = [
    "id",
    "created",
    "updated",
    "deleted",
    "initials",
    "scope",
    "question",
    "item",
    "step",
    "topic",
    "phase",
    "type",
    "kind",
    "status",
    "state",
    "source",
    "how",
    "age",
    "themes",
    "occasion",
    "outcome",
    "route",
    "at",
    "started",
    "ended",
    "starts",
    "library_until",
    "due",
    "done",
    "on",
    "informed",
    "delete_by",
    "delete_contacts_by",
    "delete_interviews_by",
    "taken",
    "people",
    "told",
    "sha256",
    "part",
    "ages",
    "newcomers",
    "continues",
    "months",
];

/// The words in the JSON form of a record, in the order of its properties, each with its property name.
pub(super) fn words(record: &Map<String, Value>) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (name, value) in record {
        collect(name, value, &mut found);
    }
    found
}

/// Whether the text in the property `name` is somebody's words.
pub(super) fn is_words(name: &str) -> bool {
    !NOT_WORDS.contains(&name)
}

fn collect<'a>(name: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a str)>) {
    if !is_words(name) {
        return;
    }
    match value {
        Value::String(text) => {
            let said = !text.trim().is_empty() && Uuid::try_parse(text).is_err();
            found.extend(said.then_some((name, text.as_str())));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(name, value, found)),
        Value::Object(inner) => inner.iter().for_each(|(name, value)| collect(name, value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    /// Checks the properties of an object in the schema.
    fn look(owner: &str, rules: &Value) {
        for (name, rule) in rules["properties"].as_object().into_iter().flatten() {
            let items = rule.get("items").unwrap_or(rule);
            let by_hand = items["type"] == "string";
            let named = matches!(
                name.as_str(),
                "id" | "initials" | "question" | "item" | "part" | "sha256"
            );
            let word = !NOT_WORDS.contains(&name.as_str());
            assert!(!by_hand || named || word, "{owner}.{name} would be lost");
            let chosen = items.get("enum").is_some() && (owner, name.as_str()) != ("sender", "who");
            let moment = matches!(items["$ref"].as_str(), Some("#/$defs/timestamp" | "#/$defs/day"));
            assert!(!(chosen || moment) || !word, "nobody wrote {owner}.{name}");
            look(name, rule);
        }
    }

    #[test]
    fn every_property_somebody_writes_is_words_and_no_other_is() {
        let schema = include_str!("../../public/schema/export-v1.schema.json");
        let schema: Value = serde_json::from_str(schema).unwrap();
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Version) {
            look(kind.name(), &schema["$defs"][kind.name()]);
        }
    }

    #[test]
    fn words_are_found_wherever_they_are() {
        let record = serde_json::json!({
            "id": "x", "tags": ["b", "a"], "who": {"age": "senior", "relation": "formand"}, "text": " ",
            "visit": "0198c0de-0000-7000-8000-000000000001", "new": {"deep": [{"down": "ord"}]}, "n": 1,
        });
        let mut found = words(record.as_object().unwrap());
        found.sort_unstable();
        let expected = [
            ("down", "ord"),
            ("relation", "formand"),
            ("tags", "a"),
            ("tags", "b"),
        ];
        assert_eq!(found, expected);
    }
}
