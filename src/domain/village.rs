//! A bysamfund: the village whose library this is.

use uuid::Uuid;

use super::Id;
use super::fields::fields;
use super::record::{Body, Flaw, MAX_DETAILS, MAX_NAME, maybe, named};

/// The invented bysamfund of `public/example.json`.
pub const EXAMPLE: Id<Village> = Id::new(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));

/// A bysamfund.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Village {
    /// What its people call it.
    pub name: String,
    /// The municipality it lies in.
    pub municipality: Option<String>,
    /// What one should know about it.
    pub about: Option<String>,
}

fields!(Village {
    name,
    municipality,
    about
});

impl Body for Village {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), Flaw> {
        named("name", &self.name, MAX_NAME)?;
        maybe("municipality", self.municipality.as_ref(), MAX_NAME)?;
        maybe("about", self.about.as_ref(), MAX_DETAILS)
    }
}
