//! The export is a contract: what goes out matches the schema, and what comes in goes out again unchanged.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use vejviseren::domain::{Command, Fieldbook, Kind};
use vejviseren::format::{export, plan};

const NOW: &str = "2026-11-23T12:00:00.000+01:00";

fn read(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn problems(file: &Value) -> Vec<String> {
    let schema = read("public/schema/export-v1.schema.json");
    let schema = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    schema
        .iter_errors(file)
        .map(|problem| format!("{}: {problem}", problem.instance_path()))
        .collect()
}

/// `file` imported into an empty fieldbook and exported again.
fn through(file: &Value) -> Value {
    let plan = plan(&file.to_string(), &Fieldbook::default()).unwrap();
    assert_eq!(plan.refused, []);
    let mut book = Fieldbook::default();
    book.apply(Command::Merge(Box::new(plan.book)), NOW.parse().unwrap())
        .unwrap();
    serde_json::from_str(&export(&book, NOW.parse().unwrap())).unwrap()
}

#[test]
fn the_example_is_an_export_like_any_other() {
    let file = read("public/example.json");
    assert_eq!(problems(&file), Vec::<String>::new());
    assert_eq!(
        problems(&read("tests/fixtures/before-tiltag.json")),
        Vec::<String>::new()
    );
    let again = through(&file);
    assert_eq!(problems(&again), Vec::<String>::new());
    assert_eq!(again["notes"].as_array().unwrap().len(), 20);
}

#[test]
fn every_property_of_every_kind_comes_through_unchanged() {
    let file = read("tests/fixtures/export-v1.json");
    assert_eq!(problems(&file), Vec::<String>::new());
    let again = through(&file);
    assert_eq!(problems(&again), Vec::<String>::new());
    for kind in Kind::ALL {
        assert_eq!(again[kind.plural()], file[kind.plural()], "{}", kind.plural());
    }
}

#[test]
fn the_fixture_leaves_no_property_of_the_schema_out() {
    let (schema, file) = (
        read("public/schema/export-v1.schema.json"),
        read("tests/fixtures/export-v1.json"),
    );
    for kind in Kind::ALL {
        let properties = schema["$defs"][kind.name()]["properties"].as_object().unwrap();
        let records = file[kind.plural()].as_array().unwrap();
        let said: Map<String, Value> = records
            .iter()
            .flat_map(|record| record.as_object().unwrap().clone())
            .collect();
        for name in properties.keys().filter(|name| *name != "deleted") {
            assert!(said.contains_key(name), "{} without {name}", kind.name());
        }
    }
}

#[test]
fn every_word_of_every_enum_is_known() {
    let schema = read("public/schema/export-v1.schema.json");
    let file = read("tests/fixtures/export-v1.json");
    for kind in Kind::ALL {
        for (name, rule) in schema["$defs"][kind.name()]["properties"].as_object().unwrap() {
            for word in rule["enum"].as_array().into_iter().flatten() {
                let mut record = file[kind.plural()][0].clone();
                record[name] = word.clone();
                let one = json!({"format": "vejviseren", "version": 1, kind.plural(): [record]});
                assert_eq!(
                    through(&one)[kind.plural()][0][name],
                    *word,
                    "{} {name}",
                    kind.name()
                );
            }
        }
    }
}

#[test]
fn what_the_schema_refuses_is_refused() {
    let file = read("tests/fixtures/export-v1.json");
    let long = "x".repeat(201);
    for (list, name, wrong) in [
        ("villages", "name", json!("")),
        ("villages", "name", json!(long)),
        ("notes", "type", json!("poem")),
        ("notes", "themes", json!(["needs", "needs"])),
        ("notes", "at", json!("i går")),
        ("notes", "village", json!("Kærby Mark")),
        ("contacts", "key_person", json!("ja")),
        ("contacts", "informed", json!("2026-13-01")),
        ("ticks", "item", json!("Ikke En Nøgle")),
        ("resources", "months", json!(["may", "may"])),
        ("resources", "months", json!(["maj"])),
        ("initiatives", "contacts", json!("ingen")),
    ] {
        let mut record = file[list][0].clone();
        record[name] = wrong;
        let one = json!({"format": "vejviseren", "version": 1, "exported": NOW, "app": "1", list: [record]});
        assert_ne!(
            problems(&one),
            Vec::<String>::new(),
            "the schema takes {list}.{name}"
        );
        let plan = plan(&one.to_string(), &Fieldbook::default()).unwrap();
        assert_eq!((plan.refused.len(), plan.new), (1, 0), "{list}.{name}");
    }
}
