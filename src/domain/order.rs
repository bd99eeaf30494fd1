//! Sorting. The keys of all types are the same, so that they share one sort: a separate sort for every type adds more
//! to the WASM than the rest of the queries together.

use super::Timestamp;

/// A sort key: a number first (a time, a count), then a text.
type Key = (i64, String);

/// `items` sorted by `key`, ascending.
pub fn ordered<T>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> Key) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort_by_cached_key(key);
    items
}

/// `items` sorted with the latest first; of two at the same time the one created last, provided that `items` are in
/// the order of creation.
pub fn latest_first<T>(items: impl IntoIterator<Item = T>, when: impl Fn(&T) -> Timestamp) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    // No text in the key: ten thousand notes are sorted whenever one is added.
    items.sort_by_cached_key(|item| when(item).unix_millis());
    items.reverse();
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::at;
    use proptest::prelude::*;

    const NOW: &str = "2026-11-23T12:00:00.000+01:00";

    proptest! {
        #[test]
        fn orders_as_a_stable_sort_does(items in prop::collection::vec((0i64..5, "[a-c]{0,2}", 0u8..9), 0..20)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(number, text, _)| (*number, text.clone()));
            prop_assert_eq!(ordered(items, |(number, text, _)| (*number, text.clone())), expected);
        }

        #[test]
        fn the_latest_comes_first_and_of_two_at_once_the_one_made_last(items in prop::collection::vec((0i64..5, 0u8..9), 0..20)) {
            let mut expected = items.clone();
            expected.reverse();
            expected.sort_by_key(|(day, _)| -day);
            prop_assert_eq!(latest_first(items, |(day, _)| at(NOW).plus_days(*day)), expected);
        }
    }
}
