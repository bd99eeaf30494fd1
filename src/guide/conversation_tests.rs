//! Which cards a conversation contains.

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Answer, Command, Question, Record, Route};
use crate::guide::{CO_CREATION, GROUNDS, ROUTE_QUESTIONS, STRUCTURAL, YES};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn initiative() -> Id<Initiative> {
    Id::new(uuid(2))
}

fn book(route: Option<Route>) -> Fieldbook {
    let mut book = Fieldbook::default();
    let mouth = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    let evening = Initiative {
        route,
        ..Initiative::titled(village(), "Læseaften".to_owned())
    };
    for record in [
        Record::new(village(), at(NOW), mouth).into(),
        Record::new(initiative(), at(NOW), evening).into(),
    ] {
        book.apply(Command::Put(record), at(NOW)).unwrap();
    }
    book
}

fn ids(book: &Fieldbook, about: About) -> Vec<String> {
    conversation(book, about)
        .into_iter()
        .map(|card| card.id)
        .collect()
}

#[test]
fn it_begins_with_the_background_and_the_questions_to_talk_about_and_ends_with_agreements() {
    let book = book(None);
    for (number, step) in [(1, &NEEDS), (2, &CONTACT), (4, &OUTREACH)] {
        let ids = ids(&book, About::Step(village(), number));
        assert_eq!(ids[0], step.id);
        let talk: Vec<_> = step.talk.iter().map(|talk| talk.id.to_owned()).collect();
        assert_eq!(ids[1..=talk.len()], talk);
        assert_eq!(ids.last().unwrap(), "agreements");
        // The reasons are given on the decision's card.
        let asks = |item: &&Item| matches!(item, Item::Question { .. }) && item.id() != GROUNDS;
        for item in step.items().filter(asks) {
            assert!(ids.contains(&item.id().to_owned()), "{}", item.id());
        }
    }
    let formidling = ids(&book, About::Step(village(), 4));
    assert_eq!(ids(&book, About::Outreach(initiative())), formidling);
    assert_eq!(ids(&book, About::Step(village(), 9)), Vec::<String>::new());
}

#[test]
fn the_decision_comes_after_all_questions_and_the_team_s_own() {
    let mut book = book(None);
    let own = Question {
        step: StepId::Needs,
        text: "Hvem har nøglen?".to_owned(),
    };
    let own = Record::new(Id::new(uuid(3)), at(NOW), own);
    let key = own.key();
    book.apply(Command::Put(own.into()), at(NOW)).unwrap();
    let ids = ids(&book, About::Step(village(), 1));
    let last = &ids[ids.len() - 3..];
    assert_eq!(last, [key, "needs.decision".to_owned(), "agreements".to_owned()]);
}

#[test]
fn the_questions_of_the_route_lead_to_what_there_is_to_say_about_it() {
    let mut book = book(None);
    let partner = ROUTE_QUESTIONS[0].id;
    for about in [About::Step(village(), 3), About::Route(initiative())] {
        assert_eq!(ids(&book, about), ["routes", partner, "agreements"]);
        let answer = Answer {
            scope: about.owner(),
            question: partner.to_owned(),
            text: YES.to_owned(),
        };
        book.apply(Command::Put(Record::keyed(answer).into()), at(NOW))
            .unwrap();
        let ids = ids(&book, about);
        assert_eq!(ids[..3], ["routes", partner, STRUCTURAL.id]);
        assert!(ids.contains(&"structural.talk.5".to_owned()));
    }
}

#[test]
fn a_route_that_is_taken_is_talked_about_at_once_with_the_partner_s_side() {
    let about = About::Route(initiative());
    let cards = conversation(&book(Some(Route::Structural)), about);
    assert_eq!(cards[0].id, STRUCTURAL.id);
    let partners = cards.iter().filter(
        |card| matches!(&card.kind, CardKind::Question { partner: Some(key), .. } if key.ends_with(".partner")),
    );
    assert_eq!(partners.count(), 4);
    let day = |card: &Card| matches!(card.kind, CardKind::Day(_));
    let cards = conversation(&book(Some(Route::SelfHelp)), about);
    assert!(cards.iter().any(day));
    assert_eq!(
        conversation(&book(Some(Route::CoCreation)), about)[0].id,
        CO_CREATION.id
    );
}
