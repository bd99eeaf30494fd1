//! A bysamfund: the village whose library this is.

use serde::{Deserialize, Serialize};

use super::Id;
use super::record::{Body, Flaw, MAX_DETAILS, MAX_NAME, maybe, named};

/// A bysamfund.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Village {
    /// What its people call it.
    pub name: String,
    /// The municipality it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
    /// What one should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

impl Body for Village {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        named("name", &self.name, MAX_NAME)?;
        maybe("municipality", self.municipality.as_ref(), MAX_NAME)?;
        maybe("about", self.about.as_ref(), MAX_DETAILS)
    }
}
