//! «Anden udgave»: the older of two texts written to one record.

use serde::{Deserialize, Serialize};

use super::Id;
use super::record::{Body, Flaw, Unknown};

/// The losing record of a conflict, whole, kept until somebody removes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// The id of the record that won.
    pub of: String,
    /// The record that lost.
    pub record: Unknown,
}

impl Body for Version {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        Ok(())
    }
}
