//! What every program's cards say, and what becomes of those that are damaged.

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{MAX_NAME, Record, ValidationError};
use crate::format::bring_in::tests::fixture;
use crate::format::bring_in::{Source, Subject};
use crate::format::vcards;

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn file(name: &str) -> Vec<Row> {
    match Source::of_file(&fixture(name), Subject::Contacts, village()).unwrap() {
        Source::Cards(rows) => rows,
        Source::Table(_) => panic!("{name} is a table"),
    }
}

/// The one card that these lines are.
fn card(lines: &str) -> Result<Contact, RowError> {
    let text = format!("BEGIN:VCARD\r\n{lines}\r\nEND:VCARD\r\n");
    let mut rows = read(&text, village()).unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0).found.map(contact)
}

fn contact(found: Found) -> Contact {
    match found {
        Found::Contact(contact) => *contact,
        Found::Resource(_) => panic!("a resource"),
    }
}

/// Name, organisation, role, phone and mail.
fn facts(contact: &Contact) -> [String; 5] {
    let fact = |fact: &Option<String>| fact.clone().unwrap_or_default();
    let reached = [
        &contact.organisation,
        &contact.role,
        &contact.phone,
        &contact.email,
    ]
    .map(fact);
    let [organisation, role, phone, email] = reached;
    [contact.name.clone(), organisation, role, phone, email]
}

fn all_facts(rows: &[Row]) -> Vec<[String; 5]> {
    let found = rows.iter().filter_map(|row| row.found.clone().ok());
    found.map(|found| facts(&contact(found))).collect()
}

#[test]
fn an_iphone_groups_its_lines_and_writes_pictures() {
    let rows = file("iphone.vcf");
    assert_eq!(
        all_facts(&rows),
        [
            [
                "Bodil Ærø Krogh",
                "Mou Borgerforening",
                "Formand",
                "+45 12 34 56 78",
                "bodil@mou.example"
            ],
            ["Mou Kro", "Mou Kro", "", "98 31 00 00", ""],
            ["Bent Friis", "", "", "87654321", ""],
        ]
    );
    let refused: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row.line, row.found.clone().err()?)))
        .collect();
    assert_eq!(
        refused,
        [
            (52, RowError::ValidationError(ValidationError::Empty("name"))),
            (59, RowError::CutShort)
        ]
    );
    let bodil = contact(rows[0].found.clone().unwrap());
    assert_eq!(bodil.consent, None);
    assert_eq!(bodil.informed, None);
    assert_eq!(bodil.notes, None, "what somebody noted on a phone stays there");
}

#[test]
fn outlook_writes_quoted_printable_in_its_own_encoding() {
    assert_eq!(
        all_facts(&file("outlook.vcf")),
        [
            [
                "Søren Åge Østergaard",
                "Skjold Idrætsforening, Fodboldudvalget",
                "Kassér",
                "+45 23 45 67 89",
                "soeren@skjold.example",
            ],
            ["Åse Lund", "", "Pedel", "98 22 33 44", ""],
        ]
    );
}

#[test]
fn google_writes_what_others_write() {
    assert_eq!(
        all_facts(&file("google.vcf")),
        [
            [
                "Ida Bæk",
                "Spejderne i Kærby, gruppe 2",
                "",
                "+4531323334",
                "ida@baek.example"
            ],
            ["ida bæk", "", "", "31 32 33 35", ""],
        ]
    );
}

#[test]
fn the_newest_version_and_an_android_phone() {
    let newest = card(
        "VERSION:4.0\r\nFN;LANGUAGE=da:Gerda Holm\r\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+45-98-00-00-00\r\n\
         TEL;PREF=1;VALUE=uri;TYPE=\"a:b;c\":tel:+45-12-34-56-78\r\nEMAIL;TYPE=work:gerda@mou.example",
    );
    assert_eq!(
        facts(&newest.unwrap()),
        ["Gerda Holm", "", "", "+45-12-34-56-78", "gerda@mou.example"]
    );
    let android = card(
        "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98stergaard;S=C3=B8ren=20=\r\n=C3=85ge;;;\r\n\
         TEL;CELL:12345678\r\nTEL;CELL:87654321",
    );
    assert_eq!(
        facts(&android.unwrap()),
        ["Søren Åge Østergaard", "", "", "12345678", ""]
    );
    let open = card("FN;QUOTED-PRINTABLE:Bo=20=\r\n\r\nTEL:1");
    assert_eq!(facts(&open.unwrap()), ["Bo", "", "", "1", ""]);
    let folded = card("fn:Hans\r\n  Ki\r\n rk\r\nTEL:1\n 2");
    assert_eq!(facts(&folded.unwrap()), ["Hans Kirk", "", "", "12", ""]);
}

#[test]
fn a_card_is_refused_for_a_reason_and_alone() {
    assert_eq!(card("FN:Bo\u{7}"), Err(RowError::ControlCharacters));
    assert_eq!(
        card("TEL:1"),
        Err(RowError::ValidationError(ValidationError::Empty("name")))
    );
    let long = card(&format!("FN:{}", "b".repeat(MAX_NAME + 1)));
    assert_eq!(
        long,
        Err(RowError::ValidationError(ValidationError::TooLong(
            "name", MAX_NAME
        )))
    );

    let text = "BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nnonsense\nEND:VCARD\nFN:C\n";
    let rows = read(text, village()).unwrap();
    assert_eq!(
        (rows[0].line, rows[0].found.clone()),
        (1, Err(RowError::CutShort))
    );
    assert_eq!(all_facts(&rows), [["B", "", "", "", ""]]);
    assert_eq!(rows.len(), 2);

    let many = "BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(MAX_ROWS + 1);
    assert_eq!(read(&many, village()), Err(SourceError::TooManyRows(MAX_ROWS)));
}

/// What is left of a text on its way through an address book.
fn kept(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|letter| letter.is_whitespace() || !letter.is_control())
        .collect();
    one_line(&text).unwrap().unwrap_or_default()
}

proptest! {
    #[test]
    fn nothing_brings_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "(BEGIN:VCARD\n)?([A-Z.;:=\"\\\\\r\n 0-9ø]|END:VCARD\n|QUOTED-PRINTABLE:|FN|TEL){0,60}") {
        let cards = [b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:", bytes.as_slice(), b"\nEND:VCARD"].concat();
        for bytes in [bytes.as_slice(), &cards, text.as_bytes()] {
            for subject in [Subject::Contacts, Subject::Resources] {
                let _ = Source::of_file(bytes, subject, village());
            }
        }
    }

    #[test]
    fn what_we_write_is_read_back(
        name in "[A-ZÆØÅ][^\u{0}]{0,60}", organisation in "\\PC{0,60}|[;,:\\\\\n=\"a ]{0,60}", role in "\\PC{0,60}", phone in "[0-9+ ()]{0,40}",
        email in "\\PC{0,60}",
    ) {
        let filled = |text: &str| Some(text.to_owned());
        let written = Contact {
            organisation: filled(&organisation),
            role: filled(&role),
            phone: filled(&phone),
            email: filled(&email),
            ..Contact::named(village(), name.clone())
        };
        let record = Record::new(Id::new(uuid(2)), at("2026-11-23T12:00:00+01:00"), written);
        let rows = read(&vcards([&record, &record]), village()).unwrap();
        prop_assert_eq!(rows.len(), 2);
        let read = contact(rows[1].found.clone().unwrap());
        let expected = [name, organisation, role, phone, email].map(|text| kept(&text));
        prop_assert_eq!(facts(&read), expected);
    }
}
