//! Of any book: how many slides there are, and who is never named on them.

use proptest::prelude::*;

use super::tests::{bare, id, note, now, photo, put, today, village};
use super::*;
use crate::domain::{Agreement, Answer, Contact, Note, Occasion, Outcome, Theme, Visit, Who};

const MOST: usize = 10;
const NAMES: [&str; 3] = ["Birthe Holm", "Søren Østergård", "Inge-Lise Aagaard"];

/// A book with this many records of each kind, in which every text speaks of a contact.
fn book_with(counts: [usize; 5], long: usize) -> Fieldbook {
    let mut book = bare("Mou");
    let [notes, visits, initiatives, photos, agreements] = counts;
    let text = |number: usize| {
        let name = NAMES[number % NAMES.len()];
        format!(
            "{name} sagde det. {}",
            "Og så gik vi videre, mener jeg. ".repeat(long)
        )
    };
    for (name, number) in NAMES.into_iter().zip(100..) {
        put(
            &mut book,
            Record::new(id(number), now(), Contact::named(village(), name.to_owned())),
        );
    }
    for (number, at) in (0..notes).zip(1_000..) {
        let body = Note {
            quote: Some(text(number)),
            who: Some(Who {
                relation: Some(NAMES[number % 3].to_owned()),
                ..Who::default()
            }),
            themes: vec![Theme::ALL[number % Theme::ALL.len()]],
            ..note(&text(number))
        };
        put(&mut book, Record::new(id(at), now(), body));
    }
    for (number, at) in (0..visits).zip(2_000..) {
        let visit = Visit {
            village: village(),
            occasion: Occasion::Other,
            title: NAMES[number % 3].to_owned(),
            place: None,
            started: now(),
            ended: Some(now()),
            takeaway: Some(text(number)),
        };
        put(&mut book, Record::new(id(at), now(), visit));
    }
    for (number, at) in (0..initiatives).zip(3_000..) {
        let mut body = Initiative::titled(village(), format!("Aften med {}", NAMES[number % 3]));
        body.why = Some(text(number));
        body.library_until = Some(today());
        put(&mut book, Record::new(id(at), now(), body));
    }
    for (number, at) in (0..photos).zip(4_000..) {
        put(&mut book, Record::new(id(at), now(), photo(&text(number))));
    }
    for (number, at) in (0..agreements).zip(5_000..) {
        let agreement = Agreement {
            scope: village().into(),
            what: text(number),
            who: Some(NAMES[number % 3].to_owned()),
            due: Some(today()),
            done: None,
        };
        put(&mut book, Record::new(id(at), now(), agreement));
    }
    let why = Answer {
        scope: village().into(),
        question: "needs.decide.why".to_owned(),
        text: text(0),
    };
    put(&mut book, Record::keyed(why));
    let decision = Decision {
        village: village(),
        outcome: Outcome::Start,
        on: today(),
        by: Some(NAMES[0].to_owned()),
    };
    put(&mut book, Record::keyed(decision));
    book
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn of_any_book_there_are_at_most_ten_slides_and_none_names_a_contact(
        counts in prop::array::uniform5(0_usize..9), long in 0_usize..12,
    ) {
        let told = slides(&book_with(counts, long), village(), today());
        prop_assert!((3..=MOST).contains(&told.len()));
        let words = format!("{told:?}");
        for part in NAMES.iter().flat_map(|name| name.split([' ', '-'])) {
            prop_assert!(!words.contains(part), "{} in {}", part, words);
        }
    }
}
