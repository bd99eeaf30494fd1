//! Importing part of a file, and the records imported along with it.

use std::collections::BTreeSet;

use super::{fixture, now};
use crate::domain::{AnyRecord, Command, Fieldbook, Kind, RecordKey};
use crate::format::{ImportPlan, Reading};

fn looked_at(here: &Fieldbook) -> ImportPlan {
    // Put one of the village's channels into the plan.
    let file = String::from_utf8(fixture("export-v1")).unwrap();
    let file = file.replace("\"posters\"", "\"resource:0198c0de-0000-7000-8000-000000000005\"");
    let mut reading = Reading::from_elsewhere(file.as_bytes(), now()).unwrap();
    while reading.go_on(4).unwrap() {}
    assert_eq!(reading.progress().0, reading.progress().1);
    reading.plan(here)
}

/// The records of `plan` that would be merged without `left_out`.
fn chosen(plan: &ImportPlan, left_out: &BTreeSet<RecordKey>, here: &Fieldbook) -> Fieldbook {
    plan.book.part(&plan.chosen(left_out, here))
}

/// Everything but the records of `kinds`.
fn all_but(plan: &ImportPlan, kinds: &[Kind]) -> BTreeSet<RecordKey> {
    let keys = plan.incoming.iter().map(|incoming| incoming.key.clone());
    keys.filter(|key| !kinds.contains(&key.kind)).collect()
}

fn kinds(book: &Fieldbook) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = book.records().map(AnyRecord::kind).collect();
    kinds.dedup();
    kinds
}

#[test]
fn what_a_record_belongs_to_comes_along() {
    use Kind::{
        Agreement, Answer, Contact, Initiative, Note, PlanItem, Question, Resource, Version, Village,
    };
    let here = Fieldbook::default();
    let plan = looked_at(&here);
    assert_eq!(plan.refused, []);
    for (wanted, taken) in [
        (&[Note][..], &[Village, Note][..]),
        (&[Contact, Note], &[Village, Note, Contact]),
        (&[Agreement], &[Village, Initiative, Agreement]),
        (&[Answer], &[Village, Answer, Question]),
        (&[PlanItem], &[Village, Resource, PlanItem]),
        (&[Version], &[Village, Note, Version]),
        (&[Question], &[Question]),
        (&[], &[]),
    ] {
        let left_out = all_but(&plan, wanted);
        let mut found = kinds(&chosen(&plan, &left_out, &here));
        // An answer in the fixture may belong to the initiative.
        found.retain(|kind| taken.contains(kind) || !matches!(kind, Initiative));
        assert_eq!(found, taken, "{wanted:?}");
    }
    assert_eq!(chosen(&plan, &BTreeSet::new(), &here), plan.book);
}

#[test]
fn what_is_here_stays_as_it_is_when_only_a_note_is_wanted() {
    let whole = looked_at(&Fieldbook::default());
    let villages = chosen(&whole, &all_but(&whole, &[Kind::Village]), &Fieldbook::default());
    let plan = looked_at(&villages);
    let left_out = all_but(&plan, &[Kind::Note]);
    assert_eq!(plan.along(&left_out, &villages), BTreeSet::new());
    assert_eq!(kinds(&chosen(&plan, &left_out, &villages)), [Kind::Note]);
}

#[test]
fn a_village_in_the_trash_is_told_of() {
    let mut here = Fieldbook::default();
    let whole = looked_at(&here);
    let village = all_but(&whole, &[Kind::Village]);
    let later = "2026-11-22T12:00:00.000+01:00".parse().unwrap();
    here.apply(Command::Merge(Box::new(chosen(&whole, &village, &here))), later)
        .unwrap();
    assert_eq!(looked_at(&here).in_trash(&here).len(), 0);
    let key = here.records().next().unwrap().key();
    here.apply(Command::Trash(key.clone()), later).unwrap();
    assert_eq!(looked_at(&here).in_trash(&here), [key].into());
}

#[test]
fn many_notes_are_read_in_pieces() {
    let one = String::from_utf8(fixture("hostile/whole-surrogates")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&one).unwrap();
    let note = file["notes"][0].clone();
    let notes = (0..10_000u64).map(|at| {
        let mut note = note.clone();
        note["id"] = format!("0198c0de-0000-7000-8000-{:012x}", at + 100).into();
        note["text"] = "Vi savner bogbussen – den kom hver anden uge. ".repeat(7).into();
        note
    });
    let mut file = file.clone();
    file["notes"] = notes.collect::<Vec<_>>().into();
    let text = file.to_string();
    let mut reading = Reading::from_elsewhere(text.as_bytes(), now()).unwrap();
    let mut steps = 1;
    while reading.go_on(500).unwrap() {
        steps += 1;
    }
    assert!(steps > 21, "{steps}");
    let plan = reading.plan(&Fieldbook::default());
    assert_eq!((plan.new, plan.refused.len()), (10_001, 0));
    assert_eq!(
        chosen(&plan, &BTreeSet::new(), &Fieldbook::default()).count(Kind::Note),
        10_000
    );
}
