//! «Anden udgave»: the older of two texts written to one record.

use serde_json::Value;
use uuid::{Builder, Uuid};

use super::Id;
use super::fields::fields;
use super::record::{Body, Flaw, Unknown};
use super::{Answer, Record, Timestamp};

/// The losing record of a conflict, whole, kept until somebody removes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The id of the record that won.
    pub of: String,
    /// The record that lost.
    pub record: Unknown,
}

fields!(Version { of, record });

impl Version {
    /// The version that keeps `answer`, the same on every device: its id is
    /// made of what it keeps. `None` for an empty one.
    pub fn of_answer(answer: &Record<Answer>) -> Option<Record<Self>> {
        let Value::Object(record) = answer.to_value() else {
            return None;
        };
        let id = Id::new(id_of(&format!(
            "{} {} {}",
            answer.id, answer.updated, answer.text
        )));
        let version = Self {
            of: answer.id.clone(),
            record,
        };
        (!answer.text.trim().is_empty()).then(|| Record::new(id, answer.updated, version))
    }

    /// Whether it says something that `answer` doesn't: one that the answer
    /// merely goes on from says nothing of its own.
    pub fn differs_from(&self, answer: &str) -> bool {
        !answer.trim().starts_with(self.text().trim())
    }

    /// When the answer it keeps was written.
    pub fn written(&self) -> Option<Timestamp> {
        self.record.get("updated")?.as_str()?.parse().ok()
    }

    /// The text of the answer it keeps.
    pub fn text(&self) -> &str {
        self.record
            .get("text")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }
}

/// A UUID of version 8, of our own making (RFC 9562): the FNV-1a hash of `text`
/// over 128 bits.
fn id_of(text: &str) -> Uuid {
    let hash = text
        .bytes()
        .fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        });
    Builder::from_u128(hash)
        .with_version(uuid::Version::Custom)
        .into_uuid()
}

impl Body for Version {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        Ok(())
    }
}
