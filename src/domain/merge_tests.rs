//! What merging promises, over random histories.

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Answer, Command, Id, Kind, Note, OfKind, Record, RecordKey, Scope};

fn clock(minute: u32) -> crate::domain::Timestamp {
    at(&format!(
        "2026-11-23T{:02}:{:02}:00+01:00",
        minute / 60,
        minute % 60
    ))
}

/// A device that writes and deletes among five notes.
fn device() -> impl Strategy<Value = Fieldbook> {
    prop::collection::vec(
        (0u128..5, "[a-c]{1,2}", 0u32..600, prop::bool::weighted(0.2)),
        0..12,
    )
    .prop_map(|acts| {
        let mut book = Fieldbook::default();
        for (number, text, minute, delete) in acts {
            let now = clock(minute);
            let key = RecordKey {
                kind: Kind::Note,
                id: uuid(number).to_string(),
            };
            let command = if delete {
                Command::Trash(key)
            } else {
                Command::Put(note(number, &text, now).into())
            };
            // Deleting a note that isn't there is refused, and that is fine.
            let _ = book.apply(command, now);
        }
        book
    })
}

fn merged(one: &Fieldbook, other: &Fieldbook) -> Fieldbook {
    let mut book = one.clone();
    book.apply(Command::Merge(Box::new(other.clone())), clock(0))
        .unwrap();
    book
}

proptest! {
    #[test]
    fn the_order_of_devices_makes_no_difference(a in device(), b in device(), c in device()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
    }

    #[test]
    fn the_same_twice_changes_nothing(a in device(), b in device()) {
        let once = merged(&a, &b);
        let mut twice = once.clone();
        let changes = twice.apply(Command::Merge(Box::new(b)), clock(0)).unwrap();
        prop_assert!(changes.is_empty());
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn every_record_of_either_is_there(a in device(), b in device()) {
        let both = merged(&a, &b);
        for record in a.records().chain(b.records()) {
            let kept = both.record(&record.key()).unwrap();
            prop_assert!(kept.updated() >= record.updated());
        }
    }
}

/// A device that writes on two answers.
fn answering() -> impl Strategy<Value = Fieldbook> {
    prop::collection::vec((0u8..2, "[a-c]{0,2}", 0u32..600), 0..6).prop_map(|acts| {
        let mut book = Fieldbook::default();
        for (number, text, minute) in acts {
            let answer = Answer {
                scope: Scope(uuid(1)),
                question: format!("needs.q{number}"),
                text,
            };
            book.apply(Command::Put(Record::keyed(answer).into()), clock(minute))
                .unwrap();
        }
        book
    })
}

proptest! {
    #[test]
    fn no_answer_is_lost(a in answering(), b in answering(), c in answering()) {
        let all = merged(&merged(&a, &b), &c);
        prop_assert_eq!(&all, &merged(&a, &merged(&c, &b)));
        for answer in [&a, &b, &c].iter().flat_map(|book| book.records()).filter_map(Answer::of) {
            let kept = all.versions_of(&answer.id).iter().any(|version| version.text() == answer.text);
            prop_assert!(answer.text.is_empty() || all.answer(answer.scope, &answer.question) == answer.text || kept);
        }
        prop_assert_eq!(merged(&all, &a), all);
    }
}

#[test]
fn an_answer_only_one_device_gave_has_no_other_version() {
    let answer = Answer {
        scope: Scope(uuid(1)),
        question: "needs.q".to_owned(),
        text: "Ja".to_owned(),
    };
    let mut one = Fieldbook::default();
    one.apply(Command::Put(Record::keyed(answer).into()), clock(1))
        .unwrap();
    let both = merged(&one, &Fieldbook::default());
    assert_eq!(merged(&both, &one).count(Kind::Version), 0);
}

#[test]
fn the_newer_text_wins() {
    let old = Fieldbook::from_records([note(2, "før", clock(1)).into()]);
    let new = Fieldbook::from_records([note(2, "efter", clock(2)).into()]);
    for book in [merged(&old, &new), merged(&new, &old)] {
        assert_eq!(book.live::<Note>(&Id::new(uuid(2))).unwrap().text, "efter");
    }
}
