use proptest::prelude::*;

use super::*;
use crate::domain::merge::histories::{History, history, merged};
use crate::domain::tests::{at, note, uuid};
use crate::domain::{Command, Id, Note};

const MORNING: &str = "2026-11-23T09:00:00+01:00";
const NOON: &str = "2026-11-23T12:00:00+01:00";

fn of(record: &AnyRecord) -> Fieldbook {
    Fieldbook::from_records([record.clone()])
}

proptest! {
    #[test]
    fn what_was_deleted_for_good_never_comes_back_by_merging(
        story in history(), chosen in prop::collection::vec(any::<bool>(), 12), seed in any::<u64>(),
    ) {
        let mut book = story.books[0].clone();
        let records = book.records().zip(chosen).filter(|(_, is_chosen)| *is_chosen);
        let purged: Vec<RecordKey> = records.map(|(record, _)| record.key()).collect();
        let now = at(NOON);
        book.apply(Command::Purge(purged.clone()), now).unwrap();
        let mut states = story.states();
        let mut here = book.clone();
        for state in &states {
            here = merged(&here, &of(state));
        }
        for record in here.records() {
            prop_assert!(!here.is_forgotten(record), "{record:?}");
        }
        // The order makes no difference.
        let count = states.len().max(1);
        states.rotate_left(usize::try_from(seed % count as u64).unwrap());
        let mut other = book;
        for state in states.iter().rev() {
            other = merged(&other, &of(state));
        }
        prop_assert_eq!(History::everything(&here), History::everything(&other));
        // Unless a person wants it.
        for state in &states {
            let wanted = here.brought_back(state.clone(), now);
            prop_assert!(wanted.deleted().is_some() || !here.is_forgotten(&wanted));
        }
    }

    #[test]
    fn a_refused_command_leaves_the_horizons_as_they_were(story in history(), nth in 0usize..8) {
        let mut book = story.books[0].clone();
        let before = book.clone();
        let Some(key) = book.records().map(AnyRecord::key).nth(nth) else { return Ok(()) };
        let missing = RecordKey::of::<Note>(&Id::new(uuid(99)));
        let command = Command::All(vec![Command::Purge(vec![key]), Command::Trash(missing)]);
        prop_assert!(book.apply(command, at(NOON)).is_err());
        prop_assert_eq!(book, before);
    }
}

#[test]
fn after_a_new_text_only_that_is_left() {
    let key = RecordKey::of::<Note>(&Id::new(uuid(2)));
    let old = Fieldbook::from_records([note(2, "Ida Holm fortalte", at(MORNING)).into()]);
    let mut book = old.clone();
    let commands = [
        Command::Put(note(2, "[navn] fortalte", at(MORNING)).into()),
        Command::Forget([(key.clone(), at(MORNING))].into()),
    ];
    book.apply(Command::All(commands.into()), at(NOON)).unwrap();
    let texts: Vec<String> = History::everything(&merged(&book, &old)).into_iter().collect();
    assert_eq!(texts, ["[navn] fortalte"]);
    // What a colleague has written since is theirs.
    let later = Fieldbook::from_records([note(2, "Ny tekst", at(NOON).plus_days(1)).into()]);
    assert_eq!(History::everything(&merged(&book, &later)).len(), 2);
}

#[test]
fn what_is_written_again_is_later_than_the_horizon_though_the_clock_is_behind() {
    let key = RecordKey::of::<Note>(&Id::new(uuid(2)));
    let mut book = Fieldbook::from_records([note(2, "Havnen", at(NOON)).into()]);
    book.apply(Command::Purge(vec![key.clone()]), at(NOON)).unwrap();
    let again = note(2, "Havnen igen", at(MORNING));
    book.apply(Command::Put(again.into()), at(MORNING)).unwrap();
    assert!(!book.is_forgotten(book.record(&key).unwrap()));
}
