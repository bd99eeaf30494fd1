//! Tests of `anonymous.rs`.

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{AnyRecord, Command, Id, Record, RecordKey};
use proptest::prelude::*;

fn person(number: u128, name: &str) -> Record<Contact> {
    let now = at("2026-11-23T12:00:00+01:00");
    Record::new(
        Id::new(uuid(number)),
        now,
        Contact::named(Id::new(uuid(1)), name.to_owned()),
    )
}

fn names(people: &[&str]) -> Names {
    let people = (2..)
        .zip(people)
        .map(|(number, name)| person(number, name).into());
    Fieldbook::from_records(people).names()
}

#[test]
fn a_name_that_is_one_letter_when_folded_is_a_name() {
    let said = names(&["Pieter van der Aa"]).taken_out_of("Aa og Aas hund ved en å, punkt a");
    assert_eq!(said, "[navn] og [navn]s hund ved en å, punkt a");
}

#[test]
fn people_are_taken_out_and_places_stay() {
    let mut hall = person(9, "Kærby Forsamlingshus");
    hall.body.organisation = Some("Kærby forsamlingshus".to_owned());
    let people = [
        person(2, "Bo Ærøskjold"),
        person(3, "Ida"),
        person(4, "Ida Holm"),
        hall,
    ];
    let names = Fieldbook::from_records(people.map(AnyRecord::from)).names();
    assert_eq!(
        names.taken_out_of(
            "Bo Ærøskjold og IDA mødte Bos kone i Kærby Forsamlingshus. Bogen, Ida Holms og Bo."
        ),
        "[navn] og [navn] mødte [navn]s kone i Kærby Forsamlingshus. Bogen, [navn]s og [navn]."
    );
    assert_eq!(Names::default().taken_out_of("Bo"), "Bo");
}

#[test]
fn a_name_is_taken_out_however_it_is_written() {
    let names = names(&[
        "Kirsten Marie Holst",
        "Z\u{30c}eljko Šarić",
        "Anne-Marie von Lüders",
    ]);
    for (text, expected) in [
        ("Kirsten Holst sagde ja", "[navn] sagde ja"),
        ("Kirsten\u{a0} Marie\nHolst", "[navn]"),
        ("Kirsten M. Holsts have", "[navn]s have"),
        ("K. Holst kommer", "[navn] kommer"),
        ("Holst, Kirsten", "[navn], [navn]"),
        ("Željko S\u{30c}aric\u{301} og zeljko", "[navn] og [navn]"),
        ("annemarie, Anne-Marie von Luders", "annemarie, [navn]"),
        ("Han kom fra von Ladegård", "Han kom fra von Ladegård"),
    ] {
        assert_eq!(names.taken_out_of(text), expected);
    }
}

#[test]
fn who_is_deleted_or_was_called_otherwise_is_taken_out_too() {
    let now = at("2026-11-23T12:00:00+01:00");
    let before: AnyRecord = person(2, "Karen Skov").into();
    let version = Version::of_record(&before).unwrap();
    let mut book = Fieldbook::from_records([
        person(2, "Karen Bruun").into(),
        person(3, "Jens Lund").into(),
        version.into(),
    ]);
    let gone = RecordKey::of::<Contact>(&Id::new(uuid(3)));
    book.apply(Command::Trash(gone), now).unwrap();
    assert_eq!(book.names().taken_out_of("Skov og Lund"), "[navn] og [navn]");
}

proptest! {
    #[test]
    fn no_part_of_a_name_is_left(
        people in prop::collection::vec("[A-ZÆØÅŠ][a-zæøåé]{1,6}( [A-Z]\\.)?([ -][A-ZØ][a-zø]{1,6}){0,2}", 1..4),
        between in prop::collection::vec("( |\n|, |-|\\. | og |s |'s )", 12),
        order in prop::collection::vec(0usize..30, 1..12),
    ) {
        let parts: Vec<&str> = people.iter().flat_map(|name| name.split([' ', '-', '.'])).collect();
        let words = order.iter().map(|at| parts[at % parts.len()]);
        let text: String = words.zip(&between).flat_map(|(word, gap)| [word, gap.as_str()]).collect();
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        let left = names(&people).taken_out_of(&text).replace(SOMEBODY, " ");
        for word in left.split(|letter: char| !letter.is_alphanumeric()) {
            let is_part = parts.iter().any(|part| fold(part) == fold(word));
            prop_assert!(!is_part || !is_telling(&fold(word)), "«{word}» of «{text}»");
        }
    }
}
