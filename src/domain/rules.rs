//! The rules of the export schema that fields must satisfy.

use std::collections::BTreeSet;

/// A field that breaks its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValidationError {
    /// An empty name or title.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// More characters than the export format allows.
    #[error("{0} is longer than {1} characters")]
    TooLong(&'static str, usize),
    /// A list that contains the same value twice.
    #[error("{0} repeats itself")]
    Repeated(&'static str),
    /// Text that is neither an id from the guide nor that of an own item.
    #[error("{0} is not a key")]
    NotAKey(&'static str),
}

/// Maximum length of somebody's initials, in characters.
pub const MAX_INITIALS: usize = 10;
/// Maximum length of a name, title, place or role, in characters.
pub const MAX_NAME: usize = 200;
/// Maximum length of a line of explanation, in characters.
pub const MAX_LINE: usize = 2_000;
/// Maximum length of a field of running text, in characters.
pub const MAX_DETAILS: usize = 20_000;
/// Maximum length of a note or answer, in characters.
pub const MAX_TEXT: usize = 100_000;

/// `text` has between one and `max` characters.
pub(super) fn named(field: &'static str, text: &str, max: usize) -> Result<(), ValidationError> {
    if text.is_empty() {
        return Err(ValidationError::Empty(field));
    }
    at_most(field, text, max)
}

/// `text` has at most `max` characters.
pub(super) fn at_most(field: &'static str, text: &str, max: usize) -> Result<(), ValidationError> {
    too_many(text, max).map_or(Ok(()), |_| Err(ValidationError::TooLong(field, max)))
}

/// By how many characters `text` exceeds `max`, if it does.
pub fn too_many(text: &str, max: usize) -> Option<usize> {
    // A text never has more characters than bytes, so counting is needed only when the bytes exceed the limit.
    let over = if text.len() > max { text.chars().count() } else { 0 }.saturating_sub(max);
    (over > 0).then_some(over)
}

/// Like `at_most`, for an optional field.
pub(super) fn maybe(field: &'static str, text: Option<&String>, max: usize) -> Result<(), ValidationError> {
    text.map_or(Ok(()), |text| at_most(field, text, max))
}

/// No element of `list` occurs twice.
pub(super) fn unique<T: Ord>(field: &'static str, list: &[T]) -> Result<(), ValidationError> {
    let mut seen = BTreeSet::new();
    if list.iter().all(|one| seen.insert(one)) {
        Ok(())
    } else {
        Err(ValidationError::Repeated(field))
    }
}

/// `text` has the form of the guide's ids: lower-case words separated by dots.
pub(super) fn is_key(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    text.split('.').all(word)
}
