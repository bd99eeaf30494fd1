//! A local resource: something that exists in the village.

use super::macros::{json_objects, string_enums};
use super::record::Body;
use super::rules::{MAX_DETAILS, MAX_LINE, MAX_NAME, ValidationError, maybe, named, unique};
use super::search::fold_name;
use super::{Contact, Id, Month, Village};

json_objects! {
    /// A local resource. Step 1 finds it, steps 2 and 4 use it.
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
        /// When it takes place, each year again.
        pub months: Vec<Month>,
    }
}

string_enums! {
    /// The kind of a resource.
    #[derive(PartialOrd, Ord)]
    pub enum ResourceKind {
        /// Forening.
        Association = "association",
        /// Kulturel begivenhed.
        Event = "event",
        /// Institution.
        Institution = "institution",
        /// Mødested.
        MeetingPlace = "meeting_place",
        /// Kommunikationskanal.
        Channel = "channel",
        /// Fællesskab.
        Community = "community",
    }
}

impl Resource {
    /// A resource of which only the name is known.
    pub fn named(village: Id<Village>, name: String) -> Self {
        Self {
            village,
            kind: ResourceKind::Association,
            name,
            details: None,
            audience: None,
            contact: None,
            months: Vec::new(),
        }
    }

    /// The name without differences of spelling: two resources that have it in common are taken to be the same.
    pub fn identifier(&self) -> String {
        fold_name(&self.name)
    }
}

impl Body for Resource {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("name", &self.name, MAX_NAME)?;
        maybe("details", self.details.as_ref(), MAX_DETAILS)?;
        maybe("audience", self.audience.as_ref(), MAX_LINE)?;
        unique("months", &self.months)
    }
}
