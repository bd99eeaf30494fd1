//! Hostile files, one by one: `tests/fixtures/hostile/`. Files found by the fuzzer below are added there too, with a
//! name and a line here.

mod deleted;
mod fuzz;
mod limits;
mod part;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;

use super::{ImportError, Reading, ReadingBack, RecordError};
use crate::domain::{Command, Fieldbook, Kind, Timestamp, Unreadable, ValidationError};
use crate::format::{Writing, export, plan};

const NOW: &str = "2026-11-23T12:00:00.000+01:00";

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn fixture(name: &str) -> Vec<u8> {
    let file = format!("tests/fixtures/{name}.json");
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// `file` merged completely into `here`, and the rejected records.
fn merged(file: &[u8], here: &Fieldbook) -> Result<(Fieldbook, Vec<super::RefusedRecord>), ImportError> {
    let mut reading = Reading::from_elsewhere(file, now())?;
    while reading.go_on(3)? {}
    let plan = reading.plan(here);
    let mut book = here.clone();
    let chosen = plan.book.part(&plan.chosen(&BTreeSet::default(), here));
    book.apply(Command::Merge(Box::new(chosen)), now()).unwrap();
    Ok((book, plan.refused))
}

/// What must hold for a book after any merge: its export conforms to the schema and reads back as the same book.
fn is_sound(book: &Fieldbook) {
    static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
        let schema: Value =
            serde_json::from_str(include_str!("../../../public/schema/export-v1.schema.json")).unwrap();
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&schema).unwrap()
    });
    let text = export(book, now());
    let value: Value = serde_json::from_str(&text).unwrap();
    let problems: Vec<String> = SCHEMA
        .iter_errors(&value)
        .map(|problem| format!("{}: {problem}", problem.instance_path()))
        .collect();
    assert_eq!(problems, Vec::<String>::new());
    let mut writing = Writing::begin(now());
    let mut reading = ReadingBack::default();
    while let Some(part) = writing.go_on(book, 3) {
        assert!(reading.go_on(&part, book));
    }
    assert!(reading.is_all_of(book));
    let again = plan(&text, book).unwrap();
    assert_eq!(again.refused, []);
    assert!(!again.changes_something(), "{:?}", again.incoming);
    assert_eq!(again.book, *book);
}

#[test]
fn what_is_wrong_with_a_file_costs_the_file() {
    let json = || ImportError::NotJson(String::new());
    let version = |version: &str| ImportError::UnknownVersion(version.to_owned());
    for (name, why) in [
        ("empty", json()),
        ("truncated", json()),
        ("two-in-a-row", json()),
        ("nan", json()),
        ("invalid-utf8", ImportError::NotText),
        ("utf-16", ImportError::NotText),
        ("deep-file", ImportError::NotVejviseren),
        ("other-format", ImportError::NotVejviseren),
        ("version-2", version("2")),
        ("version-as-text", version("\"1\"")),
        ("version-missing", version("")),
        ("twice-in-file", ImportError::Repeated("notes".to_owned())),
    ] {
        let found = match merged(&fixture(&format!("hostile/{name}")), &Fieldbook::default()) {
            Err(ImportError::NotJson(_)) => json(),
            Err(why) => why,
            Ok(_) => panic!("{name} is taken"),
        };
        assert_eq!(found, why, "{name}");
    }
}

/// A fixture, the number of its records that are accepted, and the rejected ones.
type Case<'a> = (&'a str, usize, &'a [(Kind, usize, RecordError)]);

#[test]
fn what_is_wrong_with_a_record_costs_the_record() {
    use Kind::{Agreement, Answer, Contact, Initiative, Note, Tick, Visit};
    let shape = |name| RecordError::Unreadable(Unreadable::Shape(name));
    let no_object = RecordError::Unreadable(Unreadable::NoObject);
    let no_list = RecordError::NoList;
    let table: &[Case] = &[
        ("deep-in-record", 2, &[(Note, 1, RecordError::TooDeep)]),
        ("deep-beside", 2, &[]),
        ("deep-enough", 2, &[(Note, 1, RecordError::TooDeep)]),
        ("twice-in-record", 2, &[(Note, 1, RecordError::Repeated)]),
        ("twice-escaped", 2, &[(Note, 1, RecordError::Repeated)]),
        ("twice-inside", 2, &[(Note, 1, RecordError::Repeated)]),
        (
            "same-id-twice",
            3,
            &[(Note, 1, RecordError::SameId), (Note, 3, RecordError::SameId)],
        ),
        ("same-id-other-spelling", 2, &[(Note, 2, RecordError::SameId)]),
        (
            "same-id-in-two-kinds",
            2,
            &[
                (Note, 1, RecordError::IdTaken),
                (Initiative, 1, RecordError::IdTaken),
            ],
        ),
        ("own-village", 1, &[(Initiative, 1, RecordError::Orphaned)]),
        (
            "lone-surrogates",
            2,
            &[
                (Note, 1, RecordError::Damaged),
                (Note, 2, RecordError::Damaged),
                (Note, 3, RecordError::Damaged),
            ],
        ),
        ("whole-surrogates", 2, &[]),
        ("infinite-number", 2, &[(Note, 1, RecordError::Damaged)]),
        ("prototypes", 3, &[(Note, 1, shape("id")), (Note, 2, shape("id"))]),
        ("id-of-another", 2, &[]),
        ("markup", 20, &[]),
        (
            "year-9999",
            4,
            &[
                (Note, 1, RecordError::FromTheFuture),
                (Note, 2, RecordError::FromTheFuture),
                (Note, 4, shape("at")),
                (Note, 5, shape("at")),
            ],
        ),
        (
            "homeless",
            2,
            &[
                (Note, 1, RecordError::Orphaned),
                (Initiative, 1, RecordError::Orphaned),
                (Tick, 1, RecordError::Orphaned),
                (Agreement, 1, RecordError::Orphaned),
            ],
        ),
        (
            "wrong-types",
            2,
            &[
                (Visit, 0, no_list),
                (Note, 1, no_object),
                (Note, 2, no_object),
                (Note, 3, no_object),
                (Note, 4, no_object),
                (Note, 5, shape("id")),
                (Note, 6, shape("text")),
                (Note, 7, shape("themes")),
                (Note, 8, shape("who")),
                (Note, 9, shape("id")),
                (Note, 10, shape("at")),
                (Note, 11, shape("type")),
                (Contact, 0, no_list),
                (Answer, 1, shape("id")),
            ],
        ),
    ];
    for (name, taken, refused) in table {
        let file = fixture(&format!("hostile/{name}"));
        let (book, found) = merged(&file, &Fieldbook::default()).unwrap();
        let found: Vec<_> = found.iter().map(|it| (it.kind, it.place, it.why)).collect();
        assert_eq!((book.records().count(), &*found), (*taken, *refused), "{name}");
        is_sound(&book);
        let (again, _) = merged(&file, &book).unwrap();
        assert_eq!(again, book, "{name} twice");
    }
}

#[test]
fn every_file_in_the_folder_is_told_of_here() {
    let here = include_str!("tests.rs");
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = name.strip_suffix(".json").unwrap();
        assert!(here.contains(&format!("\"{name}\"")), "{name}");
    }
}

#[test]
fn of_two_with_one_id_the_newest_is_taken() {
    let (book, _) = merged(&fixture("hostile/same-id-twice"), &Fieldbook::default()).unwrap();
    let texts = book.of_kind(Kind::Note).map(text_of);
    assert_eq!(texts.collect::<Vec<_>>(), ["nyest", "hej"]);
}

fn text_of(record: &crate::domain::AnyRecord) -> String {
    record.to_value()["text"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_record_that_names_itself_has_no_say_in_it() {
    let (book, _) = merged(&fixture("hostile/id-of-another"), &Fieldbook::default()).unwrap();
    let answer = book.of_kind(Kind::Answer).next().unwrap();
    assert!(
        answer
            .key()
            .id
            .to_string()
            .ends_with("000000000001/needs.desk.people")
    );
}
