//! Files that are too large.

use super::*;

#[test]
fn too_much_is_refused_before_it_is_read() {
    let file =
        |notes: &str| format!("{{\"format\":\"vejviseren\",\"version\":1,\"notes\":[{notes}]}}").into_bytes();
    let refused = |file: Vec<u8>| merged(&file, &Fieldbook::default()).map(|(_, refused)| refused);
    assert_eq!(
        refused(file(&" ".repeat(crate::format::import::MAX_BYTES))),
        Err(ImportError::TooLarge(crate::format::import::MAX_BYTES + 46))
    );
    let many = vec!["0"; crate::format::import::MAX_RECORDS + 1].join(",");
    assert_eq!(
        refused(file(&many)),
        Err(ImportError::TooMany(crate::format::import::MAX_RECORDS))
    );

    let note = |unknown: &str| {
        let whole = String::from_utf8(fixture("hostile/whole-surrogates")).unwrap();
        whole
            .replace("\"type\"", &format!("\"x\": {unknown}, \"type\""))
            .into_bytes()
    };
    let large = format!("\"{}\"", "x".repeat(1_000_000));
    for unknown in [
        large,
        format!("[{}0]", "0,".repeat(2_500_000)),
        format!("[{}0]", "1e15,".repeat(180_000)),
    ] {
        let why: Vec<RecordError> = refused(note(&unknown)).unwrap().iter().map(|it| it.why).collect();
        assert_eq!(why, [RecordError::TooLarge]);
    }
    assert_eq!(refused(note(&format!("\"{}\"", "x".repeat(900_000)))), Ok(vec![]));
    let flaw = RecordError::Unreadable(Unreadable::ValidationError(ValidationError::TooLong(
        "place", 200,
    )));
    let long = String::from_utf8(note("0"))
        .unwrap()
        .replace("\"x\": 0", &format!("\"place\": \"{}\"", "x".repeat(201)));
    assert_eq!(refused(long.into_bytes()).unwrap()[0].why, flaw);
}
