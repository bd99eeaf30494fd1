//! Tables of every program, what becomes of their rows, and what is known already.

use std::collections::BTreeSet;
use std::fs;

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Command, Contact, Fieldbook, Resource, ResourceKind};

const NOW: &str = "2026-11-23T12:00:00+01:00";

/// A file of `tests/fixtures/bring_in/`.
pub(super) fn fixture(name: &str) -> Vec<u8> {
    fs::read(format!(
        "{}/tests/fixtures/bring_in/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

pub(super) fn village() -> Id<Village> {
    Id::new(uuid(1))
}

pub(super) fn sheet(bytes: &[u8], subject: Subject) -> Sheet {
    match Source::of_file(bytes, subject, village()).unwrap() {
        Source::Table(sheet) => sheet,
        Source::Cards(_) => panic!("cards"),
    }
}

/// The rows of a table, its columns as they are guessed.
pub(super) fn rows(bytes: &[u8], subject: Subject) -> Vec<Row> {
    let sheet = sheet(bytes, subject);
    sheet.rows(&Columns::guess(&sheet, subject), subject, village())
}

pub(super) fn contact(name: &str, organisation: &str, role: &str, phone: &str, email: &str) -> Found {
    let fact = |fact: &str| (!fact.is_empty()).then(|| fact.to_owned());
    Found::Contact(Box::new(Contact {
        organisation: fact(organisation),
        role: fact(role),
        phone: fact(phone),
        email: fact(email),
        ..Contact::named(village(), name.to_owned())
    }))
}

fn resource(name: &str, kind: ResourceKind, audience: &str, details: &str) -> Found {
    let fact = |fact: &str| (!fact.is_empty()).then(|| fact.to_owned());
    Found::Resource(Resource {
        kind,
        audience: fact(audience),
        details: fact(details),
        ..Resource::named(village(), name.to_owned())
    })
}

pub(super) fn found(rows: Vec<Row>) -> Vec<Found> {
    rows.into_iter().filter_map(|row| row.found.ok()).collect()
}

#[test]
fn an_address_book_of_every_program_is_understood() {
    let soeren = contact(
        "Søren Åge Østergaard",
        "Skjold IF",
        "Kassér",
        "+45 23 45 67 89",
        "soeren@skjold.example",
    );
    let quoted = contact(
        "Søren Åge Østergaard",
        "Skjold \"IF\"",
        "Kassér",
        "+45 23 45 67 89",
        "soeren@skjold.example",
    );
    for (file, expected) in [
        (
            "google.csv",
            vec![
                contact(
                    "Ida Marie Bæk",
                    "Spejderne, Kærby",
                    "Leder",
                    "+45 31 32 33 34",
                    "ida@baek.example",
                ),
                contact("Jens", "", "", "98 12 12 12", "jens@kaerby.example"),
            ],
        ),
        (
            "google-old.csv",
            vec![contact(
                "Ida Bæk",
                "Spejderne",
                "Leder",
                "31 32 33 34",
                "ida@baek.example",
            )],
        ),
        (
            "outlook-english.csv",
            vec![soeren, contact("Åse Lund", "", "", "", "")],
        ),
        (
            "outlook-danish.csv",
            vec![quoted, contact("Åse Lund", "", "", "98 22 33 44", "")],
        ),
        (
            "excel-unicode.txt",
            vec![
                contact("Åse Lund", "Skolen", "", "98223344", ""),
                contact("Per \"Pelle\" Ø", "", "", "", ""),
            ],
        ),
    ] {
        assert_eq!(found(rows(&fixture(file), Subject::Contacts)), expected, "{file}");
    }
    let google = rows(&fixture("google.csv"), Subject::Contacts);
    let nameless = RowError::ValidationError(ValidationError::Empty("name"));
    assert_eq!((google[2].line, google[2].found.clone()), (5, Err(nameless)));
}

#[test]
fn a_list_of_associations_is_understood_and_its_people_are_left_out() {
    let all = rows(&fixture("foreninger.csv"), Subject::Resources);
    let lines: Vec<usize> = all.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 3, 4, 6, 7, 8, 10]);
    let selection = select(all, BTreeSet::new());
    let new: Vec<Found> = selection.new.into_iter().map(|(_, found)| found).collect();
    assert_eq!(
        new,
        [
            resource(
                "Mou Idræt",
                ResourceKind::Association,
                "Børn og unge",
                "Kategori: Idræt\nAdresse: Hallen 1\nHjemmeside: www.mou.example",
            ),
            resource("Spejderne i Kærby; gruppe 2", ResourceKind::Community, "Børn", ""),
            resource(
                "Kærby Forsamlingshus",
                ResourceKind::MeetingPlace,
                "",
                "Kategori: Kultur\nAdresse: Søndergade 2\n9000 Aalborg",
            ),
            resource("Æbleskiveklubben", ResourceKind::Association, "", ""),
        ]
    );
    assert_eq!(
        selection.known,
        [(6, resource("mou idræt", ResourceKind::Association, "", ""))]
    );
    let nameless = RowError::ValidationError(ValidationError::Empty("name"));
    assert_eq!(selection.refused, [(7, nameless), (8, RowError::TooManyCells)]);
}

#[test]
fn what_the_village_has_is_known_and_elsewhere_is_not_here() {
    let mut book = Fieldbook::default();
    let mut row = Row {
        line: 2,
        found: Ok(contact("Bodil Krogh", "", "", "12 34 56 78", "")),
    };
    let is_new = |book: &Fieldbook, row: &Row| {
        !select(vec![row.clone()], known(book, Subject::Contacts, village()))
            .new
            .is_empty()
    };
    assert!(is_new(&book, &row));
    let record = row.found.clone().unwrap().record(uuid(7), at(NOW));
    let done = book.apply(Command::Put(record), at(NOW)).unwrap();
    row.found = Ok(contact("bodil  krogh", "Skolen", "", "", ""));
    assert!(!is_new(&book, &row));
    assert!(
        select(
            vec![row.clone()],
            known(&book, Subject::Contacts, Id::new(uuid(9)))
        )
        .known
        .is_empty()
    );
    book.apply(Command::Undo(done), at(NOW)).unwrap();
    assert!(is_new(&book, &row));
}
