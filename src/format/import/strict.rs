//! Stricter JSON: no object may have a property twice, where other parsers silently keep the last one, and nesting is
//! limited to what the app writes.

use std::collections::BTreeSet;

use super::RecordError;
use crate::domain::{NoValue, Raw};

/// The value in `text`, if no object in it has a property twice and it is nested at most `levels` deep.
///
/// # Errors
/// What is wrong with it.
pub(super) fn value(text: &str, levels: usize) -> Result<Raw<'_>, RecordError> {
    let value = Raw::parse(text, levels).map_err(|why| match why {
        NoValue::Damaged => RecordError::Damaged,
        NoValue::TooDeep => RecordError::TooDeep,
    })?;
    if repeats(&value) {
        return Err(RecordError::Repeated);
    }
    Ok(value)
}

/// Whether an object in `value` has a property twice.
fn repeats(value: &Raw) -> bool {
    match value {
        Raw::List(values) => values.iter().any(repeats),
        Raw::Object(properties) => {
            let mut names = BTreeSet::new();
            properties
                .iter()
                .any(|(name, value)| !names.insert(&**name) || repeats(value))
        }
        _ => false,
    }
}
