//! What the letter says, and whom it doesn't name.

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{AnyRecord, Command, Consent, ConsentStatus, Library, Record};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn evening() -> Record<Initiative> {
    let initiative = Initiative {
        contacts: vec![Id::new(uuid(2)), Id::new(uuid(3)), Id::new(uuid(4))],
        starts: "2027-01-14".parse().ok(),
        time: Some("kl. 19–21".to_owned()),
        place: Some("Pejsestuen".to_owned()),
        library_until: "2027-04-15".parse().ok(),
        ..Initiative::titled(village(), "Læseaften".to_owned())
    };
    Record::new(Id::new(uuid(5)), at(NOW), initiative)
}

fn agreement(what: &str, who: Option<&str>, due: Option<&str>) -> Agreement {
    Agreement {
        scope: evening().id.into(),
        what: what.to_owned(),
        who: who.map(str::to_owned),
        due: due.and_then(|due| due.parse().ok()),
        done: None,
    }
}

fn book(agreements: impl IntoIterator<Item = Agreement>) -> Fieldbook {
    let named = |number: u128, contact: Contact| Record::new(Id::new(uuid(number)), at(NOW), contact).into();
    let contact = |name: &str| Contact::named(village(), name.to_owned());
    let mou = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    let records: [AnyRecord; 5] = [
        Record::new(village(), at(NOW), mou).into(),
        named(
            2,
            Contact {
                organisation: Some("borgerforeningen".to_owned()),
                ..contact("Bodil Krogh")
            },
        ),
        named(
            3,
            Contact {
                consent: Some(Consent::spoken(ConsentStatus::Refused, at(NOW).day())),
                ..contact("Rune Lund")
            },
        ),
        named(
            4,
            Contact {
                status: ContactStatus::Declined,
                ..contact("Inga Bak")
            },
        ),
        evening().into(),
    ];
    let mut book = Fieldbook::default();
    let agreements = (10..).zip(agreements);
    let agreements =
        agreements.map(|(number, agreement)| Record::new(Id::new(uuid(number)), at(NOW), agreement).into());
    for record in records.into_iter().chain(agreements) {
        book.apply(Command::Put(record), at(NOW)).unwrap();
    }
    book
}

fn plain(book: &Fieldbook, scope: Scope) -> String {
    let letter = letter(book, scope, at(NOW).day()).unwrap();
    letter.plain().replace('\u{a0}', " ")
}

#[test]
fn it_says_who_does_what_by_when_and_asks_for_an_answer() {
    let done = Agreement {
        done: Some(at(NOW)),
        ..agreement("Bede om lov", Some("Bodil"), Some("2026-11-01"))
    };
    let mut book = book([
        done,
        agreement("Finde stole", None, None),
        agreement("Sende bogliste", Some("Mette"), Some("2026-12-02")),
    ]);
    assert_eq!(
        plain(&book, evening().id.into()),
        "Mou\nmandag den 23. november 2026\n\nDet har vi aftalt: Læseaften\n\n\
         Hvem, hvornår og hvor\n\
         – Hvem: Biblioteket og Bodil Krogh (borgerforeningen)\n\
         – Hvornår: torsdag den 14. januar 2027 · kl. 19–21\n\
         – Hvor: Pejsestuen\n\n\
         Hvem gør hvad\n\
         – Mette: Sende bogliste – senest onsdag den 2. december 2026\n\
         – Finde stole\n\
         – Bodil: Bede om lov – gjort\n\n\
         Når biblioteket trækker sig\n\
         Biblioteket er med til og med torsdag den 15. april 2027. Derefter fortsætter I uden os.\n\n\
         Er vi enige?\n\
         Svar gerne: »Det er vi enige om.« Skriv tilbage, hvis noget skal være anderledes.\n\
         Venlig hilsen\nBiblioteket"
    );
    let library = Library {
        name: Some("Mou Bibliotek".to_owned()),
        contact: Some("Anne Holm".to_owned()),
        ..Library::default()
    };
    book.apply(Command::Put(Record::keyed(library).into()), at(NOW))
        .unwrap();
    let text = plain(&book, evening().id.into());
    assert!(text.contains("Hvem: Mou Bibliotek og Bodil"), "{text}");
    assert!(
        text.ends_with("Venlig hilsen\nAnne Holm\nMou Bibliotek"),
        "{text}"
    );
}

#[test]
fn whoever_said_no_is_not_in_it() {
    let book = book([agreement("Låne nøglen af Rune Lund", Some("Rune"), None)]);
    let text = plain(&book, evening().id.into());
    assert!(text.contains("– [navn]: Låne nøglen af [navn]\n"), "{text}");
    for name in ["Rune", "Lund", "Inga"] {
        assert!(!text.contains(name), "{text}");
    }
}

#[test]
fn what_is_not_agreed_is_said_or_left_out() {
    let mut book = book([agreement("Finde stole", None, None)]);
    let bare = Initiative::titled(village(), "Læseaften".to_owned());
    book.apply(Command::Put(evening().with(bare).into()), at(NOW))
        .unwrap();
    let text = plain(&book, evening().id.into());
    assert!(!text.contains("Hvem, hvornår"), "{text}");
    assert!(
        text.contains("Vi har ikke aftalt, hvor længe biblioteket er med."),
        "{text}"
    );
    assert_eq!(letter(&book, village().into(), at(NOW).day()), None);
}

#[test]
fn that_of_a_village_has_only_its_own_agreements() {
    let own = Agreement {
        scope: village().into(),
        ..agreement("Svare bysamfundet", Some("Anne"), None)
    };
    let book = book([own, agreement("Finde stole", None, None)]);
    assert_eq!(
        plain(&book, village().into()),
        "mandag den 23. november 2026\n\nDet har vi aftalt: Mou\n\n\
         Hvem gør hvad\n– Anne: Svare bysamfundet\n\n\
         Er vi enige?\n\
         Svar gerne: »Det er vi enige om.« Skriv tilbage, hvis noget skal være anderledes.\n\
         Venlig hilsen\nBiblioteket"
    );
}
