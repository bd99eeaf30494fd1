//! A lokal ressource: something that exists in the village.

use super::fields::{json_fields, string_enum};
use super::record::{Body, MAX_DETAILS, MAX_LINE, MAX_NAME, ValidationError, maybe, named};
use super::{Contact, Id, Village};

/// A lokal ressource. Step 1 finds it, steps 2 and 4 use it.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// Where it is.
    pub village: Id<Village>,
    /// What sort of thing.
    pub kind: ResourceKind,
    /// What it is called.
    pub name: String,
    /// What one should know about it.
    pub details: Option<String>,
    /// Who uses it, and how.
    pub audience: Option<String>,
    /// Whom to ask.
    pub contact: Option<Id<Contact>>,
}

/// What sort of thing a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResourceKind {
    /// Forening.
    Association,
    /// Kulturel begivenhed.
    Event,
    /// Institution.
    Institution,
    /// Mødested.
    MeetingPlace,
    /// Kommunikationskanal.
    Channel,
    /// Fællesskab.
    Community,
}

json_fields!(Resource {
    village,
    kind,
    name,
    details,
    audience,
    contact
});
string_enum!(ResourceKind { Association = "association", Event = "event", Institution = "institution", MeetingPlace = "meeting_place", Channel = "channel", Community = "community" });

impl Body for Resource {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("name", &self.name, MAX_NAME)?;
        maybe("details", self.details.as_ref(), MAX_DETAILS)?;
        maybe("audience", self.audience.as_ref(), MAX_LINE)
    }
}
