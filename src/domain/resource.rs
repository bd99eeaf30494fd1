//! A local resource: something that exists in the village.

use super::fields::{json_fields, string_enum};
use super::record::{Body, MAX_DETAILS, MAX_LINE, MAX_NAME, ValidationError, maybe, named};
use super::{Contact, Id, Village};

/// A local resource. Step 1 finds it, steps 2 and 4 use it.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// The village it is in.
    pub village: Id<Village>,
    /// The kind of resource.
    pub kind: ResourceKind,
    /// Its name.
    pub name: String,
    /// Details worth knowing.
    pub details: Option<String>,
    /// Who uses it, and how.
    pub audience: Option<String>,
    /// The contact person.
    pub contact: Option<Id<Contact>>,
}

/// The kind of a resource.
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
