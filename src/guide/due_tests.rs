//! Which promises a calendar has to be informed of.

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Command, Consent, ConsentStatus, FollowUp, InitiativeStatus, Scope};

pub const NOW: &str = "2026-11-23T12:00:00+01:00";
pub const LATER: &str = "2026-11-24T12:00:00+01:00";

pub fn day(number: u32) -> Day {
    Day::new(2026, 12, number).unwrap()
}

pub fn village() -> Id<Village> {
    Id::new(uuid(1))
}

pub fn put(book: &mut Fieldbook, record: impl Into<crate::domain::AnyRecord>) {
    book.apply(Command::Put(record.into()), at(NOW)).unwrap();
}

pub fn contact() -> Record<Contact> {
    let contact = Contact {
        follow_up: Some(FollowUp::by(day(1))),
        ..Contact::named(village(), "Bodil".to_owned())
    };
    Record::new(Id::new(uuid(2)), at(NOW), contact)
}

pub fn initiative() -> Record<Initiative> {
    let initiative = Initiative {
        library_until: Some(day(2)),
        ..Initiative::titled(village(), "Læseaften".to_owned())
    };
    Record::new(Id::new(uuid(3)), at(NOW), initiative)
}

pub fn agreement() -> Record<Agreement> {
    let agreement = Agreement {
        scope: initiative().id.into(),
        what: "Nøglen".to_owned(),
        who: None,
        due: Some(day(3)),
        done: None,
    };
    Record::new(Id::new(uuid(4)), at(NOW), agreement)
}

fn own_item() -> Record<PlanItem> {
    let item = PlanItem {
        label: Some("Plakat".to_owned()),
        due: Some(day(4)),
        ..PlanItem::open(
            Scope::from(initiative().id),
            Phase::Before,
            format!("own:{}", uuid(5)),
        )
    };
    Record::keyed(item)
}

pub fn book() -> Fieldbook {
    let mut book = Fieldbook::default();
    put(&mut book, contact());
    put(&mut book, initiative());
    put(&mut book, agreement());
    put(&mut book, own_item());
    book
}

pub fn states(book: &Fieldbook) -> Vec<DueState> {
    let due = ever_due_in(book, village());
    due.into_iter().map(|due| due.state).collect()
}

#[test]
fn what_is_kept_or_given_up_stays_with_its_name() {
    use DueState::{Cancelled, Done, Open};
    let before = book();
    let names = |book: &Fieldbook| {
        let due = ever_due_in(book, village());
        due.into_iter().map(|due| due.uid).collect::<Vec<_>>()
    };
    assert_eq!(states(&before), [Open; 4]);
    assert_eq!(due_in(&before, village()).len(), 4);

    let mut done = book();
    let done_at = Some(at(LATER));
    let promise = FollowUp {
        done: done_at,
        ..FollowUp::by(day(1))
    };
    put(
        &mut done,
        contact().with(Contact {
            follow_up: Some(promise),
            ..contact().body
        }),
    );
    put(
        &mut done,
        initiative().with(Initiative {
            status: InitiativeStatus::Stopped,
            ..initiative().body
        }),
    );
    put(
        &mut done,
        agreement().with(Agreement {
            done: done_at,
            ..agreement().body
        }),
    );
    put(
        &mut done,
        own_item().with(PlanItem {
            state: PlanState::NotRelevant,
            ..own_item().body
        }),
    );
    assert_eq!(states(&done), [Done, Done, Done, Cancelled]);
    assert_eq!(due_in(&done, village()), []);
    assert_eq!(names(&done), names(&before));

    let mut gone = book();
    for key in [
        contact().key_of(),
        initiative().key_of(),
        agreement().key_of(),
        own_item().key_of(),
    ] {
        gone.apply(Command::Trash(key), at(LATER)).unwrap();
        assert!(states(&gone).contains(&Cancelled));
    }
    assert_eq!(states(&gone), [Cancelled; 4]);
    assert_eq!(names(&gone), names(&before));
    for (before, after) in ever_due_in(&before, village())
        .into_iter()
        .zip(ever_due_in(&gone, village()))
    {
        assert!(
            after.changed > before.changed,
            "calendars take the later: {after:?}"
        );
    }
}

#[test]
fn a_tiltag_in_the_trash_takes_its_deadlines_along() {
    let mut book = book();
    let key = initiative().key_of();
    book.apply(Command::Trash(key), at(LATER)).unwrap();
    let cancelled = [DueState::Cancelled; 3];
    assert_eq!(states(&book)[1..], cancelled);
    assert_eq!(due_in(&book, village()).len(), 1);
}

#[test]
fn who_says_no_is_not_named_in_a_calendar() {
    let mut book = book();
    let no = Contact {
        consent: Some(Consent::spoken(ConsentStatus::Withdrawn, day(1))),
        ..contact().body
    };
    put(&mut book, contact().with(no));
    let first = ever_due_in(&book, village()).remove(0);
    let nobody = DueWhat::FollowUp(contact().id, String::new(), None);
    assert_eq!((first.what, first.state), (nobody, DueState::Cancelled));
    let ours = due_in(&book, village()).remove(0);
    assert_eq!(
        ours.what,
        DueWhat::FollowUp(contact().id, "Bodil".to_owned(), None)
    );
}

#[test]
fn what_is_overdue_is_counted_in_every_village_but_the_example() {
    let mut book = book();
    let here = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    put(&mut book, Record::new(village(), at(NOW), here));
    assert_eq!(
        [1, 2, 3, 5].map(|number| overdue(&book, day(number))),
        [0, 1, 2, 4]
    );
    for (number, village, counts) in [(8, Id::new(uuid(7)), 3), (9, EXAMPLE, 3)] {
        let body = Village {
            name: "Egense".to_owned(),
            ..Village::default()
        };
        put(&mut book, Record::new(village, at(NOW), body));
        let contact = Contact {
            village,
            ..contact().body
        };
        put(&mut book, Record::new(Id::new(uuid(number)), at(NOW), contact));
        assert_eq!(overdue(&book, day(3)), counts);
    }
}

/// The key of a record.
pub trait KeyOf {
    fn key_of(&self) -> RecordKey;
}

impl<B: OfKind> KeyOf for Record<B> {
    fn key_of(&self) -> RecordKey {
        RecordKey::of::<B>(&self.id)
    }
}
