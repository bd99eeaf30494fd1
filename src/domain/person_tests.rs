//! Tests of `person.rs`.

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Command, Initiative, Kind, Record, Removal, Timestamp};

const NOON: &str = "2026-11-23T12:00:00+01:00";
const IDA: u128 = 2;

fn now() -> Timestamp {
    at(NOON)
}

fn ida() -> Id<Contact> {
    Id::new(uuid(IDA))
}

fn contact(number: u128, name: &str) -> Record<Contact> {
    Record::new(
        Id::new(uuid(number)),
        now(),
        Contact::named(Id::new(uuid(1)), name.to_owned()),
    )
}

fn known() -> Record<Contact> {
    let mut contact = contact(IDA, "Ida Holm");
    contact.body.phone = Some("+45 20 30 40 50".to_owned());
    contact.body.email = Some("ida@kaerby.dk".to_owned());
    contact
}

fn met(number: u128, text: &str) -> AnyRecord {
    let mut note = note(number, text, now());
    note.body.contact = Some(ida());
    note.into()
}

fn photo(number: u128, of: u128, people: &str) -> AnyRecord {
    let json = serde_json::json!({
        "id": uuid(number).to_string(), "created": NOON, "updated": NOON, "village": uuid(1).to_string(),
        "note": uuid(of).to_string(), "taken": NOON, "width": 4, "height": 3, "bytes": 9, "people": people,
        "in_report": false,
    });
    AnyRecord::read(Kind::Photo, json.into()).unwrap()
}

fn why(book: &Fieldbook) -> Vec<(String, Why)> {
    let places = book.places_of(ida()).into_iter();
    let mut found: Vec<_> = places
        .map(|place| {
            (
                place.key.to_string()[..4].to_owned() + &place.key.id.to_string()[34..],
                place.why,
            )
        })
        .collect();
    found.sort_unstable();
    found
}

/// Every word that somebody wrote, anywhere.
fn all_words(book: &Fieldbook) -> Vec<String> {
    let texts = book.records().flat_map(|record| {
        let Value::Object(properties) = record.to_value() else {
            unreachable!()
        };
        let words = words(&properties).into_iter();
        words.map(|(_, text)| text.to_owned()).collect::<Vec<_>>()
    });
    texts.collect()
}

fn erase_all(book: &mut Fieldbook) {
    let chosen: Vec<_> = book
        .places_of(ida())
        .into_iter()
        .map(|place| (place.key.clone(), place.removals()[0]))
        .collect();
    let command = book.erase(ida(), &chosen);
    book.apply(command, now()).unwrap();
}

#[test]
fn every_kind_of_place_is_found() {
    let mut trashed = note(5, "Ida Holms hund", now());
    trashed.deleted = Some(now());
    let mut initiative = Record::new(
        Id::new(uuid(9)),
        now(),
        Initiative::titled(Id::new(uuid(1)), "Fællesspisning".to_owned()),
    );
    initiative.body.contacts = vec![ida(), Id::new(uuid(3))];
    let book = Fieldbook::from_records([
        known().into(),
        contact(3, "Ida Berg").into(),
        contact(4, "Ida Holm").into(),
        met(6, "Vi talte om havnen"),
        note(7, "Ring på 20304050", now()).into(),
        note(8, "Skriv til IDA@kaerby.dk", now()).into(),
        trashed.into(),
        initiative.into(),
        note(10, "Spørg Ida", now()).into(),
        note(11, "Holmen er en ø, idag", now()).into(),
        photo(12, 6, "recognisable"),
        photo(13, 6, "none"),
        photo(14, 7, "recognisable"),
    ]);
    let expected = [
        ("cont02", Why::Own),
        ("cont03", Why::Perhaps),
        ("cont04", Why::Perhaps),
        ("init09", Why::Linked),
        ("note05", Why::Named),
        ("note06", Why::Linked),
        ("note07", Why::Named),
        ("note08", Why::Named),
        ("note0a", Why::Perhaps),
        ("phot0c", Why::Photo),
    ];
    let expected = expected.map(|(key, why)| (key.to_owned(), why));
    assert_eq!(why(&book), expected);
}

#[test]
fn what_others_belong_to_is_never_deleted_whole() {
    for kind in [Kind::Village, Kind::Initiative, Kind::Question] {
        for why in [Why::Linked, Why::Named, Why::Perhaps] {
            let key = RecordKey {
                kind,
                id: uuid(1).to_string().into(),
            };
            assert_eq!(Place { key, why }.removals(), [Removal::Name], "{kind:?}");
        }
    }
}

#[test]
fn an_earlier_name_in_another_version_counts_and_the_version_goes_with_its_record() {
    let mut earlier = known();
    earlier.body.name = "Ida Krogh".to_owned();
    let mut later = known();
    later.updated = now().plus_days(1);
    let mut book = Fieldbook::from_records([earlier.into(), note(5, "Fru Krogh var der", now()).into()]);
    let other = Fieldbook::from_records([later.into()]);
    book.apply(Command::Merge(Box::new(other)), now()).unwrap();
    assert_eq!(book.count(Kind::Version), 1);
    assert_eq!(
        why(&book),
        [
            ("cont02".to_owned(), Why::Own),
            ("note05".to_owned(), Why::Perhaps)
        ]
    );
    erase_all(&mut book);
    assert_eq!(all_words(&book), ["Fru [navn] var der"]);
}

#[test]
fn taking_the_name_out_leaves_the_rest_and_nothing_refers_to_them() {
    let mut book = Fieldbook::from_records([
        known().into(),
        met(6, "Ida Holm (20 30 40 50, ida@kaerby.dk) vil have bogbussen"),
    ]);
    let note = RecordKey::of::<Note>(&Id::new(uuid(6)));
    let command = book.erase(ida(), &[(note.clone(), Removal::Name)]);
    book.apply(command, now()).unwrap();
    let note = book.record(&note).and_then(Note::of).unwrap();
    assert_eq!(note.text, "[navn] ([skjult], [skjult]) vil have bogbussen");
    assert_eq!(note.contact, None);
}

#[test]
fn a_text_with_room_for_nothing_more_is_still_a_text() {
    let mut long = note(6, &"x ".repeat(10), now());
    long.body.place = Some(format!("Ida{}", " x".repeat(98)));
    long.body.tags = vec!["Ida".to_owned(), "Holm".to_owned()];
    let mut book = Fieldbook::from_records([known().into(), long.into()]);
    erase_all(&mut book);
    let notes: Vec<_> = book.records().filter_map(Note::of).collect();
    assert!(notes[0].place.as_ref().unwrap().starts_with("… x"));
    assert_eq!(notes[0].tags, ["…"]);
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zæøå]{1,8}",
        3 => prop::sample::select(vec![
            "Ida", "Holm", "Ida Holm", "IDA\u{a0}HOLM", "Idas", "Holms", "Ida-Holm", "I. Holm", "ida@kaerby.dk", "20304050",
            "+45 20 30 40 50", "004520304050", "I\u{301}da", "Holm.",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn nothing_is_left_of_a_person_who_is_taken_out_everywhere(
        texts in prop::collection::vec((text(), prop::option::of(text()), any::<bool>()), 1..8),
    ) {
        let notes = texts.into_iter().zip(10..).map(|((text, quote, is_met), number)| {
            let mut note = note(number, &text, now());
            note.body.quote = quote;
            note.body.contact = is_met.then(ida);
            AnyRecord::from(note)
        });
        let records = notes.chain([known().into()]).collect::<Vec<_>>();
        let old = Fieldbook::from_records(records);
        let person = old.person(ida());
        let mut book = old.clone();
        erase_all(&mut book);
        for text in all_words(&book) {
            prop_assert_eq!(person.named_in(&text), None, "{}", text);
        }
        // An old file brings nothing back.
        book.apply(Command::Merge(Box::new(old)), now()).unwrap();
        for text in all_words(&book) {
            prop_assert_eq!(person.named_in(&text), None, "{}", text);
        }
        prop_assert!(book.places_of(ida()).is_empty());
    }
}
