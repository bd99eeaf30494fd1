use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Command, Day, Timestamp};

const NOON: &str = "2026-11-23T12:00:00+01:00";

/// A record of `kind`: there are two of each, village 1 and 2, visit 11 and 12 and so on. It belongs to the village,
/// and links to the records, with the given numbers.
fn record(kind: Kind, number: u128, village: u128, link: u128) -> AnyRecord {
    let id = |base: u128, number: u128| Value::from(uuid(base + number).to_string());
    let mut fields = json!({ "created": NOON, "updated": NOON, "village": id(0, village) });
    let more = match kind {
        Kind::Village => json!({ "id": id(0, number), "name": "Mou" }),
        Kind::Visit => json!({ "id": id(10, number), "occasion": "other", "title": "Tur", "started": NOON }),
        Kind::Note => json!({
            "id": id(20, number), "type": "interview", "text": "Havnen", "at": NOON,
            "visit": id(10, link), "contact": id(30, link), "initiative": id(40, link),
        }),
        Kind::Contact => json!({
            "id": id(30, number), "name": "Ida Holm", "kind": "other", "key_person": false, "status": "new",
        }),
        Kind::Initiative => json!({
            "id": id(40, number), "title": "Læseaften", "status": "idea",
            "contacts": [id(30, link)], "notes": [id(20, link)], "visits": [id(10, link)],
        }),
        Kind::Agreement => json!({ "id": id(50, number), "initiative": id(40, link), "what": "Lokalet" }),
        other => panic!("no {other:?} here"),
    };
    let more = more.as_object().unwrap();
    fields.as_object_mut().unwrap().extend(more.clone());
    AnyRecord::read(kind, fields.into()).unwrap()
}

const KINDS: [Kind; 6] = [
    Kind::Village,
    Kind::Visit,
    Kind::Note,
    Kind::Contact,
    Kind::Initiative,
    Kind::Agreement,
];

fn book(links: &[(u128, u128)]) -> Fieldbook {
    let places = KINDS.iter().flat_map(|kind| [(*kind, 1), (*kind, 2)]);
    let records = places
        .zip(links)
        .map(|((kind, number), (village, link))| record(kind, number, *village, *link));
    Fieldbook::from_records(records)
}

fn apply(book: &mut Fieldbook, command: Command) {
    let now = book.records().map(AnyRecord::updated).max().unwrap_or(at(NOON));
    book.apply(command, now.advance(now)).unwrap();
}

fn shown(book: &Fieldbook) -> Vec<RecordKey> {
    let shown = book.records().filter(|record| book.is_shown(record));
    shown.map(AnyRecord::key).collect()
}

fn key(kind: Kind, number: u128) -> RecordKey {
    record(kind, number, 1, 1).key()
}

fn today(book: &Fieldbook) -> Day {
    let last = book.records().map(AnyRecord::updated).max();
    last.unwrap_or(at(NOON)).day()
}

#[test]
fn a_note_comes_back_together_with_its_village() {
    let mut book = book(&[(1, 1); 12]);
    apply(&mut book, Command::Trash(key(Kind::Note, 1)));
    apply(&mut book, Command::Trash(key(Kind::Village, 1)));
    assert_eq!(
        book.live::<Note>(&Id::new(uuid(22))),
        None,
        "not under the other village"
    );
    let before = book.clone();
    let now: Timestamp = "2026-11-24T12:00:00+01:00".parse().unwrap();
    let done = book.apply(Command::Restore(key(Kind::Note, 1)), now).unwrap();
    assert_eq!(done.0.len(), 2);
    assert!(book.live::<Note>(&Id::new(uuid(21))).is_some());
    let emptied = book.in_trash();
    assert!(emptied.is_empty(), "{emptied:?}");
    // Undo also removes what was restored along with it.
    book.apply(Command::Undo(done), now).unwrap();
    assert_eq!(shown(&book), shown(&before));
}

#[test]
fn a_note_about_a_deleted_tiltag_is_not_purged_with_it() {
    let mut book = book(&[(1, 1); 12]);
    apply(&mut book, Command::Trash(key(Kind::Initiative, 1)));
    let gone = book.in_trash();
    let expected = [
        key(Kind::Initiative, 1),
        key(Kind::Agreement, 1),
        key(Kind::Agreement, 2),
    ];
    assert_eq!(gone, expected.into());
}

proptest! {
    #[test]
    fn a_purge_never_removes_what_is_shown_and_restoring_shows(
        links in prop::collection::vec((1u128..3, 1u128..3), 12),
        acts in prop::collection::vec((0usize..6, 1u128..3, any::<bool>()), 0..30),
    ) {
        let mut book = book(&links);
        for (kind, number, delete) in acts {
            let key = key(KINDS[kind], number);
            if delete {
                apply(&mut book, Command::Trash(key));
                continue;
            }
            apply(&mut book, Command::Restore(key.clone()));
            let record = book.record(&key).unwrap();
            prop_assert!(book.is_shown(record));
            let named = record.links();
            let mut named = named.iter().filter_map(|link| book.record(link));
            prop_assert!(named.all(|record| book.is_shown(record)));
        }
        let before = shown(&book);
        let overdue = book.overdue(today(&book).plus(100));
        for purged in [overdue, book.in_trash()] {
            let mut purged_book = book.clone();
            apply(&mut purged_book, Command::Purge(purged.into_iter().collect()));
            prop_assert_eq!(&shown(&purged_book), &before);
        }
    }
}
