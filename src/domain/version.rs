//! «Anden udgave»: the older of two texts written to one record.

use super::Id;
use super::fields::fields;
use super::record::{Body, Flaw, Unknown};

/// The losing record of a conflict, whole, kept until somebody removes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The id of the record that won.
    pub of: String,
    /// The record that lost.
    pub record: Unknown,
}

fields!(Version { of, record });

impl Body for Version {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        Ok(())
    }
}
