//! What each step lacks, and its progress.

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Answer, Command, Decision, Outcome, Route, Tick};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn put(book: &mut Fieldbook, record: impl Into<crate::domain::AnyRecord>) {
    book.apply(Command::Put(record.into()), at(NOW)).unwrap();
}

fn answer(book: &mut Fieldbook, question: &str) {
    put(
        book,
        Record::keyed(Answer {
            scope: village().into(),
            question: question.to_owned(),
            text: "Ja".to_owned(),
        }),
    );
}

#[test]
fn step_one_says_what_it_lacks_until_nothing_is_lacking() {
    let mut book = Fieldbook::default();
    let lacking = |book: &Fieldbook| missing(book, village(), 1);
    assert_eq!(
        lacking(&book),
        [Missing::Fact, Missing::Voice, Missing::Decision, Missing::Grounds]
    );
    assert_eq!(stage(&book, village(), 1), Stage::NotBegun);
    answer(&mut book, "needs.desk.people");
    assert_eq!(
        lacking(&book),
        [Missing::Voice, Missing::Decision, Missing::Grounds]
    );
    put(&mut book, note(2, "Vi savner et sted", at(NOW)));
    assert_eq!(lacking(&book), [Missing::Decision, Missing::Grounds]);
    assert_eq!(stage(&book, village(), 1), Stage::UnderWay);
    let decision = Decision {
        village: village(),
        outcome: Outcome::Start,
        on: at(NOW).day(),
        by: None,
    };
    put(&mut book, Record::keyed(decision));
    answer(&mut book, "needs.decide.why");
    assert_eq!(lacking(&book), []);
    assert_eq!(stage(&book, village(), 1), Stage::Ready);
}

#[test]
fn step_two_wants_a_key_person_one_has_talked_with() {
    let mut book = Fieldbook::default();
    assert_eq!(
        missing(&book, village(), 2),
        [Missing::KeyPerson, Missing::Meeting]
    );
    let mut bodil = Contact::named(village(), "Bodil Krogh".to_owned());
    put(&mut book, Record::new(Id::new(uuid(5)), at(NOW), bodil.clone()));
    assert_eq!(
        missing(&book, village(), 2),
        [Missing::KeyPerson, Missing::Meeting]
    );
    bodil.key_person = true;
    put(&mut book, Record::new(Id::new(uuid(5)), at(NOW), bodil));
    assert_eq!(missing(&book, village(), 2), [Missing::Meeting]);
    put(&mut book, note(6, "Talte med bodil krogh om bogbussen", at(NOW)));
    assert_eq!(missing(&book, village(), 2), []);
}

#[test]
fn one_whole_route_is_step_three() {
    let mut book = Fieldbook::default();
    let route = STEPS.iter().find(|step| step.number == "3.A").unwrap();
    for item in route.items() {
        assert_ne!(stage(&book, village(), 3), Stage::Ready);
        answer(&mut book, item.id());
    }
    assert_eq!(stage(&book, village(), 3), Stage::Ready);
}

#[test]
fn progress_counts_answers_and_ticks_once() {
    let mut book = Fieldbook::default();
    let (none, all) = progress(&book, village(), 2);
    assert_eq!(none, 0);
    answer(&mut book, "contact.lowhanging.who");
    let tick = Tick {
        scope: village().into(),
        item: "contact.scattershot.print".to_owned(),
        done: Some(at(NOW)),
    };
    put(&mut book, Record::keyed(tick));
    answer(&mut book, "needs.desk.people");
    assert_eq!(progress(&book, village(), 2), (2, all));
}

#[test]
fn every_question_with_resources_is_in_the_guide() {
    let ids: Vec<&str> = STEPS.iter().flat_map(|step| step.items()).map(Item::id).collect();
    let with_resources = ids.iter().filter(|id| !resources_for(id).is_empty());
    assert_eq!(with_resources.count(), 7);
}

#[test]
fn the_tiltag_that_has_come_furthest_is_step_three() {
    let mut book = Fieldbook::default();
    let initiative = |number: u128, route| {
        let body = Initiative {
            route,
            ..Initiative::titled(village(), format!("Nr. {number}"))
        };
        Record::new(Id::new(uuid(number)), at(NOW), body)
    };
    put(&mut book, initiative(20, None));
    assert_eq!(stage(&book, village(), 3), Stage::UnderWay);
    put(&mut book, initiative(21, Some(Route::SelfHelp)));
    put(&mut book, initiative(22, Some(Route::CoCreation)));
    let of = |question: &str| Answer {
        scope: Scope(uuid(21)),
        question: question.to_owned(),
        text: "Ja".to_owned(),
    };
    put(&mut book, Record::keyed(of("selfhelp.listen.idea")));
    let items = step_of(Route::SelfHelp).items().count();
    assert_eq!(progress(&book, village(), 3), (1, items));
    for item in step_of(Route::SelfHelp).items() {
        if let Item::Question { id, .. } = item {
            put(&mut book, Record::keyed(of(id)));
        }
    }
    assert_eq!(stage(&book, village(), 3), Stage::UnderWay, "the day is missing");
    let mut last = initiative(21, Some(Route::SelfHelp));
    last.body.library_until = Some(at(NOW).day());
    put(&mut book, last);
    assert_eq!(stage(&book, village(), 3), Stage::Ready);
}

#[test]
fn a_part_is_finished_when_it_is_ticked_or_everything_in_it_is_done() {
    let mut book = Fieldbook::default();
    let (part, scope) = (&NEEDS.parts[1], Scope::from(village()));
    assert_eq!(part_progress(&book, scope, part), (0, 2));
    answer(&mut book, "needs.library.loans");
    assert_eq!(part_progress(&book, scope, part), (1, 2));
    assert!(!is_finished(&book, scope, part));
    answer(&mut book, "needs.library.events");
    assert!(is_finished(&book, scope, part));

    let ticked = Tick {
        scope,
        item: NEEDS.parts[0].id.to_owned(),
        done: Some(at(NOW)),
    };
    assert!(!is_finished(&book, scope, &NEEDS.parts[0]));
    put(&mut book, Record::keyed(ticked));
    assert!(is_finished(&book, scope, &NEEDS.parts[0]));
    // Without anything in it, only the tick counts.
    assert!(!is_finished(&book, scope, &OUTREACH.parts[2]));
}
