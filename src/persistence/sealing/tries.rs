//! How many wrong passphrases were tried, which only localStorage has.

use crate::persistence::{KeyValueStore, StorageError, keys};

/// How many there were, and when the last one was, in milliseconds since 1970.
pub fn wrong_tries(local: &dyn KeyValueStore) -> Option<(u32, i64)> {
    let text = local.get(keys::LOCK_TRIES).ok()??;
    let (tries, at) = text.split_once(' ')?;
    Some((tries.parse().ok()?, at.parse().ok()?))
}

/// Stores how many there were.
///
/// # Errors
/// When localStorage can't be written to.
pub fn set_wrong_tries(local: &dyn KeyValueStore, tries: u32, at: i64) -> Result<(), StorageError> {
    local.put(keys::LOCK_TRIES, &format!("{tries} {at}"))
}

/// The right one was typed.
///
/// # Errors
/// When localStorage can't be written to.
pub fn forget_wrong_tries(local: &dyn KeyValueStore) -> Result<(), StorageError> {
    local.remove(keys::LOCK_TRIES)
}
