//! Which changes count as being only on this device.

use super::*;
use crate::domain::Command;
use crate::domain::tests::{at, note};

const MORNING: &str = "2026-11-23T08:00:00+01:00";
const NOON: &str = "2026-11-23T12:00:00+01:00";
const EVENING: &str = "2026-11-23T20:00:00+01:00";

fn count(brought: &Brought, book: &Fieldbook) -> usize {
    brought.own_changes(book.records(), None).0
}

fn take_in(brought: &mut Brought, book: &mut Fieldbook, file: Fieldbook) {
    let changes = book.apply(Command::Merge(Box::new(file)), at(EVENING)).unwrap();
    brought.add(book, &changes, None);
    *brought = Brought::of(&brought.text());
}

#[test]
fn what_a_colleague_wrote_is_no_change_of_this_device_until_it_is_edited_here() {
    let mut brought = Brought::default();
    let mut book = Fieldbook::from_records([note(2, "min", at(MORNING)).into()]);
    let theirs = (3..40).map(|number| note(number, "deres", at(NOON)).into());
    take_in(&mut brought, &mut book, Fieldbook::from_records(theirs));
    assert_eq!(count(&brought, &book), 1);
    assert_eq!(brought.own_changes(book.records(), None).1, Some(at(MORNING)));

    let edit = Command::Put(note(3, "rettet her", at(EVENING)).into());
    book.apply(edit, at(EVENING)).unwrap();
    assert_eq!(count(&brought, &book), 2);
    assert_eq!(brought.own_changes(book.records(), Some(at(NOON))).0, 1);
}

#[test]
fn an_own_text_that_gave_way_to_a_file_is_still_only_here() {
    let mut brought = Brought::default();
    let mut book = Fieldbook::from_records([note(2, "min", at(MORNING)).into()]);
    let theirs = Fieldbook::from_records([note(2, "deres", at(NOON)).into()]);
    take_in(&mut brought, &mut book, theirs);
    assert_eq!(count(&brought, &book), 1);

    let later = Fieldbook::from_records([note(2, "deres igen", at(EVENING)).into()]);
    take_in(&mut brought, &mut book, later);
    assert_eq!(count(&brought, &book), 1, "what they wrote over is theirs");
}
