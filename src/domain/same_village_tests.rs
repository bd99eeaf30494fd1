//! The guarantees of merging two villages.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Answer, Changes, Command, Kind, Note, Phase, PlanItem, Timestamp};

const NOON: &str = "2026-11-23T12:00:00+01:00";
const KEEP: Id<Village> = Id::new(uuid::Uuid::from_u128(1));
const OTHER: Id<Village> = Id::new(uuid::Uuid::from_u128(2));

fn village(id: Id<Village>, name: &str, about: Option<&str>) -> AnyRecord {
    let body = Village {
        name: name.to_owned(),
        about: about.map(ToOwned::to_owned),
        ..Village::default()
    };
    Record::new(id, at(NOON), body).into()
}

fn answer(scope: Id<Village>, question: u8, text: &str) -> AnyRecord {
    Record::keyed(Answer {
        scope: scope.into(),
        question: format!("needs.q{question}"),
        text: text.to_owned(),
    })
    .into()
}

fn two(about: [Option<&str>; 2]) -> Fieldbook {
    Fieldbook::from_records([village(KEEP, "Mou", about[0]), village(OTHER, "mou", about[1])])
}

fn put(book: &mut Fieldbook, record: AnyRecord, minute: i64) {
    book.apply(Command::Put(record), at(NOON).plus_days(minute))
        .unwrap();
}

fn join(book: &mut Fieldbook) -> Changes {
    let join = Command::JoinVillages {
        keep: KEEP,
        other: OTHER,
    };
    book.apply(join, at(NOON).plus_days(400)).unwrap()
}

#[test]
fn a_name_is_the_same_whatever_its_capitals_and_blanks() {
    let book = Fieldbook::from_records([village(KEEP, "Øster  Hurup", None)]);
    assert_eq!(book.villages_named(" øster hurup ").len(), 1);
    assert_eq!(book.villages_named("Hurup").len(), 0);
    let file = Fieldbook::from_records([village(OTHER, "øster hurup", None)]);
    assert_eq!(book.same_villages(&file), [(KEEP, OTHER)]);
    assert_eq!(book.same_villages(&book), []);
}

#[test]
fn a_village_is_not_joined_with_itself_or_with_nothing() {
    let mut book = two([None, None]);
    for (keep, other) in [(KEEP, KEEP), (KEEP, Id::new(uuid(9))), (Id::new(uuid(9)), KEEP)] {
        assert!(
            book.apply(Command::JoinVillages { keep, other }, at(NOON))
                .is_err()
        );
    }
    assert_eq!(book, two([None, None]));
}

#[test]
fn the_newer_answer_stands_and_the_older_is_kept_beside_it() {
    let mut book = two([None, Some("Ved fjorden")]);
    put(&mut book, answer(KEEP, 1, "gammelt"), 1);
    put(&mut book, answer(OTHER, 1, "nyt"), 2);
    put(&mut book, answer(OTHER, 2, "kun her"), 1);
    join(&mut book);
    assert_eq!(book.answer(KEEP.into(), "needs.q1"), "nyt");
    assert_eq!(book.answer(KEEP.into(), "needs.q2"), "kun her");
    let key = answer(KEEP, 1, "").key();
    let beside: Vec<&str> = book.other_versions(&key).iter().map(|it| it.text()).collect();
    assert_eq!(beside, ["gammelt"]);
    assert_eq!(
        book.live::<Village>(&KEEP).unwrap().about.as_deref(),
        Some("Ved fjorden")
    );
    assert!(book.live::<Village>(&OTHER).is_none());
}

#[test]
fn what_is_kept_beside_a_note_comes_back_to_the_village_that_is_left() {
    let mut book = two([None, None]);
    let mut older = note(7, "før", at(NOON));
    older.body.village = OTHER;
    let mut newer = note(7, "efter", at(NOON).plus_days(1));
    newer.body.village = OTHER;
    for note in [older, newer] {
        let file = Fieldbook::from_records([note.into()]);
        book.apply(Command::Merge(Box::new(file)), at(NOON)).unwrap();
    }
    join(&mut book);
    let key = RecordKey::of::<Note>(&Id::new(uuid(7)));
    let version = book.other_versions(&key)[0].clone();
    let swap = book.swap(&key, &version).unwrap();
    book.apply(swap, at(NOON).plus_days(500)).unwrap();
    assert_eq!(book.notes_in(KEEP)[0].text, "før");
}

/// A record to write: whether it is in the village that is kept, its kind, its number, and the day.
type Step = (bool, u8, u8, i64);

fn written((first, kind, number, _): Step, text: &str) -> AnyRecord {
    let owner = if first { KEEP } else { OTHER };
    match kind {
        0 => {
            // Different ids for the two villages: a note belongs to only one.
            let mut note = note(100 + 2 * u128::from(number) + u128::from(first), text, at(NOON));
            note.body.village = owner;
            note.into()
        }
        1 => answer(owner, number, text),
        2 => {
            let mut item = PlanItem::open(owner.into(), Phase::Before, format!("own{number}"));
            item.note = Some(text.to_owned());
            Record::keyed(item).into()
        }
        _ => village(owner, if first { "Mou" } else { "mou" }, Some(text)),
    }
}

/// Every text shown in the remaining village, or kept beside one of its records.
fn shown(book: &Fieldbook) -> BTreeSet<String> {
    let shown = book.records().filter(|record| book.is_shown(record));
    let values = shown.map(|record| record.to_value().to_string());
    let texts = values.flat_map(|value| {
        let words = value.split('"').filter(|word| word.starts_with("ord-"));
        words.map(ToOwned::to_owned).collect::<Vec<_>>()
    });
    texts.collect()
}

/// The records that aren't in the trash, without their times.
fn live(book: &Fieldbook) -> Vec<AnyRecord> {
    let live = book.records().filter(|record| record.deleted().is_none());
    let timeless = live.map(|record| {
        let mut record = record.clone();
        record.set_updated(Timestamp::epoch());
        record
    });
    timeless.collect()
}

proptest! {
    #[test]
    fn joining_loses_no_text_and_undo_brings_all_back(
        steps in proptest::collection::vec((any::<bool>(), 0u8..4, 0u8..3, 1i64..300), 0..24),
        files in proptest::collection::vec((any::<bool>(), 0u8..4, 0u8..3, 1i64..300), 0..12),
    ) {
        let mut book = two([None, None]);
        for (place, step) in steps.into_iter().enumerate() {
            put(&mut book, written(step, &format!("ord-{place}.")), step.3);
        }
        // The full stop: a text that is the beginning of the winning one is not kept beside it. Merging files leaves
        // different versions.
        for (place, step) in files.into_iter().enumerate() {
            let mut record = written(step, &format!("ord-fil-{place}."));
            record.set_updated(at(NOON).plus_days(step.3));
            book.apply(Command::Merge(Box::new(Fieldbook::from_records([record]))), at(NOON)).unwrap();
        }
        let before = book.clone();
        let changes = join(&mut book);
        for text in shown(&before) {
            prop_assert!(shown(&book).contains(&text), "{} is gone", text);
        }
        let of_other = |record: &&AnyRecord| {
            record.kind() != Kind::Village && record.owners().contains(&RecordKey::of::<Village>(&OTHER))
        };
        let left = book.records().filter(|record| record.deleted().is_none());
        prop_assert_eq!(left.filter(of_other).count(), 0);
        book.apply(Command::Undo(changes), at(NOON)).unwrap();
        prop_assert_eq!(live(&book), live(&before));
    }
}
