//! What the report shows of the example, and what it leaves out.

use rtf_parser::RtfDocument;

use super::*;
use crate::domain::{Command, NoteKind};
use crate::format::{html, plan, rtf};
use crate::ui::pages::report::all::content_of_all;

const EXAMPLE: &str = include_str!("../../../../public/example.json");

fn today() -> Day {
    "2026-06-25".parse().unwrap()
}

fn example() -> (Fieldbook, Id<Village>) {
    let book = plan(EXAMPLE, &Fieldbook::default()).unwrap().book;
    let village = book.villages()[0].id;
    (book, village)
}

/// The whole report, as it is copied and saved.
fn content(book: &Fieldbook, village: Id<Village>, today: Day, with_names: bool) -> Option<Document> {
    let first = first_page(book, village, today, with_names)?;
    let rest = appendix(book, village, today, with_names);
    Some(Document { rest, ..first })
}

fn report(with_names: bool) -> Document {
    let (book, village) = example();
    content(&book, village, today(), with_names).unwrap()
}

/// Everything in the report, in each of its forms.
fn written(with_names: bool) -> [String; 4] {
    let report = report(with_names);
    let read = RtfDocument::try_from(rtf(&report).as_str()).unwrap();
    [
        format!("{report:#?}"),
        report.plain(),
        html(&report),
        read.get_text(),
    ]
}

#[test]
fn names_stand_only_when_they_are_asked_for() {
    let (book, village) = example();
    let contacts = book.contacts_in(village);
    assert!(contacts.len() > 3);
    for (with, without) in written(true).iter().zip(written(false)) {
        for contact in &contacts {
            assert!(with.contains(&contact.name), "{}", contact.name);
            assert!(!without.contains(&contact.name), "{}", contact.name);
            for secret in [&contact.phone, &contact.email].into_iter().flatten() {
                assert!(!with.contains(secret.as_str()), "{secret}");
            }
        }
        assert!(without.contains(report::WITHOUT_NAMES) && !with.contains(report::WITHOUT_NAMES));
    }
}

#[test]
fn it_gathers_facts_quotes_answers_and_decision() {
    let (book, village) = example();
    let decision = text::outcome(book.decision(village).unwrap().outcome);
    for report in written(true) {
        for note in book.notes_in(village) {
            if let Some(quote) = &note.quote {
                assert!(report.contains(quote.trim()), "{quote}");
            }
            if note.kind == NoteKind::Observation {
                assert!(report.contains(note.text.trim()), "{}", note.text);
            }
        }
        assert!(report.contains(book.answer(village.into(), "needs.desk.people").trim()));
        assert!(report.contains(decision));
    }
}

#[test]
fn the_document_has_its_headings() {
    let read = RtfDocument::try_from(rtf(&report(false)).as_str()).unwrap();
    let of_size = |size| {
        let blocks = read
            .body
            .iter()
            .filter(move |block| block.painter.font_size == size);
        blocks
            .map(|block| block.text.trim())
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
    };
    assert_eq!(of_size(36), ["Kærby Mark, Aahave Kommune", report::APPENDIX]);
    let headings = of_size(28).join("\n");
    for heading in [
        "Beslutning: Ja, vi",
        "Vejen",
        "Med deres ord",
        "1 Behovsanalyse",
        report::CONTACTS,
    ] {
        assert!(headings.contains(heading), "{heading} is missing in {headings}");
    }
}

#[test]
fn contacts_and_resources_are_counted() {
    let report = report(false);
    let of = |heading: &str| {
        report
            .rest
            .iter()
            .find(|section| section.heading == heading)
            .unwrap()
    };
    let Entry::Table(_, rows) = &of(report::CONTACTS).entries[0] else {
        panic!("no table");
    };
    let all: usize = rows.iter().map(|row| row[1].parse::<usize>().unwrap()).sum();
    assert_eq!((all, of(report::CONTACTS).entries.len()), (7, 1));
    let Entry::List(kinds) = &of(text::nav::RESOURCES).entries[0] else {
        panic!("no list");
    };
    assert!(kinds[0].starts_with("Foreninger (3): "), "{kinds:?}");
}

#[test]
fn an_empty_village_has_nothing_to_report() {
    let nowhere = Id::new(uuid::Uuid::from_u128(1));
    assert_eq!(content(&Fieldbook::default(), nowhere, today(), true), None);
    assert_eq!(content_of_all(&Fieldbook::default(), today(), true), None);
}

#[test]
fn the_report_over_all_has_every_village_but_the_example() {
    let (mut book, village) = example();
    let all = |book: &Fieldbook| content_of_all(book, today(), false).unwrap();
    let headings = |document: &Document| {
        document
            .rest
            .iter()
            .map(|section| section.heading.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(headings(&all(&book)), ["Kærby Mark"]);
    let now = "2026-06-25T12:00:00.000+02:00".parse().unwrap();
    for (number, name) in [(1, "Mou"), (2, "Aalum")] {
        let body = Village {
            name: name.to_owned(),
            ..Village::default()
        };
        let record = Record::new(Id::new(uuid::Uuid::from_u128(number)), now, body);
        book.apply(Command::Put(record.into()), now).unwrap();
    }
    assert_eq!(headings(&all(&book)), ["Mou", "Aalum"]);
    let text = all(&book).plain();
    assert!(text.contains("Mou · 0\u{a0}af\u{a0}4 · 0 · 0 · – · 0"), "{text}");

    let over = content_of_all(&example().0, today(), false).unwrap().plain();
    for part in [
        "24.6.2026 (overskredet): Kærby Mark · Sende tre forslag",
        "Kærby Mark · Læseaften i pejsestuen · 3.A",
    ] {
        assert!(over.contains(part), "{part} is missing in {over}");
    }
    for contact in example().0.contacts_in(village) {
        assert!(!over.contains(&contact.name), "{}", contact.name);
    }
}
