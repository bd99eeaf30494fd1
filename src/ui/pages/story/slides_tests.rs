//! Which slides there are of the example and of a village of which little is known, and what is on them.

use uuid::Uuid;

use super::*;
use crate::domain::{AnyRecord, Command, Evaluation, Library, Note, People, Timestamp, Told as WereTold};
use crate::format::example;

const EXAMPLE: &str = include_str!("../../../../public/example.json");

pub fn today() -> Day {
    "2026-06-25".parse().unwrap()
}

pub fn now() -> Timestamp {
    "2026-06-15T12:00:00.000+02:00".parse().unwrap()
}

pub fn village() -> Id<Village> {
    crate::domain::EXAMPLE
}

fn the_example() -> Fieldbook {
    example(EXAMPLE, today()).unwrap()
}

pub fn put(book: &mut Fieldbook, record: impl Into<AnyRecord>) {
    book.apply(Command::Put(record.into()), now()).unwrap();
}

pub fn id<B>(number: u128) -> Id<B> {
    Id::new(Uuid::from_u128(number))
}

/// A village of which nothing else is known.
pub fn bare(name: &str) -> Fieldbook {
    let mut book = Fieldbook::default();
    let body = Village {
        name: name.to_owned(),
        ..Village::default()
    };
    put(&mut book, Record::new(village(), now(), body));
    book
}

pub fn note(text: &str) -> Note {
    Note {
        village: village(),
        kind: NoteKind::Interview,
        text: text.to_owned(),
        quote: None,
        at: now(),
        place: None,
        who: None,
        themes: Vec::new(),
        tags: Vec::new(),
        visit: None,
        contact: None,
        initiative: None,
    }
}

pub fn photo(caption: &str) -> Photo {
    Photo {
        village: village(),
        note: Some(id(2)),
        initiative: None,
        taken: now(),
        width: 1_600,
        height: 1_200,
        bytes: 279_000,
        sha256: None,
        caption: Some(caption.to_owned()),
        people: Some(People::Nobody),
        told: None,
        in_report: true,
    }
}

fn headings(book: &Fieldbook) -> Vec<String> {
    let slides = slides(book, village(), today());
    slides.iter().map(|slide| slide.heading().to_owned()).collect()
}

#[test]
fn the_example_is_told_from_its_name_to_its_next_step() {
    let book = the_example();
    let expected = [
        "Kærby Mark",
        "Det har vi gjort",
        "Det hører vi mest om",
        "Med deres ord",
        "Med deres ord",
        "Med deres ord",
        "Beslutning",
        "Tiltag",
        "Næste skridt",
    ];
    assert_eq!(headings(&book), expected);
    let slides = slides(&book, village(), today());
    let Slide::Title(_, lines) = &slides[0] else {
        panic!("{:?}", slides[0]);
    };
    assert_eq!(lines[1], "Aahave Kommune");
    let Slide::Figures(figures) = &slides[1] else {
        panic!("{:?}", slides[1]);
    };
    let words: Vec<&str> = figures.iter().map(|(_, word)| *word).collect();
    assert_eq!(
        words,
        ["feltbesøg", "samtaler", "noter", "kontakter", "lokale ressourcer"]
    );
    assert_eq!(figures[2].0, "20");
    let Slide::Initiatives(initiatives, None) = &slides[7] else {
        panic!("{:?}", slides[7]);
    };
    assert!(
        initiatives[0]
            .facts
            .starts_with("3.A Hjælp til selvhjælp · Planlægning")
    );
    assert!(initiatives[0].outcome.starts_with("Bestyrelsen har sagt ja."));
    let Slide::Next(step, deadlines) = &slides[8] else {
        panic!("{:?}", slides[8]);
    };
    assert_eq!(step, "Arbejd videre med Læseaften i pejsestuen.");
    assert!(
        deadlines
            .iter()
            .any(|line| line.ends_with("Sende tre forslag til tekster")),
        "{deadlines:?}"
    );
}

#[test]
fn no_contact_of_the_example_is_named() {
    let book = the_example();
    let told = format!("{:?}", slides(&book, village(), today()));
    let contacts = book.contacts_in(village());
    assert!(contacts.len() > 3);
    for contact in contacts {
        for secret in [
            Some(&contact.name),
            contact.phone.as_ref(),
            contact.email.as_ref(),
        ] {
            assert!(secret.is_none_or(|secret| !told.contains(secret)), "{secret:?}");
        }
    }
}

#[test]
fn a_village_of_which_nothing_is_known_has_no_slides() {
    assert_eq!(slides(&bare("Mou"), village(), today()), []);
    assert_eq!(slides(&Fieldbook::default(), village(), today()), []);
}

#[test]
fn a_slide_without_content_is_not_there() {
    let mut book = bare("Mou");
    put(&mut book, Record::new(id(2), now(), note("Vi savner bussen")));
    assert_eq!(headings(&book), ["Mou", "Det har vi gjort", "Næste skridt"]);
    let library = Library {
        name: Some("Mou Bibliotek".to_owned()),
        ..Library::default()
    };
    put(&mut book, Record::keyed(library));
    let title = Slide::Title(
        "Mou".to_owned(),
        vec!["15.6.2026".to_owned(), "Mou Bibliotek".to_owned()],
    );
    assert_eq!(slides(&book, village(), today())[0], title);
}

#[test]
fn only_pictures_that_were_chosen_and_may_be_seen_are_shown() {
    let mut book = bare("Mou");
    put(&mut book, Record::new(id(2), now(), note("Fest på pladsen")));
    let recognisable = |told| Photo {
        people: Some(People::Recognisable),
        told,
        ..photo("Skjult")
    };
    let hidden = [
        Photo {
            in_report: false,
            ..photo("Skjult")
        },
        Photo {
            people: None,
            ..photo("Skjult")
        },
        recognisable(None),
        recognisable(Some(WereTold::No)),
    ];
    for (photo, number) in hidden.into_iter().zip(10..) {
        put(&mut book, Record::new(id(number), now(), photo));
    }
    assert!(!headings(&book).contains(&photos::PHOTOS.to_owned()));
    for number in 20..24 {
        put(&mut book, Record::new(id(number), now(), photo("Pladsen")));
    }
    let told = slides(&book, village(), today());
    let shown = told.iter().filter(|slide| matches!(slide, Slide::Picture(..)));
    assert_eq!(shown.count(), PICTURES);
    assert!(!format!("{told:?}").contains("Skjult"));
}

#[test]
fn what_came_of_an_initiative_is_told() {
    let mut book = bare("Mou");
    put(
        &mut book,
        Record::new(
            id(3),
            now(),
            Initiative::titled(village(), "Læseaften".to_owned()),
        ),
    );
    let evaluation = Evaluation {
        came: Some(34),
        gain: Some("De mødte deres naboer.".to_owned()),
        ..Evaluation::open(id::<Initiative>(3).into(), Evaluation::WHOLE.to_owned())
    };
    put(&mut book, Record::keyed(evaluation));
    let told = format!("{:?}", slides(&book, village(), today())).replace("\\u{a0}", " ");
    for words in ["34 kom", "De mødte deres naboer.", "personer kom"] {
        assert!(told.contains(words), "{words}: {told}");
    }
}
