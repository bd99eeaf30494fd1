//! The guarantees of merging, checked over random histories on three devices.

use proptest::prelude::*;

use super::histories::{History, history, merged, record_order};
use super::*;
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Answer, Command, Id, Kind, Note, OfKind, Record, RecordKey, Scope};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_devices_makes_no_difference(story in history()) {
        let [a, b, c] = story.books;
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        let all = a.records().chain(b.records()).chain(c.records());
        prop_assert_eq!(Fieldbook::from_records(all.cloned()), merged(&merged(&c, &a), &b));
    }

    #[test]
    fn the_same_twice_changes_nothing(story in history()) {
        let [a, b, _] = &story.books;
        let once = merged(a, b);
        for again in [a, b, &once] {
            let mut twice = once.clone();
            let changes = twice.apply(Command::Merge(Box::new(again.clone())), at(NOON)).unwrap();
            prop_assert!(changes.is_empty());
            prop_assert_eq!(&twice, &once);
        }
        prop_assert_eq!(&merged(a, a), a);
    }

    /// Every text that a device ever accepted is in a live record or kept beside one after all have merged, in any
    /// order, unless somebody who had it in front of them overwrote it, undid it or moved it to the trash.
    #[test]
    fn no_text_vanishes_that_nobody_took_away(story in history()) {
        let [a, b, c] = &story.books;
        for book in [merged(&merged(a, b), c), merged(&merged(c, b), a)] {
            let shown = History::shown(&book);
            for text in story.written.difference(&story.taken_away) {
                prop_assert!(shown.contains(text), "{} is gone", text);
            }
        }
    }

    /// Merging doesn't lose overwritten or deleted texts either.
    #[test]
    fn merging_itself_takes_no_word_away(story in history()) {
        let [a, b, _] = &story.books;
        let both = merged(a, b);
        let there = History::everything(&both);
        for text in History::everything(a).union(&History::everything(b)) {
            prop_assert!(there.contains(text), "{} is gone", text);
        }
    }

    #[test]
    fn a_deletion_wins_only_over_what_is_older(story in history()) {
        let [a, b, _] = &story.books;
        let both = merged(a, b);
        for one in a.records() {
            let Some(other) = b.record(&one.key()) else { continue };
            let winner = both.record(&one.key()).unwrap();
            if one.deleted().is_some() != other.deleted().is_some() {
                let (gone, live) = if one.deleted().is_some() { (one, other) } else { (other, one) };
                prop_assert_eq!(winner.deleted().is_some(), gone.updated() > live.updated());
            }
            prop_assert!(winner.updated() >= one.updated().max(other.updated()));
        }
    }

    /// Whatever the clock said, what a device wrote last wins over everything it had before.
    #[test]
    fn a_clock_set_back_loses_nothing(story in history()) {
        for (before, after) in &story.steps {
            let again = merged(after, before);
            for record in after.records().filter(|record| record.kind() != Kind::Version) {
                prop_assert_eq!(again.record(&record.key()), Some(record));
            }
        }
    }

    #[test]
    fn swapping_takes_no_text_away(story in history()) {
        prop_assert!(story.swapped_away.is_empty(), "{:?}", story.swapped_away);
    }

    #[test]
    fn the_order_of_states_is_one_order(story in history()) {
        let all = story.states();
        for one in &all {
            for other in &all {
                prop_assert_eq!(record_order(one, other), record_order(other, one).reverse());
                prop_assert_eq!(record_order(one, other).is_eq(), one == other);
            }
        }
    }
}

const MORNING: &str = "2026-11-23T08:00:00+01:00";
const NOON: &str = "2026-11-23T12:00:00+01:00";

#[test]
fn an_answer_only_one_device_gave_has_no_other_version() {
    let answer = Answer {
        scope: Scope(uuid(1)),
        question: "needs.q".to_owned(),
        text: "Ja".to_owned(),
    };
    let mut one = Fieldbook::default();
    one.apply(Command::Put(Record::keyed(answer).into()), at(NOON))
        .unwrap();
    let both = merged(&one, &Fieldbook::default());
    assert_eq!(merged(&both, &one).count(Kind::Version), 0);
}

#[test]
fn the_newer_text_wins_and_the_older_is_kept_beside_it() {
    let old = Fieldbook::from_records([note(2, "før", at(MORNING)).into()]);
    let new = Fieldbook::from_records([note(2, "efter", at(NOON)).into()]);
    let key = RecordKey::of::<Note>(&Id::new(uuid(2)));
    for book in [merged(&old, &new), merged(&new, &old)] {
        assert_eq!(book.live::<Note>(&Id::new(uuid(2))).unwrap().text, "efter");
        let kept = book.other_versions(&key);
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].text(), "før");
        assert_eq!(kept[0].written(), Some(at(MORNING)));
    }
}

/// Two devices in different time zones: the same moment, written differently.
#[test]
fn one_moment_on_two_clocks_is_two_states() {
    let west = Fieldbook::from_records([note(2, "hej", at("2026-11-23T11:00:00Z")).into()]);
    let east = Fieldbook::from_records([note(2, "hej", at(NOON)).into()]);
    let [one, other] = [merged(&west, &east), merged(&east, &west)];
    let written = |book: &Fieldbook| {
        let records = book.records().map(|record| record.to_value().to_string());
        records.collect::<Vec<_>>()
    };
    assert_eq!(written(&one), written(&other));
}

#[test]
fn a_deletion_that_knew_less_keeps_the_text_it_beats() {
    let mut here = Fieldbook::from_records([note(2, "før", at(MORNING)).into()]);
    let mut there = here.clone();
    let key = RecordKey::of::<Note>(&Id::new(uuid(2)));
    let edit = note(2, "efter", at(MORNING));
    there
        .apply(Command::Put(edit.into()), at("2026-11-23T09:00:00+01:00"))
        .unwrap();
    here.apply(Command::Trash(key.clone()), at(NOON)).unwrap();
    let mut both = merged(&here, &there);
    assert!(both.live::<Note>(&Id::new(uuid(2))).is_none());
    both.apply(Command::Restore(key.clone()), at(NOON)).unwrap();
    assert_eq!(both.other_versions(&key)[0].text(), "efter");
}

#[test]
fn what_was_deleted_before_an_edit_lies_in_the_trash() {
    let mut here = Fieldbook::from_records([note(2, "før", at(MORNING)).into()]);
    let there = Fieldbook::from_records([note(2, "efter", at(NOON)).into()]);
    let key = RecordKey::of::<Note>(&Id::new(uuid(2)));
    here.apply(Command::Trash(key.clone()), at("2026-11-23T09:00:00+01:00"))
        .unwrap();
    let both = merged(&here, &there);
    assert_eq!(both.live::<Note>(&Id::new(uuid(2))).unwrap().text, "efter");
    assert!(both.other_versions(&key).is_empty());
    let trash = both.trash();
    assert_eq!(trash.len(), 1);
    let version = both.record(&trash[0]).and_then(Version::of).unwrap();
    assert_eq!(version.text(), "før");
}

/// The app has always derived these ids this way; other ids would duplicate existing versions.
#[test]
fn the_version_of_an_answer_has_the_id_it_always_had() {
    let mut answer = Record::keyed(Answer {
        scope: Scope(uuid(1)),
        question: "needs.q".to_owned(),
        text: "Ja".to_owned(),
    });
    answer.updated = at(NOON);
    let version = Version::of_record(&answer.into()).unwrap();
    assert_eq!(version.id.to_string(), "e15eaba5-9fed-8499-c866-5b7befd45734");
}

#[test]
fn purging_a_record_purges_what_is_kept_beside_it() {
    let old = Fieldbook::from_records([note(2, "før", at(MORNING)).into()]);
    let mut book = merged(
        &old,
        &Fieldbook::from_records([note(2, "efter", at(NOON)).into()]),
    );
    let all = book.clone();
    let key = RecordKey::of::<Note>(&Id::new(uuid(2)));
    assert_eq!(book.keys_of(Id::new(uuid(1))).len(), 2);
    let purged = book.apply(Command::Purge(vec![key]), at(NOON)).unwrap();
    assert_eq!(book.records().count(), 0);
    book.apply(Command::Undo(purged), at(NOON)).unwrap();
    assert_eq!(History::shown(&book), History::shown(&all));
}

#[test]
fn two_texts_under_one_version_s_id_are_both_kept() {
    let version = |text: &str, updated: &str| {
        let json = serde_json::json!({
            "id": uuid(9).to_string(), "created": updated, "updated": updated, "of": uuid(2).to_string(),
            "record": {"id": uuid(2).to_string(), "updated": updated, "text": text},
        });
        Fieldbook::from_records([AnyRecord::read(Kind::Version, json.into()).unwrap()])
    };
    let both = merged(&version("min", MORNING), &version("din", NOON));
    let texts: Vec<_> = both.records().filter_map(Version::of).map(|v| v.text()).collect();
    assert!(texts.contains(&"min") && texts.contains(&"din"));
}
