//! Random files: an export with random changes. Whatever they are, nothing panics, and what is accepted is valid.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{fixture, is_sound, merged};
use crate::domain::Fieldbook;

/// One change to an export.
#[derive(Clone, Debug)]
enum Change {
    /// Replace a value.
    Put(Value),
    /// Add an unknown property.
    Add(Value),
    /// Remove a value.
    Take,
    /// Replace a value with a copy of another one.
    Copy(prop::sample::Index),
    /// Duplicate the property or element beside itself.
    Again,
    /// Overwrite bytes of the text.
    Bytes(Vec<u8>),
    /// Truncate the text.
    Cut,
}

fn values() -> impl Strategy<Value = Value> {
    let odd = prop::sample::select(vec![
        json!(null),
        json!(true),
        json!(-0.0),
        json!(1e300),
        json!(u64::MAX),
        json!(i64::MIN),
        json!([]),
        json!({}),
        json!({"__proto__": {"id": 1}, "": null}),
        json!([["needs", "needs"]]),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("\u{feff}\u{202e}🚌\u{fffd}"),
        json!("e\u{301}".repeat(300)),
        json!("x".repeat(100_001)),
        json!("0198c0de-0000-7000-8000-000000000001"),
        json!("{0198C0DE-0000-7000-8000-000000000001}"),
        json!("urn:uuid:0198c0de-0000-7000-8000-000000000003"),
        json!("00000000-0000-0000-0000-000000000000"),
        json!("own:0198c0de-0000-7000-8000-00000000000a"),
        json!("2026-02-29"),
        json!("0000-01-01"),
        json!("9999-12-31"),
        json!("0000-01-01T00:00:00Z"),
        json!("9999-12-31T23:59:60Z"),
        json!("2026-11-20T12:00:60.9999999999+23:59"),
        json!("2026-11-20 12:00:00-00:00"),
        json!("2026-11-20t12:00:00z"),
        json!("1990-12-31T23:59:60Z"),
        json!("2026-11-22T12:00:00.000+01:00"),
    ]);
    prop_oneof![
        4 => odd,
        1 => any::<f64>().prop_map(|number| json!(number)),
        1 => any::<String>().prop_map(Value::String),
        1 => (0usize..40).prop_map(|levels| (0..levels).fold(json!(1), |inside, _| json!([inside]))),
    ]
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, Change)>> {
    let change = prop_oneof![
        8 => values().prop_map(Change::Put),
        4 => values().prop_map(Change::Add),
        2 => Just(Change::Take),
        4 => any::<prop::sample::Index>().prop_map(Change::Copy),
        2 => Just(Change::Again),
        1 => prop::collection::vec(any::<u8>(), 1..4).prop_map(Change::Bytes),
        1 => Just(Change::Cut),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), change), 1..12)
}

/// The paths to every value in `value`.
fn places(value: &Value, way: &str, found: &mut Vec<String>) {
    found.push(way.to_owned());
    match value {
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                places(value, &format!("{way}/{at}"), found);
            }
        }
        Value::Object(map) => {
            for (name, value) in map {
                let name = name.replace('~', "~0").replace('/', "~1");
                places(value, &format!("{way}/{name}"), found);
            }
        }
        _ => {}
    }
}

fn changed(changes: &[(prop::sample::Index, Change)]) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&fixture("export-v1")).unwrap();
    for (place, change) in changes {
        let mut ways = Vec::new();
        places(&file, "", &mut ways);
        // Not the root: that would undo all other changes.
        let Some(way) = ways.get(1 + place.index(ways.len().max(2) - 1)) else {
            continue;
        };
        let (outside, name) = way.rsplit_once('/').unwrap();
        let other = match change {
            Change::Put(value) | Change::Add(value) => value.clone(),
            Change::Copy(other) => file.pointer(&ways[other.index(ways.len())]).unwrap().clone(),
            _ => file.pointer(way).unwrap().clone(),
        };
        match (change, file.pointer_mut(outside).unwrap()) {
            (Change::Take, Value::Array(list)) => drop(list.remove(name.parse().unwrap())),
            (Change::Take, Value::Object(map)) => drop(map.remove(name)),
            (Change::Add(_), Value::Object(map)) => drop(map.insert("extra".to_owned(), other)),
            (Change::Again, Value::Array(list)) => list.push(other),
            (Change::Again, Value::Object(map)) => drop(map.insert("again".to_owned(), other)),
            (Change::Put(_) | Change::Copy(_), Value::Array(list)) => {
                list[name.parse::<usize>().unwrap()] = other;
            }
            (Change::Put(_) | Change::Copy(_), Value::Object(map)) => {
                map.insert(name.to_owned(), other);
            }
            _ => {}
        }
    }
    let mut bytes = file.to_string().into_bytes();
    for (place, change) in changes {
        match change {
            Change::Bytes(new) => {
                let at = place.index(bytes.len());
                let end = (at + new.len()).min(bytes.len());
                bytes.splice(at..end, new.iter().copied());
            }
            Change::Cut if bytes.len() > 1 => bytes.truncate(place.index(bytes.len()).max(1)),
            // Duplicates an existing property in the text, because a map can't contain it twice.
            Change::Again => {
                let text =
                    String::from_utf8_lossy(&bytes).replacen("\"again\":", "\"text\":", place.index(3));
                bytes = text.into_bytes();
            }
            _ => {}
        }
    }
    bytes
}

/// Merges `file` into an empty book and into the original, twice.
fn try_out(file: &[u8]) {
    let whole = merged(&fixture("export-v1"), &Fieldbook::default()).unwrap().0;
    for here in [Fieldbook::default(), whole] {
        if let Ok((book, _)) = merged(file, &here) {
            is_sound(&book);
            let (again, _) = merged(file, &book).unwrap();
            assert_eq!(again, book, "the second time changes something");
        }
    }
}

proptest! {
    #[test]
    fn bytes_at_random(bytes in prop::collection::vec(any::<u8>(), 0..200), inside in any::<bool>()) {
        let mut file = bytes;
        if inside {
            let mut whole = b"{\"format\":\"vejviseren\",\"version\":1,\"notes\":[".to_vec();
            whole.append(&mut file);
            file = [whole, b"]}".to_vec()].concat();
        }
        try_out(&file);
    }

    #[test]
    fn an_export_with_things_done_to_it(changes in changes()) {
        try_out(&changed(&changes));
    }
}
