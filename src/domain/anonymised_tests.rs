//! Tests of `anonymised.rs`.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::tests::uuid;

const VILLAGE: u128 = 1;
const CONTACT: u128 = 2;
const VISIT: u128 = 3;
const NOTE: u128 = 4;
const INITIATIVE: u128 = 5;

fn record(kind: Kind, mut properties: Value) -> AnyRecord {
    let at = "2026-11-23T14:37:12.345+01:00";
    properties["created"] = at.into();
    properties["updated"] = at.into();
    AnyRecord::read(kind, properties.into()).unwrap()
}

fn id(number: u128) -> String {
    uuid(number).to_string()
}

/// A book in which everything names somebody.
fn book(name: &str, note: &str) -> Fieldbook {
    let village = id(VILLAGE);
    let question = "trin1.spoergsmaal";
    Fieldbook::from_records([
        record(Kind::Village, json!({"id": village, "name": "Kærby"})),
        record(
            Kind::Contact,
            json!({"id": id(CONTACT), "village": village, "name": name, "phone": "12345678", "kind": "citizen",
                "status": "new", "key_person": true}),
        ),
        record(
            Kind::Visit,
            json!({"id": id(VISIT), "village": village, "occasion": "other", "title": note,
                "started": "2026-11-23T13:00:00+01:00"}),
        ),
        record(
            Kind::Note,
            json!({"id": id(NOTE), "village": village, "type": "interview", "text": note, "quote": note,
                "at": "2026-11-23T14:37:00+01:00", "who": {"age": "adult", "relation": note}, "tags": [name],
                "visit": id(VISIT), "contact": id(CONTACT), "initiative": id(INITIATIVE), "initials": "XYZ"}),
        ),
        record(
            Kind::Initiative,
            json!({"id": id(INITIATIVE), "village": village, "title": note, "status": "idea",
                "contacts": [id(CONTACT)], "notes": [id(NOTE)]}),
        ),
        record(
            Kind::Answer,
            json!({"id": format!("{village}/{question}"), "scope": village, "question": question, "text": note}),
        ),
        record(
            Kind::Agreement,
            json!({"id": id(7), "initiative": id(INITIATIVE), "what": note, "who": name}),
        ),
    ])
}

/// The copy, and all of it as one text.
fn anonymised(book: &Fieldbook, text: Text) -> (Fieldbook, String) {
    let mut next = 1_000;
    let mut new_id = || {
        next += 1;
        uuid(next)
    };
    let copy = book.anonymised(text, &mut new_id, |kind, number| {
        format!("{} {number}", kind.name())
    });
    let written = copy.records().map(|record| record.to_value().to_string());
    let written = written.collect::<Vec<_>>().join("\n");
    (copy, written)
}

const SAID: &str = "Bo Holms bror ringer\n12 34 56 78 eller bo@holm.dk";

#[test]
fn what_is_about_people_is_left_out_and_the_rest_hangs_together() {
    let (copy, written) = anonymised(&book("Bo Holm", SAID), Text::None);
    let kinds: Vec<Kind> = copy.records().map(AnyRecord::kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Village,
            Kind::Visit,
            Kind::Note,
            Kind::Initiative,
            Kind::Answer
        ]
    );
    let values: Vec<Value> = copy.records().map(AnyRecord::to_value).collect();
    let [village, visit, note, initiative, answer] = &values[..] else {
        panic!("{values:?}");
    };
    assert_eq!((&note["village"], &note["visit"]), (&village["id"], &visit["id"]));
    assert_eq!(note["initiative"], initiative["id"]);
    assert_eq!((&note["contact"], &note["quote"]), (&Value::Null, &Value::Null));
    assert_eq!(initiative["notes"], json!([note["id"]]));
    assert_eq!(answer["scope"], village["id"]);
    assert_eq!(
        (&village["name"], &note["text"], &initiative["title"]),
        (&json!("village 1"), &json!("note 1"), &json!("initiative 1"))
    );
    assert_eq!(note["who"]["age"], "adult");
    assert_eq!(note["at"], "2026-11-23T00:00:00.000+01:00");
    for number in [VILLAGE, CONTACT, VISIT, NOTE, INITIATIVE] {
        assert!(!written.contains(&id(number)), "{number}");
    }
    for word in ["ringer", "Kærby", ":37", "T13", "345"] {
        assert!(!written.contains(word), "{word}");
    }
}

#[test]
fn the_words_can_come_along_without_names_and_numbers() {
    let (copy, written) = anonymised(&book("Bo Holm", SAID), Text::WithoutNames);
    let note = copy.records().find(|record| record.kind() == Kind::Note).unwrap();
    assert_eq!(
        note.to_value()["text"],
        "[navn]s bror ringer\n[skjult] [skjult] [skjult] [skjult] eller [skjult]"
    );
    assert!(written.contains("Kærby"));
    assert!(!written.contains("XYZ"), "whoever wrote it is left");
}

#[test]
fn what_is_deleted_is_left_out() {
    let mut book = book("Bo Holm", SAID);
    let note = book
        .records()
        .find(|record| record.kind() == Kind::Note)
        .unwrap()
        .key();
    let now = "2026-11-24T12:00:00+01:00".parse().unwrap();
    book.apply(crate::domain::Command::Trash(note), now).unwrap();
    let (copy, _) = anonymised(&book, Text::WithoutNames);
    assert!(copy.records().all(|record| record.kind() != Kind::Note));
}

proptest! {
    #[test]
    fn no_part_of_a_name_is_left(
        first in "[A-ZÆØÅ][a-zæøå]{3,8}", last in "[A-ZÆØÅ][a-zæøå]{3,8}",
        before in "[a-zæøå ,.]{0,20}", between in "( |  |-|\n|, )", genitive in "s?",
        is_all in any::<bool>(),
    ) {
        let said = format!("{before} {first}{between}{last}{genitive} sagde det. {} kom.", last.to_uppercase());
        let text = if is_all { Text::WithoutNames } else { Text::None };
        let (_, written) = anonymised(&book(&format!("{first} {last}"), &said), text);
        let written = written.to_lowercase();
        let words: Vec<&str> = written.split(|letter: char| !letter.is_alphabetic()).collect();
        for part in [first, last] {
            // The copy's own words, and what the proptest has written before the name.
            let known = before.contains(&part.to_lowercase());
            prop_assert!(known || !words.contains(&part.to_lowercase().as_str()), "{} in {}", part, written);
        }
    }
}
