//! The single next thing to do.

use super::progress::{Missing, Stage, missing, stage};
use crate::domain::{Contact, Fieldbook, Id, Timestamp, Village};

/// The single next thing to do in a village.
#[derive(Clone, Debug, PartialEq)]
pub enum NextThing {
    /// A promise is due.
    FollowUp(Id<Contact>, String),
    /// A visit is under way: write down what people say.
    NoteOn(String),
    /// There are no notes yet.
    GoOut,
    /// This is missing for a step.
    Lack(u8, Missing),
    /// There is something to build on: choose a route.
    FindRoute,
    /// An initiative is under way: publish something about it.
    Tell,
}

/// What to do next in `village` at `now`: due promises first, then a visit under way, then what the steps lack, in
/// their order.
pub fn next_thing(book: &Fieldbook, village: Id<Village>, now: Timestamp) -> NextThing {
    let due = book
        .follow_ups(village)
        .into_iter()
        .find(|(on, _)| *on <= now.day());
    if let Some((_, contact)) = due {
        return NextThing::FollowUp(contact.id, contact.name.clone());
    }
    if let Some(visit) = book.running_visit(village, now) {
        return NextThing::NoteOn(visit.title.clone());
    }
    if book.each_note_in(village).next().is_none() {
        return NextThing::GoOut;
    }
    for number in [1, 2] {
        if let Some(lack) = missing(book, village, number).first() {
            return NextThing::Lack(number, *lack);
        }
    }
    if stage(book, village, 3) == Stage::Ready {
        NextThing::Tell
    } else {
        NextThing::FindRoute
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::{at, note, uuid};
    use crate::domain::{AnyRecord, Command, FollowUp, Occasion, Record, Visit};

    const NOW: &str = "2026-11-23T12:00:00+01:00";

    fn put(book: &mut Fieldbook, record: impl Into<AnyRecord>) {
        book.apply(Command::Put(record.into()), at(NOW)).unwrap();
    }

    #[test]
    fn what_is_promised_comes_before_what_is_happening_and_what_is_lacking() {
        let village = Id::new(uuid(1));
        let mut book = Fieldbook::default();
        let next = |book: &Fieldbook| next_thing(book, village, at(NOW));
        assert_eq!(next(&book), NextThing::GoOut);

        put(&mut book, note(2, "Vi savner et sted", at(NOW)));
        assert_eq!(next(&book), NextThing::Lack(1, Missing::Fact));

        let visit = Visit {
            village,
            occasion: Occasion::SummerParty,
            title: "Sommerfest".to_owned(),
            place: None,
            started: at(NOW),
            ended: None,
            takeaway: None,
        };
        put(&mut book, Record::new(Id::new(uuid(3)), at(NOW), visit));
        assert_eq!(next(&book), NextThing::NoteOn("Sommerfest".to_owned()));

        let mut bodil = Contact::named(village, "Bodil".to_owned());
        bodil.follow_up = Some(FollowUp::by("2026-11-24".parse().unwrap()));
        put(&mut book, Record::new(Id::new(uuid(4)), at(NOW), bodil.clone()));
        assert_eq!(
            next(&book),
            NextThing::NoteOn("Sommerfest".to_owned()),
            "not due yet"
        );
        bodil.follow_up = Some(FollowUp::by("2026-11-23".parse().unwrap()));
        put(&mut book, Record::new(Id::new(uuid(4)), at(NOW), bodil));
        assert_eq!(
            next(&book),
            NextThing::FollowUp(Id::new(uuid(4)), "Bodil".to_owned())
        );
    }
}
