//! Events grouped by day.

use std::collections::BTreeMap;

use super::{Day, Timestamp};

/// `items` grouped by day, the latest day first; within a day they keep their order. `day` returns the day that a
/// moment belongs to.
pub fn by_day<T>(
    items: impl IntoIterator<Item = (Timestamp, T)>,
    day: impl Fn(Timestamp) -> Day,
) -> Vec<(Day, Vec<T>)> {
    let mut days: BTreeMap<Day, Vec<T>> = BTreeMap::new();
    for (at, item) in items {
        days.entry(day(at)).or_default().push(item);
    }
    days.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::tests::at;

    /// The day in Copenhagen.
    fn danish(at: Timestamp) -> Day {
        use chrono::{Offset, TimeZone};
        let zone = chrono_tz::Europe::Copenhagen;
        let moment = zone.timestamp_millis_opt(at.unix_millis()).unwrap();
        let offset = moment.offset().fix().local_minus_utc() / 60;
        Timestamp::from_unix(at.unix_millis(), offset).unwrap().day()
    }

    #[test]
    fn notes_of_one_day_are_one_group_whatever_clocks_saw_them() {
        let notes = [
            (at("2026-11-20T00:50:00.000+01:00"), "late"),
            (at("2026-11-19T23:30:00.000Z"), "elsewhere"),
            (at("2026-11-20T00:10:00.000+01:00"), "early"),
        ];
        let day = Day::new(2026, 11, 20).unwrap();
        assert_eq!(by_day(notes, danish), [(day, vec!["late", "elsewhere", "early"])]);
    }

    proptest! {
        #[test]
        fn every_item_is_in_the_one_group_of_its_day(
            moments in prop::collection::vec((0i64..400_000_000, -840i32..=840), 0..30),
            own_clock in any::<bool>(),
        ) {
            let items: Vec<_> = moments
                .iter()
                .map(|(millis, offset)| Timestamp::from_unix(*millis, *offset).unwrap())
                .zip(0..)
                .collect();
            let day = if own_clock { Timestamp::day } else { danish };
            let groups = by_day(items.clone(), day);
            prop_assert!(groups.windows(2).all(|two| two[0].0 > two[1].0));
            for (of, group) in &groups {
                let expected: Vec<usize> =
                    items.iter().filter(|(at, _)| day(*at) == *of).map(|(_, item)| *item).collect();
                prop_assert_eq!(group, &expected);
            }
            let grouped: usize = groups.iter().map(|(_, group)| group.len()).sum();
            prop_assert_eq!(grouped, items.len());
        }
    }
}
