//! The rules of the domain, tested through its public interface.

use super::*;

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

pub fn note(number: u128, text: &str, now: Timestamp) -> Record<Note> {
    let body = serde_json::json!({
        "id": uuid(number).to_string(), "created": now.to_string(), "updated": now.to_string(),
        "village": uuid(1).to_string(), "type": "interview", "text": text, "at": now.to_string(),
    });
    let AnyRecord::Note(note) = AnyRecord::read(Kind::Note, body.into()).unwrap() else {
        unreachable!()
    };
    *note
}

const MORNING: &str = "2026-11-23T08:00:00+01:00";
const NOON: &str = "2026-11-23T12:00:00+01:00";

#[test]
fn a_refused_command_changes_nothing() {
    let mut book = Fieldbook::default();
    let good = note(2, "hej", at(MORNING));
    let mut bad = note(3, "hej", at(MORNING));
    bad.body.place = Some("x".repeat(201));
    let both = Command::All(vec![Command::Put(good.into()), Command::Put(bad.into())]);
    assert_eq!(
        book.apply(both, at(MORNING)),
        Err(CommandError::ValidationError(ValidationError::TooLong(
            "place", 200
        )))
    );
    assert_eq!(book, Fieldbook::default());
}

#[test]
fn writing_the_same_again_is_no_change() {
    let mut book = Fieldbook::default();
    let put = Command::Put(note(2, "hej", at(MORNING)).into());
    assert_eq!(book.apply(put.clone(), at(MORNING)).unwrap().0.len(), 1);
    assert!(book.apply(put, at(NOON)).unwrap().is_empty());
}

#[test]
fn updated_moves_forward_when_the_clock_goes_back() {
    let mut book = Fieldbook::default();
    book.apply(Command::Put(note(2, "først", at(NOON)).into()), at(NOON))
        .unwrap();
    book.apply(Command::Put(note(2, "så", at(MORNING)).into()), at(MORNING))
        .unwrap();
    let saved = book.live::<Note>(&Id::new(uuid(2))).unwrap();
    assert_eq!(saved.text, "så");
    assert!(saved.updated > at(NOON));
    assert_eq!(saved.created, at(NOON));
}

#[test]
fn undo_gives_the_old_text_back_and_sends_the_new_note_to_the_trash() {
    let mut book = Fieldbook::default();
    let made = book
        .apply(Command::Put(note(2, "først", at(MORNING)).into()), at(MORNING))
        .unwrap();
    let edited = book
        .apply(Command::Put(note(2, "så", at(NOON)).into()), at(NOON))
        .unwrap();
    book.apply(Command::Undo(edited), at(NOON)).unwrap();
    assert_eq!(book.live::<Note>(&Id::new(uuid(2))).unwrap().text, "først");
    book.apply(Command::Undo(made), at(NOON)).unwrap();
    assert!(book.live::<Note>(&Id::new(uuid(2))).is_none());
    let key = book.trash().remove(0);
    book.apply(Command::Restore(key), at(NOON)).unwrap();
    assert_eq!(book.live::<Note>(&Id::new(uuid(2))).unwrap().text, "først");
}

#[test]
fn an_answer_given_twice_is_one_record() {
    let mut book = Fieldbook::default();
    let scope = Scope(uuid(1));
    for text in ["Byggepladsen", "Hallen"] {
        let answer = Answer {
            scope,
            question: "needs.desk.places".into(),
            text: text.into(),
        };
        book.apply(Command::Put(Record::keyed(answer).into()), at(NOON))
            .unwrap();
    }
    assert_eq!(book.count(Kind::Answer), 1);
    assert_eq!(book.answer(scope, "needs.desk.places"), "Hallen");
}

#[test]
fn unknown_properties_survive_an_edit() {
    let json = serde_json::json!({
        "id": uuid(2).to_string(), "created": MORNING, "updated": MORNING, "village": uuid(1).to_string(), "type": "interview",
        "text": "hej", "at": MORNING, "mood": {"x": [1, 2]}, "who": {"age": "senior", "hat": true},
    });
    let record = AnyRecord::read(Kind::Note, json.into()).unwrap();
    let mut book = Fieldbook::from_records([record]);
    // Written by somebody who knows only the text.
    book.apply(Command::Put(note(2, "ny tekst", at(NOON)).into()), at(NOON))
        .unwrap();
    let saved = book.live::<Note>(&Id::new(uuid(2))).unwrap().to_value();
    assert_eq!(saved["text"], "ny tekst");
    assert_eq!(saved["mood"], serde_json::json!({"x": [1, 2]}));
}

#[test]
fn a_record_that_breaks_a_rule_is_not_read() {
    let village = |name: &str| {
        serde_json::json!({"id": uuid(1).to_string(), "created": NOON, "updated": NOON, "name": name}).into()
    };
    assert!(AnyRecord::read(Kind::Village, village("Vester Hornum")).is_ok());
    assert_eq!(
        AnyRecord::read(Kind::Village, village("")),
        Err(Unreadable::ValidationError(ValidationError::Empty("name")))
    );
    // 200 characters of two bytes each are still 200 characters.
    assert!(AnyRecord::read(Kind::Village, village(&"ø".repeat(200))).is_ok());
    assert!(AnyRecord::read(Kind::Village, village(&"ø".repeat(201))).is_err());
    assert!(AnyRecord::read(Kind::Village, serde_json::json!({"id": 1}).into()).is_err());
}

#[test]
fn notes_come_newest_first() {
    let mut book = Fieldbook::default();
    for (number, when) in [(2, MORNING), (3, NOON)] {
        book.apply(Command::Put(note(number, "hej", at(when)).into()), at(NOON))
            .unwrap();
    }
    let order: Vec<_> = book
        .notes_in(Id::new(uuid(1)))
        .iter()
        .map(|note| note.at)
        .collect();
    assert_eq!(order, [at(NOON), at(MORNING)]);
}

#[test]
fn a_note_is_about_whom_it_names_and_not_about_part_of_a_word() {
    let mut book = Fieldbook::default();
    let ida = Record::new(
        Id::new(uuid(9)),
        at(MORNING),
        Contact::named(Id::new(uuid(1)), "Ida".to_owned()),
    );
    book.apply(Command::Put(ida.clone().into()), at(NOON)).unwrap();
    for (number, text) in [(2, "Det er Idas idé"), (3, "Vi ses fridag kl. 8")] {
        book.apply(Command::Put(note(number, text, at(NOON)).into()), at(NOON))
            .unwrap();
    }
    let about: Vec<_> = book.notes_about(&ida).iter().map(|note| note.id).collect();
    assert_eq!(about, [Id::new(uuid(2))]);
}
