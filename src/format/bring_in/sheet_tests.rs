//! What separates the cells, where a row begins, and which files are no tables.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::tests::{contact, found, rows, sheet, village};
use super::super::{Column, Columns, MAX_TABLE, Row, RowError, Source, Subject, select};
use super::*;
use crate::domain::{MAX_NAME, ValidationError};
use crate::format::table;

#[test]
fn without_headings_the_first_row_is_data_and_somebody_chooses() {
    let text = "Bodil Krogh\t12 34 56 78\nBent Friis\t87 65 43 21\n";
    let people = sheet(text.as_bytes(), Subject::Contacts);
    let mut columns = Columns::guess(&people, Subject::Contacts);
    assert_eq!(
        (columns.has_headings, columns.of.as_slice()),
        (false, [Column::Name, Column::LeftOut].as_slice())
    );
    columns.of[1] = Column::Phone;
    let rows = people.rows(&columns, Subject::Contacts, village());
    assert_eq!(
        found(rows),
        [
            contact("Bodil Krogh", "", "", "12 34 56 78", ""),
            contact("Bent Friis", "", "", "87 65 43 21", "")
        ]
    );

    // The kind of each row looks like a heading.
    let clubs = sheet(b"Mou IF;Forening\nMou Spejder;Forening", Subject::Resources);
    assert!(!Columns::guess(&clubs, Subject::Resources).has_headings);
    let column = sheet("Mou IF\n\nKrogh & Søn, Mou".as_bytes(), Subject::Resources);
    assert_eq!((column.width(), column.rows[1].line), (1, 3));
    let told = sheet(b"sep=|\r\nNavn|Rolle\r\nBo, Mou|A;B", Subject::Contacts);
    let columns = Columns::guess(&told, Subject::Contacts);
    let rows = told.rows(&columns, Subject::Contacts, village());
    assert_eq!(
        rows,
        [Row {
            line: 3,
            found: Ok(contact("Bo, Mou", "", "A;B", "", ""))
        }]
    );
    assert!(told.is_filled(1, true) && !sheet(b"Navn;Rolle\nBo;", Subject::Contacts).is_filled(1, true));
}

#[test]
fn a_row_is_refused_for_a_reason_and_alone() {
    let too_long = "x".repeat(MAX_NAME + 1);
    let text = format!("Navn;Rolle\nBo;\u{7}\n\"A\nB\";\n{too_long};\nIda;Leder\n");
    let refused: Vec<_> = rows(text.as_bytes(), Subject::Contacts)
        .into_iter()
        .map(|row| row.found.err())
        .collect();
    let too_long = RowError::ValidationError(ValidationError::TooLong("name", MAX_NAME));
    assert_eq!(
        refused,
        [
            Some(RowError::ControlCharacters),
            Some(RowError::SeveralLines),
            Some(too_long),
            None
        ]
    );
}

#[test]
fn a_file_of_another_kind_is_refused_for_a_reason() {
    let open = |bytes: &[u8]| Source::of_file(bytes, Subject::Resources, village()).unwrap_err();
    assert_eq!(open(b"PK\x03\x04..."), SourceError::Workbook);
    assert_eq!(open(b"\xd0\xcf\x11\xe0..."), SourceError::Workbook);
    assert_eq!(open(b"\n<html>"), SourceError::OtherFormat);
    assert_eq!(open(b"{\"format\":\"vejviseren\"}"), SourceError::OtherFormat);
    assert_eq!(open(b"N\0a\0v\0n\0"), SourceError::OtherFormat);
    assert_eq!(open(b";;\r\n\r\n"), SourceError::Empty);
    assert_eq!(open(b"begin:vcard\nEND:VCARD"), SourceError::Cards);
    assert_eq!(
        open("A\n".repeat(MAX_ROWS + 2).as_bytes()),
        SourceError::TooManyRows(MAX_ROWS)
    );
    assert_eq!(open(";".repeat(300).as_bytes()), SourceError::TooManyColumns(250));
    assert_eq!(
        open("A".repeat(MAX_TABLE + 1).as_bytes()),
        SourceError::TooLarge(MAX_TABLE + 1)
    );
}

proptest! {
    #[test]
    fn nothing_brings_the_table_reader_down(
        bytes in prop::collection::vec(any::<u8>(), 0..300), text in "(Navn|Fornavn|Telefon|Type|[;,\t\"\r\n' =a]|sep=){0,60}",
    ) {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            for subject in [Subject::Contacts, Subject::Resources] {
                if let Ok(Source::Table(sheet)) = Source::of_file(bytes, subject, village()) {
                    let columns = Columns::guess(&sheet, subject);
                    prop_assert_eq!(columns.of.len(), sheet.width());
                    let few = Columns { has_headings: true, of: vec![Column::Details] };
                    for columns in [columns, few] {
                        select(sheet.rows(&columns, subject, village()), BTreeSet::new());
                    }
                }
            }
        }
    }

    #[test]
    fn a_table_that_we_write_is_read_back(cells in prop::collection::vec(("[A-ZÆØÅ][^\0]{0,40}", "[^\0]{0,40}"), 1..6)) {
        let written: Vec<Vec<String>> = cells.iter().map(|(name, note)| vec![name.clone(), note.clone()]).collect();
        let text = table(&["Navn", "Note"], &written);
        let sheet = sheet(text.as_bytes(), Subject::Contacts);
        let read: Vec<&[String]> = sheet.rows[1..].iter().map(|row| row.cells.as_slice()).collect();
        let apostrophes = cells.iter().any(|(_, note)| note.starts_with('\''));
        prop_assert!(apostrophes || read == written);
    }
}
