//! Reading a file from elsewhere, which may be anything. Nothing changes until
//! the plan made here is merged.

use serde_json::{Map, Value};

use crate::domain::{AnyRecord, Fieldbook, Kind, Standing, Unreadable};

/// What the file says it is.
pub const FORMAT: &str = "vejviseren";
/// The version of the format that this app reads and writes.
pub const VERSION: u32 = 1;
/// Largest file that is read, in bytes.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Why a file as a whole was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOurs {
    /// Too large to be one of ours.
    #[error("{0} bytes is too large")]
    TooLarge(usize),
    /// Not JSON at all, or only a part of it.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// JSON, but not from Vejviseren.
    #[error("not a Vejviseren file")]
    NotVejviseren,
    /// From a version this app doesn't know.
    #[error("version {0} is unknown")]
    UnknownVersion(String),
}

/// A record in a file that could not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRecord {
    /// Of which kind.
    pub kind: Kind,
    /// Its place in the file's list, counted from 1.
    pub place: usize,
    /// Why.
    pub why: Unreadable,
}

/// What merging a file would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    /// Everything in the file that can be read.
    pub book: Fieldbook,
    /// Records that aren't here.
    pub new: usize,
    /// Records that were written later than the ones here.
    pub newer: usize,
    /// Records that were written before the ones here; those here stay.
    pub older: usize,
    /// Records that say the same as the ones here.
    pub identical: usize,
    /// Records whose words differ from those here: of each pair the older is
    /// kept beside the newer.
    pub differing: usize,
    /// Records that can't be taken.
    pub refused: Vec<RefusedRecord>,
}

impl ImportPlan {
    /// Whether merging would change anything.
    pub fn changes_something(&self) -> bool {
        self.new + self.newer + self.differing > 0
    }
}

/// Reads `text` as an export and compares it with `here`.
///
/// # Errors
/// When it isn't an export this app can read.
pub fn plan(text: &str, here: &Fieldbook) -> Result<ImportPlan, NotOurs> {
    let lists = open(text)?;
    let mut plan = ImportPlan::default();
    let mut records = Vec::new();
    for kind in Kind::ALL {
        let Some(Value::Array(list)) = lists.get(kind.plural()) else {
            continue;
        };
        for (at, value) in list.iter().enumerate() {
            match AnyRecord::read(*kind, value.clone()) {
                Ok(record) => records.push(record),
                Err(why) => plan.refused.push(RefusedRecord {
                    kind: *kind,
                    place: at + 1,
                    why,
                }),
            }
        }
    }
    plan.book = Fieldbook::from_records(records);
    for record in plan.book.records() {
        let count = match here.standing(record) {
            Standing::New => &mut plan.new,
            Standing::Newer => &mut plan.newer,
            Standing::Older => &mut plan.older,
            Standing::Identical => &mut plan.identical,
        };
        *count += 1;
        plan.differing += usize::from(here.differs(record));
    }
    Ok(plan)
}

fn open(text: &str) -> Result<Map<String, Value>, NotOurs> {
    if text.len() > MAX_BYTES {
        return Err(NotOurs::TooLarge(text.len()));
    }
    // Some programs put a byte order mark before the text. Nesting is held to
    // 128 levels by the parser.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|error| NotOurs::NotJson(error.to_string()))?;
    let Value::Object(file) = value else {
        return Err(NotOurs::NotVejviseren);
    };
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(NotOurs::NotVejviseren);
    }
    match file.get("version") {
        Some(version) if version.as_u64() == Some(u64::from(VERSION)) => Ok(file),
        other => Err(NotOurs::UnknownVersion(
            other.map(ToString::to_string).unwrap_or_default(),
        )),
    }
}
