//! Putting things in order. One sort for all of them: a sort of its own for
//! every type weighs more in WASM than the rest of the lookups together.

use super::Timestamp;

/// What to sort by: a number first (a time, a count), then a text.
type Key = (i64, String);

/// `items` by `key`, the smallest first.
pub fn ordered<T>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> Key) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let mut order: Vec<(Key, usize)> = items
        .iter()
        .flatten()
        .map(key)
        .enumerate()
        .map(|(at, key)| (key, at))
        .collect();
    order.sort_unstable();
    order.into_iter().filter_map(|(_, at)| items[at].take()).collect()
}

/// `items` with the latest first; of two at the same time the one made last,
/// where `items` come in the order they were made.
pub fn latest_first<T>(items: impl IntoIterator<Item = T>, when: impl Fn(&T) -> Timestamp) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.reverse();
    ordered(items, |item| (-when(item).unix_millis(), String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn orders_as_a_stable_sort_does(items in prop::collection::vec((0i64..5, "[a-c]{0,2}", 0u8..9), 0..20)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(number, text, _)| (*number, text.clone()));
            prop_assert_eq!(ordered(items, |(number, text, _)| (*number, text.clone())), expected);
        }
    }
}
