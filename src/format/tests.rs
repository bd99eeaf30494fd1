//! What is exported can be imported again, and nothing else is accepted.

use super::*;
use crate::domain::{Command, Fieldbook, Kind, OfKind, Version};

const NOW: &str = "2026-11-23T12:00:00.000+01:00";
const LATER: &str = "2026-11-24T12:00:00.000+01:00";
const VILLAGE: &str = "0198c0de-0000-7000-8000-000000000001";
const NOTE: &str = "0198c0de-0000-7000-8000-000000000002";

fn file(notes: &serde_json::Value) -> String {
    serde_json::json!({
        "format": "vejviseren", "version": 1, "exported": NOW, "app": "0.1.0",
        "villages": [{"id": VILLAGE, "created": NOW, "updated": NOW, "name": "Ølgod", "postcode": "6870"}],
        "notes": notes,
    })
    .to_string()
}

fn note(text: &str, updated: &str) -> serde_json::Value {
    serde_json::json!({
        "id": NOTE, "created": NOW, "updated": updated, "village": VILLAGE,
        "type": "observation", "text": text, "at": NOW, "themes": ["needs"],
    })
}

fn merged(book: &Fieldbook, text: &str) -> Fieldbook {
    let mut book = book.clone();
    let plan = plan(text, &book).unwrap();
    book.apply(Command::Merge(Box::new(plan.book)), NOW.parse().unwrap())
        .unwrap();
    book
}

#[test]
fn an_export_read_back_is_the_same_book() {
    let book = merged(
        &Fieldbook::default(),
        &file(&serde_json::json!([note("hej", NOW)])),
    );
    let text = export(&book, NOW.parse().unwrap());
    assert_eq!(merged(&Fieldbook::default(), &text), book);
    assert!(
        text.contains("\"postcode\":\"6870\""),
        "unknown properties are passed on"
    );
}

#[test]
fn an_export_in_parts_is_the_same_file_and_is_read_back() {
    let notes: Vec<_> = (0..5)
        .map(|at| {
            let mut note = note("hej", NOW);
            note["id"] = serde_json::json!(format!("0198c0de-0000-7000-8000-00000000010{at}"));
            note
        })
        .collect();
    let book = merged(&Fieldbook::default(), &file(&serde_json::json!(notes)));
    let now = NOW.parse().unwrap();
    for book in [book, Fieldbook::default()] {
        for at_a_time in 1..8 {
            let parts = parts(&book, at_a_time);
            assert_eq!(parts.concat(), export(&book, now), "{at_a_time} at a time");
            assert!(is_read_back(&parts, &book), "{at_a_time} at a time");
        }
    }
}

fn parts(book: &Fieldbook, at_a_time: usize) -> Vec<String> {
    let mut writing = Writing::begin(NOW.parse().unwrap());
    std::iter::from_fn(|| writing.go_on(book, at_a_time)).collect()
}

fn is_read_back(parts: &[String], book: &Fieldbook) -> bool {
    let mut reading = ReadingBack::default();
    parts.iter().all(|part| reading.go_on(part, book)) && reading.is_all_of(book)
}

#[test]
fn a_damaged_export_is_not_read_back() {
    let book = merged(
        &Fieldbook::default(),
        &file(&serde_json::json!([note("hej", NOW)])),
    );
    let whole = parts(&book, 1);
    assert!(whole.len() > 1 && is_read_back(&whole, &book));
    for at in 0..whole.len() {
        let without: Vec<String> = [&whole[..at], &whole[at + 1..]].concat();
        assert!(!is_read_back(&without, &book), "part {at} is missing");
    }
    let text = whole.concat();
    for end in 0..text.trim_end().len() {
        let cut = text.get(..end).map(|cut| vec![cut.to_owned()]);
        assert!(cut.is_none_or(|cut| !is_read_back(&cut, &book)), "cut at {end}");
    }
    for (right, wrong) in [
        ("\"hej\"", "\"hov\""),
        ("\"hej\"", "hej"),
        ("\"notes\":", "\"contacts\":"),
        ("\"notes\":", "\"noter\":"),
        ("\"version\":1", "\"version\":2"),
        ("],\n", "]\n"),
    ] {
        let damaged = text.replace(right, wrong);
        assert_ne!(damaged, text);
        assert!(!is_read_back(&[damaged], &book), "{wrong}");
    }
    assert!(!is_read_back(std::slice::from_ref(&text), &Fieldbook::default()));
    let more = merged(&book, &file(&serde_json::json!([note("hov", LATER)])));
    assert!(!is_read_back(&[text], &more));
}

#[test]
fn an_export_says_what_in_it_looks_like_a_cpr_number() {
    for (text, found) in [("Født 01.01.90 – 1234", 1), ("Tlf. 12 34 56 78", 0)] {
        let notes = serde_json::json!([note(text, NOW)]);
        let book = merged(&Fieldbook::default(), &file(&notes));
        let mut writing = Writing::begin(NOW.parse().unwrap());
        while writing.go_on(&book, 1).is_some() {}
        let with_cpr = writing.with_cpr();
        assert_eq!(with_cpr.len(), found, "{text}");
        assert!(with_cpr.iter().all(|key| key.kind == Kind::Note));
    }
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let text = file(&serde_json::json!([note("hej", NOW)]));
    let book = merged(&Fieldbook::default(), &text);
    let again = plan(&text, &book).unwrap();
    assert_eq!(
        (again.new, again.newer, again.older, again.identical),
        (0, 0, 0, 2)
    );
    assert!(!again.changes_something());
    assert_eq!(merged(&book, &text), book);
}

#[test]
fn newer_and_older_are_told_apart() {
    let book = merged(
        &Fieldbook::default(),
        &file(&serde_json::json!([note("hej", NOW)])),
    );
    let later = file(&serde_json::json!([note("hej igen", LATER)]));
    let earlier = file(&serde_json::json!([note("før", "2026-11-22T12:00:00.000+01:00")]));
    assert_eq!(plan(&later, &book).unwrap().newer, 1);
    assert_eq!(plan(&earlier, &book).unwrap().older, 1);
    let both = merged(&book, &earlier);
    let versions: Vec<_> = both.records().filter_map(Version::of).collect();
    assert_eq!(versions.len(), 1);
    assert_eq!(versions[0].text(), "før");
    assert!(
        book.records()
            .all(|record| both.record(&record.key()) == Some(record))
    );
    assert!(!plan(&earlier, &both).unwrap().changes_something());
}

#[test]
fn what_is_no_export_is_refused_with_a_reason() {
    let here = Fieldbook::default();
    assert!(matches!(plan("", &here), Err(ImportError::NotJson(_))));
    assert!(matches!(
        plan("{\"format\": \"vejvis", &here),
        Err(ImportError::NotJson(_))
    ));
    assert_eq!(plan("[]", &here), Err(ImportError::NotVejviseren));
    assert_eq!(
        plan("{\"format\":\"andet\",\"version\":1}", &here),
        Err(ImportError::NotVejviseren)
    );
    assert_eq!(
        plan("{\"format\":\"vejviseren\",\"version\":2}", &here),
        Err(ImportError::UnknownVersion("2".into()))
    );
    let deep = "[".repeat(10_000);
    assert_eq!(plan(&deep, &here), Err(ImportError::NotVejviseren));
}

#[test]
fn one_bad_record_does_not_cost_the_others() {
    let text = file(&serde_json::json!([{"id": 7}, note("hej", NOW)]));
    let plan = plan(&text, &Fieldbook::default()).unwrap();
    assert_eq!(plan.new, 2);
    assert_eq!((plan.refused[0].kind, plan.refused[0].place), (Kind::Note, 1));
}

#[test]
fn file_names_have_letters_every_file_system_knows() {
    let day = "2026-11-23".parse().unwrap();
    assert_eq!(
        file_name("Vester Hornum", day, "json"),
        "vejviseren-vester-hornum-2026-11-23.json"
    );
    assert_eq!(
        file_name("  Ølgod / Å!", day, "json"),
        "vejviseren-oelgod-aa-2026-11-23.json"
    );
    assert_eq!(
        file_name("北京", day, "json"),
        "vejviseren-bysamfund-2026-11-23.json"
    );
    for (village, slug) in [
        ("A\u{30a}lborg", "aalborg"),
        ("Ålborg", "aalborg"),
        ("Sa\u{308}by, Mo\u{308}lle", "saeby-moelle"),
        ("Søby, Ærø", "soeby-aeroe"),
        ("Łódź", "lodz"),
        ("Z\u{30c}abari", "zabari"),
        ("Hav\u{ad}nen", "havnen"),
    ] {
        assert_eq!(
            file_name(village, day, "json"),
            format!("vejviseren-{slug}-2026-11-23.json")
        );
    }
}
