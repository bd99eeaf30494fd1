//! The single next thing to do.

use super::progress::{Missing, Stage, missing, stage};
use crate::domain::{Fieldbook, Id, Initiative, Village};

/// The single next thing to do in a village.
#[derive(Clone, Debug, PartialEq)]
pub enum NextThing {
    /// There are no notes yet.
    GoOut,
    /// This is missing for a step.
    Lack(u8, Missing),
    /// There is something to build on: choose a route.
    FindRoute,
    /// This initiative has a route: follow it.
    GoOn(Id<Initiative>, String),
    /// An initiative is under way: publish something about it.
    Tell,
}

/// What to do next in `village`: what the steps lack, in their order. What is promised by a day is among the deadlines,
/// which come before it.
pub fn next_thing(book: &Fieldbook, village: Id<Village>) -> NextThing {
    if book.each_note_in(village).next().is_none() {
        return NextThing::GoOut;
    }
    for number in [1, 2] {
        if let Some(lack) = missing(book, village, number).first() {
            return NextThing::Lack(number, *lack);
        }
    }
    if stage(book, village, 3) == Stage::Ready {
        return NextThing::Tell;
    }
    let initiatives = book.initiatives_in(village);
    let on_its_way = initiatives.iter().find(|it| it.is_open() && it.route.is_some());
    on_its_way.map_or(NextThing::FindRoute, |it| {
        NextThing::GoOn(it.id, it.title.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note, uuid};
    use crate::domain::{Answer, AnyRecord, Command, Contact, ContactKind, Decision, Outcome, Record, Route};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    fn put(book: &mut Fieldbook, record: impl Into<AnyRecord>) {
        book.apply(Command::Put(record.into()), at(NOW)).unwrap();
    }

    fn answer(book: &mut Fieldbook, village: Id<Village>, question: &str) {
        let answer = Answer {
            scope: village.into(),
            question: question.to_owned(),
            text: "Ja".to_owned(),
        };
        put(book, Record::keyed(answer));
    }

    #[test]
    fn people_are_heard_then_the_steps_are_completed_then_a_route_is_followed() {
        let village = Id::new(uuid(1));
        let mut book = Fieldbook::default();
        let next = |book: &Fieldbook| next_thing(book, village);
        assert_eq!(next(&book), NextThing::GoOut);
        put(&mut book, note(2, "Vi savner et sted", at(NOW)));
        assert_eq!(next(&book), NextThing::Lack(1, Missing::Fact));
        answer(&mut book, village, "needs.desk.people");
        let decision = Decision {
            village,
            outcome: Outcome::Start,
            on: at(NOW).day(),
            by: None,
        };
        put(&mut book, Record::keyed(decision));
        answer(&mut book, village, "needs.decide.why");
        assert_eq!(next(&book), NextThing::Lack(2, Missing::KeyPerson));
        let mut bodil = Contact::named(village, "Bodil".to_owned());
        (bodil.key_person, bodil.kind) = (true, ContactKind::Municipality);
        put(&mut book, Record::new(Id::new(uuid(3)), at(NOW), bodil));
        assert_eq!(next(&book), NextThing::FindRoute);

        let mut evening = Initiative::titled(village, "Læseaften".to_owned());
        put(&mut book, Record::new(Id::new(uuid(4)), at(NOW), evening.clone()));
        assert_eq!(next(&book), NextThing::FindRoute, "it has no route yet");
        evening.route = Some(Route::SelfHelp);
        put(&mut book, Record::new(Id::new(uuid(4)), at(NOW), evening));
        assert_eq!(
            next(&book),
            NextThing::GoOn(Id::new(uuid(4)), "Læseaften".to_owned())
        );
    }
}
