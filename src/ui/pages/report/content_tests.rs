//! What the report shows of the example, and what it leaves out.

use super::*;
use crate::format::plan;

const EXAMPLE: &str = include_str!("../../../../public/example.json");

fn written(with_names: bool) -> String {
    let book = plan(EXAMPLE, &Fieldbook::default()).unwrap().book;
    let village = book.villages()[0].id;
    format!("{:#?}", content(&book, village, with_names))
}

#[test]
fn names_stand_only_when_they_are_asked_for() {
    let book = plan(EXAMPLE, &Fieldbook::default()).unwrap().book;
    let village = book.villages()[0].id;
    let (with, without) = (written(true), written(false));
    let contacts = book.contacts_in(village);
    assert!(contacts.len() > 3);
    for contact in contacts {
        assert!(with.contains(&contact.name), "{}", contact.name);
        assert!(!without.contains(&contact.name), "{}", contact.name);
        for secret in [&contact.phone, &contact.email].into_iter().flatten() {
            assert!(!with.contains(secret.as_str()), "{secret}");
        }
    }
    assert!(without.contains(report::WITHOUT_NAMES) && !with.contains(report::WITHOUT_NAMES));
}

#[test]
fn it_gathers_facts_quotes_answers_and_decision() {
    let report = written(true);
    let book = plan(EXAMPLE, &Fieldbook::default()).unwrap().book;
    let village = book.villages()[0].id;
    for note in book.notes_in(village) {
        if let Some(quote) = &note.quote {
            assert!(report.contains(quote.trim()), "{quote}");
        }
    }
    assert!(report.contains(book.answer(village.into(), "needs.desk.people").trim()));
    assert!(report.contains(text::outcome(book.decision(village).unwrap().outcome)));
}

#[test]
fn an_empty_village_has_nothing_to_report() {
    assert_eq!(
        content(&Fieldbook::default(), Id::new(uuid::Uuid::from_u128(1)), true),
        []
    );
}
