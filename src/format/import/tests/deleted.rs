//! What the plan says about records that were deleted on this device.

use std::collections::BTreeSet;

use super::{fixture, now};
use crate::domain::{AnyRecord, Command, Fieldbook, Kind, RecordKey};
use crate::format::{DeletedHere, ImportPlan, Reading};
use crate::text;

fn looked_at(here: &Fieldbook) -> ImportPlan {
    let file = fixture("export-v1");
    let mut reading = Reading::from_elsewhere(&file, now()).unwrap();
    while reading.go_on(100).unwrap() {}
    reading.plan(here)
}

/// Everything in the file, undeleted.
fn everything() -> Fieldbook {
    looked_at(&Fieldbook::default()).book
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
    let plan = looked_at(&here);
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
    let plan = looked_at(&here);
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
    let plan = looked_at(&here);
    assert!(plan.purged >= 1);
    let incoming = plan.incoming.iter().find(|incoming| incoming.key == note);
    let incoming = incoming.unwrap();
    assert_eq!(incoming.deleted, Some(DeletedHere::Purged));
    assert_eq!(text::standing(incoming), "slettet for altid her");
    assert!(plan.purged_here().contains(&note));
    assert!(!plan.chosen(&plan.purged_here(), &here).contains(&note));
    assert!(plan.chosen(&BTreeSet::new(), &here).contains(&note));
    assert_eq!(looked_at(&everything()).purged, 0);
}

#[test]
fn what_somebody_wrote_before_it_was_deleted_for_good_waits_too() {
    let mut here = everything();
    let note = first(&here, Kind::Note);
    let theirs = here.record(&note).unwrap().updated();
    here.apply(
        Command::Forget([(note.clone(), theirs.plus_days(-1))].into()),
        now(),
    )
    .unwrap();
    assert!(here.record(&note).is_some(), "it is later than the horizon");
    here.apply(Command::Purge(vec![note.clone()]), now()).unwrap();
    let mut earlier = Fieldbook::default();
    let horizons = [(note.clone(), theirs.plus_days(-1))];
    earlier.apply(Command::Forget(horizons.into()), now()).unwrap();
    for here in [here, earlier] {
        assert!(looked_at(&here).purged_here().contains(&note));
    }
}

#[test]
fn a_text_from_before_a_name_was_taken_out_is_no_other_version() {
    let mut here = everything();
    let note = first(&here, Kind::Note);
    let horizon = here.record(&note).unwrap().updated();
    let AnyRecord::Note(mut without) = here.record(&note).unwrap().clone() else {
        unreachable!()
    };
    without.body.text = "[navn] fortalte om havnen".to_owned();
    let commands = [
        Command::Put((*without).into()),
        Command::Forget([(note.clone(), horizon)].into()),
    ];
    here.apply(Command::All(commands.into()), now()).unwrap();
    let plan = looked_at(&here);
    assert!(plan.purged_here().contains(&note));
    assert_eq!(plan.older, 0);
}
