//! What the plan says about records that were deleted on this device.

use std::collections::BTreeSet;

use super::{fixture, now};
use crate::domain::{AnyRecord, Command, Fieldbook, Kind, RecordKey};
use crate::format::{DeletedHere, ImportPlan, Reading};
use crate::text;

fn looked_at(here: &Fieldbook, purged: &BTreeSet<RecordKey>) -> ImportPlan {
    let file = fixture("export-v1");
    let mut reading = Reading::from_elsewhere(&file, now()).unwrap();
    while reading.go_on(100) {}
    reading.plan(here, purged)
}

/// Everything in the file, undeleted.
fn everything() -> Fieldbook {
    looked_at(&Fieldbook::default(), &BTreeSet::new()).book
}

fn first(book: &Fieldbook, kind: Kind) -> RecordKey {
    book.of_kind(kind)
        .find(|record| record.deleted().is_none())
        .map(AnyRecord::key)
        .unwrap()
}

#[test]
fn what_is_in_the_trash_is_not_called_here_already() {
    let mut here = everything();
    let note = first(&here, Kind::Note);
    here.apply(Command::Trash(note), now()).unwrap();
    let plan = looked_at(&here, &BTreeSet::new());
    // The note and its photo.
    assert_eq!((plan.in_trash, plan.older), (2, 0));
    assert!(!plan.changes_something());
    assert!(text::nothing_new(plan.in_trash).contains("2\u{a0}ting fra den ligger i papirkurven"));

    let mut here = everything();
    let village = first(&here, Kind::Village);
    let with_it = here.keys_with(&village);
    let shown: Vec<RecordKey> = here
        .records()
        .filter(|record| with_it.contains(&record.key()) && here.is_shown(record))
        .map(AnyRecord::key)
        .collect();
    here.apply(Command::Trash(village), now()).unwrap();
    let plan = looked_at(&here, &BTreeSet::new());
    assert_eq!(
        plan.in_trash,
        shown.len(),
        "what belongs to a village in the trash is there too"
    );
}

#[test]
fn what_was_deleted_for_good_comes_back_only_when_it_is_chosen() {
    let mut here = everything();
    let note = first(&here, Kind::Note);
    here.apply(Command::Purge(vec![note.clone()]), now()).unwrap();
    let purged = BTreeSet::from([note.clone()]);
    let plan = looked_at(&here, &purged);
    assert!(plan.purged >= 1);
    let incoming = plan.incoming.iter().find(|incoming| incoming.key == note);
    let incoming = incoming.unwrap();
    assert_eq!(incoming.deleted, Some(DeletedHere::Purged));
    assert_eq!(text::standing(incoming), "slettet for altid her");
    assert!(plan.purged_here().contains(&note));
    let chosen = plan.chosen(&plan.purged_here(), &here);
    assert!(chosen.record(&note).is_none());
    let chosen = plan.chosen(&BTreeSet::new(), &here);
    assert!(chosen.record(&note).is_some());

    let not_known = looked_at(&here, &BTreeSet::new());
    assert_eq!(not_known.purged, 0);
}
