use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{AnyRecord, Command, Day, Kind};

const NOON: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

fn initiative() -> Id<Initiative> {
    Id::new(uuid(2))
}

fn evaluation(part: &str, on: Option<Day>, came: Option<u32>, hours: Option<u32>) -> AnyRecord {
    let evaluation = Evaluation {
        on,
        came,
        hours: hours.map(Hours),
        ..Evaluation::open(initiative().into(), part.to_owned())
    };
    Record::new(Evaluation::id(initiative().into(), part), at(NOON), evaluation).into()
}

fn book(evaluations: impl IntoIterator<Item = AnyRecord>) -> Fieldbook {
    let mou = Village {
        name: "Mou".to_owned(),
        ..Village::default()
    };
    let mou = Record::new(village(), at(NOON), mou);
    let evening = Record::new(
        initiative(),
        at(NOON),
        Initiative::titled(village(), "Læseaften".to_owned()),
    );
    Fieldbook::from_records([mou.into(), evening.into()].into_iter().chain(evaluations))
}

fn day(year: i32) -> Day {
    Day::new(year, 5, 1).unwrap()
}

/// An activity's year, and how many came, and its hours.
type Numbers = (Option<i32>, Option<u32>, Option<u32>);

proptest! {
    #[test]
    fn the_sum_of_the_years_is_that_of_the_activities_and_the_whole_counts_only_in_their_place(
        activities in prop::collection::vec(
            (prop::option::of(2020..2030i32), prop::option::of(0..500u32), prop::option::of(0..5_000u32)), 0..6),
        whole in prop::option::of((prop::option::of(0..500u32), prop::option::of(0..5_000u32))),
    ) {
        let parts = activities.iter().enumerate().map(|(number, (year, came, hours))| {
            evaluation(&format!("own:{number}"), year.map(day), *came, *hours)
        });
        let whole_one = whole.map(|(came, hours)| evaluation(Evaluation::WHOLE, None, came, hours));
        let book = book(parts.chain(whole_one));
        let years = book.results_in(&[village()]);
        prop_assert!(years.values().all(|results| !results.is_empty()));
        let all: Results = years.into_values().sum();
        let sum = |of: fn(&Numbers) -> Option<u32>, whole: Option<u32>| {
            let known: Vec<u32> = activities.iter().filter_map(of).collect();
            if known.is_empty() { whole.unwrap_or_default() } else { known.iter().sum() }
        };
        prop_assert_eq!(all.activities, activities.len());
        prop_assert_eq!(all.came, people(Some(sum(|it| it.1, whole.and_then(|it| it.0)))));
        prop_assert_eq!(all.hours.0, sum(|it| it.2, whole.and_then(|it| it.1)));
    }
}

#[test]
fn each_activity_counts_in_its_own_year() {
    let book = book([
        evaluation("own:1", Some(day(2025)), Some(12), Some(150)),
        evaluation("own:2", Some(day(2026)), Some(20), None),
        evaluation("own:3", None, Some(3), None),
    ]);
    let years = book.results_in(&[village()]);
    assert_eq!(years[&2025].came, 12);
    assert_eq!(
        (years[&2026].came, years[&2026].activities),
        (23, 2),
        "the day it was written"
    );
    let parts: Vec<&str> = book
        .activities_of(initiative())
        .iter()
        .map(|it| it.part.as_str())
        .collect();
    assert_eq!(parts, ["own:1", "own:2", "own:3"]);
}

#[test]
fn what_is_in_the_trash_does_not_count() {
    let mut book = book([evaluation("own:1", Some(day(2025)), Some(12), None)]);
    let key = book.of_kind(Kind::Initiative).next().unwrap().key();
    book.apply(Command::Trash(key), at(NOON)).unwrap();
    assert!(book.results_in(&[village()]).is_empty());
}
