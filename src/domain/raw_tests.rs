//! Tests of `raw.rs`.

use super::*;
use proptest::prelude::*;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}|[\"\\\\\n\u{1}æ😀]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inside| {
        let name = "[a-c\"æ]{0,3}";
        prop_oneof![
            prop::collection::vec(inside.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(name, inside, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn it_says_what_a_value_says(value in any_json()) {
        let text = value.to_string();
        let raw = Raw::parse(&text, MAX_LEVELS).unwrap();
        prop_assert_eq!(&raw, &Raw::from(value.clone()));
        prop_assert_eq!(Value::from(raw), value);
    }
}

#[test]
fn of_a_property_that_comes_twice_the_last_counts() {
    let text = "{\"a\":1,\"b\":2,\"a\":3}";
    let raw = Raw::parse(text, 1).unwrap();
    assert!(matches!(&raw, Raw::Object(properties) if properties.len() == 3));
    assert_eq!(Value::from(raw), serde_json::from_str::<Value>(text).unwrap());
}

#[test]
fn what_is_not_escaped_is_borrowed() {
    let Ok(Raw::List(texts)) = Raw::parse("[\"på\",\"\\u00e5\"]", 1) else {
        panic!("no list");
    };
    assert!(matches!(&texts[0], Raw::Text(Cow::Borrowed("på"))));
    assert!(matches!(&texts[1], Raw::Text(Cow::Owned(text)) if text == "å"));
}

#[test]
fn what_is_wrong_is_told_apart() {
    assert_eq!(Raw::parse("[[1]]", 1), Err(NoValue::TooDeep));
    assert_eq!(Raw::parse(&"[".repeat(100_000), 32), Err(NoValue::TooDeep));
    for damaged in ["", "[1", "1 2", "\"\\ud83d\"", "1e999"] {
        assert_eq!(Raw::parse(damaged, 1), Err(NoValue::Damaged), "{damaged}");
    }
}
