//! What else a deadline depends on, and that a calendar hears of it.

use super::tests::{KeyOf, LATER, NOW, agreement, book, day, initiative, put, states, village};
use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{Command, ResourceKind};

#[test]
fn a_village_in_the_trash_takes_its_deadlines_along() {
    let mut book = book();
    let here = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    let here = Record::new(village(), at(NOW), here);
    put(&mut book, here.clone());
    let changed = |book: &Fieldbook| {
        let due = ever_due_in(book, village()).into_iter();
        due.map(|due| due.changed).collect::<Vec<_>>()
    };
    let before = changed(&book);
    book.apply(Command::Trash(here.key_of()), at(LATER)).unwrap();
    assert_eq!(states(&book), [DueState::Cancelled; 4]);
    assert!(
        before
            .iter()
            .zip(changed(&book))
            .all(|(before, after)| after > *before)
    );
}

#[test]
fn a_channel_that_goes_takes_its_deadline_along() {
    let mut book = book();
    let channel = Resource {
        village: village(),
        kind: ResourceKind::Channel,
        name: "Kærby Nyt".to_owned(),
        details: None,
        audience: None,
        contact: None,
        months: Vec::new(),
    };
    let channel = Record::new(Id::new(uuid(6)), at(NOW), channel);
    put(&mut book, channel.clone());
    let item = PlanItem {
        due: Some(day(5)),
        ..PlanItem::open(
            Scope::from(initiative().id),
            Phase::Before,
            format!("resource:{}", channel.id),
        )
    };
    put(&mut book, Record::keyed(item));
    let last = |book: &Fieldbook| ever_due_in(book, village()).pop().unwrap();
    let before = last(&book);
    assert_eq!(before.state, DueState::Open);
    let key = channel.key_of();
    book.apply(Command::Trash(key.clone()), at(LATER)).unwrap();
    let in_trash = last(&book);
    assert_eq!(
        (in_trash.state, &in_trash.uid),
        (DueState::Cancelled, &before.uid)
    );
    assert!(in_trash.changed > before.changed);
    book.apply(Command::Purge(vec![key]), at(LATER)).unwrap();
    let purged = last(&book);
    assert_eq!(purged.state, DueState::Cancelled);
    assert!(purged.changed >= in_trash.changed);
}

#[test]
fn a_deadline_without_a_day_can_not_be_cancelled() {
    let mut book = book();
    put(
        &mut book,
        agreement().with(Agreement {
            due: None,
            ..agreement().body
        }),
    );
    let uid = agreement().key_of().to_string();
    assert!(ever_due_in(&book, village()).iter().all(|due| due.uid != uid));
}
