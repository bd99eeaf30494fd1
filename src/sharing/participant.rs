//! What a device says of itself, so that the team sees who shares.

use serde_json::{Value, json};

use super::document::{open, seal};
use super::{Keys, Unread};
use crate::domain::Day;

/// A device of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The initials of whoever writes on it; empty if they gave none.
    pub initials: String,
    /// The last day on which it shared.
    pub day: Day,
}

impl Participant {
    /// Whether the document `id` is a device's.
    pub fn is_at(id: &str) -> bool {
        id.starts_with("d:")
    }

    /// The content of its document `id`, sealed with a `nonce` that was never used before.
    pub fn seal(&self, keys: &Keys, id: &str, nonce: [u8; 24]) -> String {
        seal(keys, id, &self.to_value(), nonce)
    }

    /// What the document `id` with this content says.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn open(keys: &Keys, id: &str, content: &str) -> Result<Self, Unread> {
        Self::read(&open(keys, id, content)?).ok_or(Unread::Damaged)
    }

    /// Its stored form.
    pub fn to_value(&self) -> Value {
        json!({"initials": self.initials, "day": self.day.to_string()})
    }

    /// Reads the output of [`Self::to_value`]; `None` if it is anything else.
    pub fn read(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str();
        Some(Self {
            initials: text("initials")?.to_owned(),
            day: text("day")?.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_team_reads_it_and_only_in_its_place() {
        let (keys, others) = (Keys::new(&[7; 32]), Keys::new(&[8; 32]));
        let one = Participant {
            initials: "AN".to_owned(),
            day: Day::new(2026, 11, 29).unwrap(),
        };
        let id = keys.participant_id("this device");
        assert!(Participant::is_at(&id));
        let content = one.seal(&keys, &id, [1; 24]);
        assert!(!content.contains("AN"));
        assert_eq!(Participant::open(&keys, &id, &content), Ok(one));
        let another = keys.participant_id("another device");
        assert_eq!(Participant::open(&keys, &another, &content), Err(Unread::Sealed));
        assert_eq!(Participant::open(&others, &id, &content), Err(Unread::Sealed));
    }
}
