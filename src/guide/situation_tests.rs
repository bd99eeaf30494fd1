//! The figures of two villages, apart and together.

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{AnyRecord, Command, Contact, EXAMPLE, FollowUp, Occasion, Visit};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn today() -> Day {
    at(NOW).day()
}

fn village(number: u128) -> Id<Village> {
    Id::new(uuid(number))
}

/// Village 1 has two notes, one of them from last year, a visit, a passed deadline and one in three days; village 2 has
/// a note, an initiative that continues by itself, and another under way with its last day far off.
fn two() -> Fieldbook {
    let mut book = Fieldbook::default();
    let mut put = |record: AnyRecord| drop(book.apply(Command::Put(record), at(NOW)).unwrap());
    for (number, name) in [(1, "Mou"), (2, "Egense")] {
        let body = Village {
            name: name.to_owned(),
            ..Village::default()
        };
        put(Record::new(village(number), at(NOW), body).into());
    }
    put(note(10, "I år", at(NOW)).into());
    put(note(11, "I fjor", at("2025-11-23T12:00:00+01:00")).into());
    let mut there = note(12, "Egense", at(NOW));
    there.body.village = village(2);
    put(there.into());
    let visit = Visit {
        village: village(1),
        occasion: Occasion::Other,
        title: "Tur".to_owned(),
        place: None,
        started: at(NOW),
        ended: None,
        takeaway: None,
    };
    put(Record::new(Id::new(uuid(20)), at(NOW), visit).into());
    for (number, days) in [(30, -1), (31, 3)] {
        let person = Contact {
            follow_up: Some(FollowUp {
                on: today().plus(days),
                what: None,
                done: None,
                unknown: crate::domain::Unknown::default(),
            }),
            ..Contact::named(village(1), format!("Person {number}"))
        };
        put(Record::new(Id::new(uuid(number)), at(NOW), person).into());
    }
    let anchored = Initiative {
        status: InitiativeStatus::Anchored,
        ..Initiative::titled(village(2), "Læseaften".to_owned())
    };
    put(Record::new(Id::new(uuid(40)), at(NOW), anchored).into());
    let open = Initiative {
        route: Some(Route::CoCreation),
        library_until: Some(today().plus(40)),
        ..Initiative::titled(village(2), "Bogcafé".to_owned())
    };
    put(Record::new(Id::new(uuid(41)), at(NOW), open).into());
    book
}

#[test]
fn each_village_has_its_own_figures() {
    let book = two();
    let mou = situation(&book, village(1), today());
    assert_eq!(
        mou.counts,
        Counts {
            notes: 2,
            visits: 1,
            contacts: 2,
            initiatives: 0
        }
    );
    assert_eq!((mou.late, mou.soon), (1, 1));
    assert_eq!(mou.last_visit, Some(at(NOW)));
    assert_eq!(mou.steps[0].0, Stage::UnderWay);
    let egense = situation(&book, village(2), today());
    assert_eq!((egense.counts.notes, egense.late, egense.soon), (1, 0, 0));
    assert_eq!(egense.last_visit, None);
    let initiatives = [
        ("Bogcafé".to_owned(), Some(Route::CoCreation)),
        ("Læseaften".to_owned(), None),
    ];
    assert_eq!(egense.initiatives, initiatives);
}

#[test]
fn together_they_are_counted_for_the_year() {
    let book = two();
    let both = [village(1), village(2)];
    let expected = Totals {
        notes: 2,
        visits: 1,
        under_way: 1,
        completed: 0,
        anchored: 1,
    };
    assert_eq!(totals(&book, &both, 2026), expected);
    assert_eq!(totals(&book, &both, 2025).notes, 1);
}

#[test]
fn deadlines_across_come_in_order_and_the_last_day_only_when_it_is_near() {
    let book = two();
    let both = [village(2), village(1)];
    let days = |today| {
        let due = due_across(&book, &both, today).into_iter();
        due.map(|(village, due)| (village, due.on.days_since(self::today())))
            .collect::<Vec<_>>()
    };
    assert_eq!(days(today()), [(village(1), -1), (village(1), 3)]);
    assert_eq!(days(today().plus(10)).last(), Some(&(village(2), 40)));
}

#[test]
fn the_example_counts_only_where_it_is_alone() {
    let mut book = Fieldbook::default();
    let names = |book: &Fieldbook| {
        let villages = book.own_villages().into_iter();
        villages.map(|village| village.name.clone()).collect::<Vec<_>>()
    };
    let put = |book: &mut Fieldbook, id, name: &str| {
        let body = Village {
            name: name.to_owned(),
            ..Village::default()
        };
        book.apply(Command::Put(Record::new(id, at(NOW), body).into()), at(NOW))
            .unwrap();
    };
    put(&mut book, EXAMPLE, "Kærby");
    assert_eq!(names(&book), ["Kærby"]);
    put(&mut book, village(1), "Mou");
    assert_eq!(names(&book), ["Mou"]);
}
