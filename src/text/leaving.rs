//! The question before something leaves the app.

#![allow(missing_docs)]

use crate::domain::{AnyRecord, holds_cpr, looks_like_cpr};

pub const ASK: &str = "Er der et CPR-nummer med?";
pub const GO_ON: &str = "Fortsæt alligevel";
pub const STAY: &str = "Gå tilbage";
const IN_TEXT: &str =
    "Teksten indeholder noget, der ligner et CPR-nummer. Slet det, før du giver den videre.";

/// The warning for these texts, if one of them contains what looks like a CPR number.
pub fn cpr_in<T: AsRef<str>>(texts: &[T]) -> Option<String> {
    let found = texts.iter().any(|text| looks_like_cpr(text.as_ref()));
    found.then(|| IN_TEXT.to_owned())
}

/// The warning for a file with these records. Not for its text: the ids in it look like CPR numbers now and then.
pub fn cpr_among<'a>(records: impl Iterator<Item = &'a AnyRecord>) -> Option<String> {
    let found = records.filter(|record| holds_cpr(&record.to_value()));
    cpr_in_records(&found.map(super::record_name).collect::<Vec<_>>())
}

/// The warning for a file in which these records contain what looks like one.
pub fn cpr_in_records(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| super::with_cpr(names))
}
