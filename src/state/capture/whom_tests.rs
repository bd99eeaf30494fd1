//! When the form asks a question, and which one.

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Command, FollowUp, Record};
use crate::state::ContactFields;

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn today() -> Day {
    at(NOW).day()
}

/// Anne Jensen, Skolen, 11 11 11 11, who was promised a list.
fn anne() -> Contact {
    let promise = FollowUp {
        what: Some("Send bogliste".to_owned()),
        ..FollowUp::by(today().plus(7))
    };
    Contact {
        organisation: Some("Skolen".to_owned()),
        phone: Some("11 11 11 11".to_owned()),
        follow_up: Some(promise),
        ..Contact::named(village(), "Anne Jensen".to_owned())
    }
}

fn id(number: u128) -> Id<Contact> {
    Id::new(uuid(number))
}

fn book(contacts: &[Contact]) -> Fieldbook {
    let mut book = Fieldbook::default();
    for (number, contact) in (10..).zip(contacts) {
        let record = Record::new(id(number), at(NOW), contact.clone());
        book.apply(Command::Put(record.into()), at(NOW)).unwrap();
    }
    book
}

fn draft(kind: NoteKind, name: &str, organisation: &str) -> CaptureDraft {
    CaptureDraft {
        kind,
        text: "Vi talte om bøger".to_owned(),
        contact: ContactFields {
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            ..ContactFields::default()
        },
        ..CaptureDraft::default()
    }
}

fn asked(draft: &CaptureDraft, book: &Fieldbook, answers: &Answers) -> Result<Whom, Question> {
    draft.whom(book, village(), answers, today())
}

fn same(whom: Whom) -> Answers {
    Answers {
        same: Some(whom),
        ..Answers::default()
    }
}

fn person_too(yes: bool) -> Answers {
    Answers {
        person_too: Some(yes),
        ..Answers::default()
    }
}

#[test]
fn another_person_of_the_same_name_is_asked_for() {
    let book = book(&[anne()]);
    let other = draft(NoteKind::Contact, "anne jensen", "Kirken");
    let question = Err(Question::SamePerson(vec![id(10)]));
    assert_eq!(asked(&other, &book, &Answers::default()), question);
    assert_eq!(asked(&other, &book, &same(Whom::New)), Ok(Whom::New));
    let known = Whom::Known(id(10));
    assert_eq!(asked(&other, &book, &same(known.clone())), Ok(known));
    let gone = same(Whom::Known(id(99)));
    assert_eq!(asked(&other, &book, &gone), question, "nobody is picked unasked");
}

#[test]
fn nothing_is_asked_where_there_is_nothing_to_tell_apart() {
    let book = book(&[anne()]);
    for (name, organisation, whom) in [
        ("anne jensen", "", Whom::Known(id(10))),
        ("Anne Jensen", "skolen", Whom::Known(id(10))),
        ("Anne Jensen Bak", "Kirken", Whom::New),
        ("", "", Whom::Nobody),
    ] {
        let draft = draft(NoteKind::Contact, name, organisation);
        assert_eq!(asked(&draft, &book, &Answers::default()), Ok(whom), "{name}");
    }
}

#[test]
fn of_several_with_the_same_name_none_is_picked() {
    let book = book(&[anne(), anne()]);
    let name_only = draft(NoteKind::Contact, "Anne Jensen", "");
    let question = Err(Question::SamePerson(vec![id(10), id(11)]));
    assert_eq!(asked(&name_only, &book, &Answers::default()), question);
    let second = Whom::Known(id(11));
    assert_eq!(asked(&name_only, &book, &same(second.clone())), Ok(second));
}

#[test]
fn a_person_typed_before_the_type_was_changed_is_asked_for() {
    let empty = Fieldbook::default();
    for kind in [NoteKind::Interview, NoteKind::Observation] {
        let draft = draft(kind, "Anne Jensen", "Skolen");
        assert_eq!(
            asked(&draft, &empty, &Answers::default()),
            Err(Question::PersonToo)
        );
        assert_eq!(asked(&draft, &empty, &person_too(true)), Ok(Whom::New));
        assert_eq!(asked(&draft, &empty, &person_too(false)), Ok(Whom::Nobody));
        // Only then it asks who the person is.
        let question = Err(Question::SamePerson(vec![id(10)]));
        let other = CaptureDraft {
            contact: ContactFields {
                organisation: "Kirken".to_owned(),
                ..draft.contact.clone()
            },
            ..draft
        };
        assert_eq!(asked(&other, &book(&[anne()]), &person_too(true)), question);
    }
}

#[test]
fn a_person_without_a_name_is_not_lost() {
    let empty = Fieldbook::default();
    let fields: [fn(&mut ContactFields); 5] = [
        |person| person.organisation = "Skolen".to_owned(),
        |person| person.role = "formand".to_owned(),
        |person| person.phone = "12345678".to_owned(),
        |person| person.email = "a@b.dk".to_owned(),
        |person| person.follow_up = "2026-12-01".to_owned(),
    ];
    for fill in fields {
        let mut draft = draft(NoteKind::Contact, " ", "");
        fill(&mut draft.contact);
        assert_eq!(asked(&draft, &empty, &Answers::default()), Err(Question::Name));
        draft.text.clear();
        assert!(
            draft.is_worth_saving(&empty),
            "what was typed is asked for, not passed over"
        );
        assert!(!draft.is_empty(&empty), "and kept");
        draft.kind = NoteKind::Interview;
        assert_eq!(asked(&draft, &empty, &person_too(true)), Err(Question::Name));
    }
}
