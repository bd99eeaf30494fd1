//! Random histories: three devices that write, delete, undo and merge, with clocks that are set back.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::order;
use crate::domain::tests::{note, uuid};
use crate::domain::{
    Answer, AnyRecord, Changes, Command, Fieldbook, Id, Kind, Note, OfKind, Record, RecordKey, Scope,
    Timestamp, Version,
};

/// A user action.
#[derive(Clone, Copy, Debug)]
enum Act {
    Note(u128),
    Quote(u128),
    Answer(u8),
    Trash(usize),
    Restore(usize),
    Undo,
    Swap(usize),
    /// Merges everything that the device with this number has.
    Merge(usize),
}

/// The result of a history.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The final state of the devices.
    pub books: [Fieldbook; 3],
    /// Every text that was accepted.
    pub written: BTreeSet<String>,
    /// The texts that somebody had in front of them and removed: overwrote, undid, or moved to the trash.
    pub taken_away: BTreeSet<String>,
    /// The texts that disappeared when a version replaced a record.
    pub swapped_away: BTreeSet<String>,
    /// The book before and after each action.
    pub steps: Vec<(Fieldbook, Fieldbook)>,
}

impl History {
    /// The texts shown in `book`: in live records, and in live versions.
    pub fn shown(book: &Fieldbook) -> BTreeSet<String> {
        texts(book.records().filter(|record| record.deleted().is_none()))
    }

    /// The same, the trash included.
    pub fn everything(book: &Fieldbook) -> BTreeSet<String> {
        texts(book.records())
    }

    /// Every state that any record ever had.
    pub fn states(&self) -> Vec<AnyRecord> {
        let mut all: Vec<AnyRecord> = Vec::new();
        let books = self.steps.iter().map(|(_, after)| after);
        for record in books.flat_map(Fieldbook::records) {
            if !all.contains(record) {
                all.push(record.clone());
            }
        }
        all.truncate(60);
        all
    }
}

fn texts<'a>(records: impl Iterator<Item = &'a AnyRecord>) -> BTreeSet<String> {
    let text = |record: &AnyRecord| {
        let value = record.to_value();
        let record = value.get("record").unwrap_or(&value).clone();
        let words = ["text", "quote"].map(|name| record.get(name)?.as_str().map(str::to_owned));
        words.into_iter().flatten()
    };
    records.flat_map(text).collect()
}

/// Which of two records with the same key is newer; otherwise the order of their keys.
pub fn record_order(one: &AnyRecord, other: &AnyRecord) -> std::cmp::Ordering {
    one.key().cmp(&other.key()).then_with(|| order(one, other))
}

/// `one` with `other` merged into it.
pub fn merged(one: &Fieldbook, other: &Fieldbook) -> Fieldbook {
    let mut book = one.clone();
    book.apply(Command::Merge(Box::new(other.clone())), Timestamp::epoch())
        .unwrap();
    book
}

/// A history of up to 24 actions on three devices.
pub fn history() -> impl Strategy<Value = History> {
    let act = prop_oneof![
        4 => (0u128..3).prop_map(Act::Note),
        1 => (0u128..3).prop_map(Act::Quote),
        3 => (0u8..2).prop_map(Act::Answer),
        2 => (0usize..8).prop_map(Act::Trash),
        1 => (0usize..8).prop_map(Act::Restore),
        1 => Just(Act::Undo),
        1 => (0usize..8).prop_map(Act::Swap),
        4 => (0usize..3).prop_map(Act::Merge),
    ];
    // Few enough minutes that two devices often write in the same one, and occasionally an hour or a year back.
    let minutes = prop_oneof![8 => 0i64..3, 1 => Just(-60), 1 => Just(-525_600)];
    prop::collection::vec((0usize..3, act, minutes), 0..24).prop_map(live_through)
}

fn live_through(acts: Vec<(usize, Act, i64)>) -> History {
    let mut story = History::default();
    let mut clocks = [1_795_000_000_000_i64; 3];
    let mut last: [Option<Changes>; 3] = [const { None }; 3];
    for (number, (device, act, minutes)) in acts.into_iter().enumerate() {
        clocks[device] += minutes * 60_000;
        let now = Timestamp::from_unix(clocks[device], 60).unwrap();
        let text = format!("{number}.");
        let before = story.books[device].clone();
        let Some(command) = command(act, &text, now, &story.books, device, last[device].take()) else {
            continue;
        };
        // A refused command changes nothing, and that is fine.
        let Ok(changes) = story.books[device].apply(command, now) else {
            continue;
        };
        let after = &story.books[device];
        if matches!(act, Act::Note(_) | Act::Quote(_) | Act::Answer(_)) {
            story.written.insert(text);
        }
        let left = History::shown(after);
        let gone = History::shown(&before)
            .into_iter()
            .filter(|text| !left.contains(text));
        match act {
            Act::Merge(_) => {}
            // Removes nothing: the replaced text is kept beside the record.
            Act::Swap(_) => story.swapped_away.extend(gone),
            _ => story.taken_away.extend(gone),
        }
        if !matches!(act, Act::Merge(_)) {
            story.steps.push((before, after.clone()));
        }
        last[device] = Some(changes);
    }
    story
}

fn command(
    act: Act,
    text: &str,
    now: Timestamp,
    books: &[Fieldbook; 3],
    device: usize,
    last: Option<Changes>,
) -> Option<Command> {
    let book = &books[device];
    let key = |nth: usize| book.records().map(AnyRecord::key).nth(nth);
    Some(match act {
        Act::Note(number) => {
            let here = book.live::<Note>(&Id::new(uuid(number)));
            let mut written = note(number, text, now);
            written.body.quote = here.and_then(|note| note.quote.clone());
            Command::Put(written.into())
        }
        Act::Quote(number) => {
            let mut quoted = book.live::<Note>(&Id::new(uuid(number)))?.clone();
            quoted.body.quote = Some(text.to_owned());
            Command::Put(quoted.into())
        }
        Act::Answer(number) => {
            let answer = Answer {
                scope: Scope(uuid(1)),
                question: format!("needs.q{number}"),
                text: text.to_owned(),
            };
            Command::Put(Record::keyed(answer).into())
        }
        Act::Trash(nth) => Command::Trash(key(nth)?),
        Act::Restore(nth) => Command::Restore(key(nth)?),
        Act::Undo => Command::Undo(last?),
        Act::Swap(nth) => {
            let version = book.of_kind(Kind::Version).nth(nth).and_then(Version::of)?;
            let kind = if version.of.contains('/') {
                Kind::Answer
            } else {
                Kind::Note
            };
            let of = RecordKey {
                kind,
                id: version.of.clone().into(),
            };
            book.swap(&of, version)?
        }
        Act::Merge(other) => Command::Merge(Box::new(books[other].clone())),
    })
}
