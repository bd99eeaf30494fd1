//! The village that the library serves.

use uuid::Uuid;

use super::macros::json_objects;
use super::record::Body;
use super::rules::{MAX_DETAILS, MAX_NAME, ValidationError, maybe, named};
use super::{Day, Fieldbook, Id, Record, RecordId};

/// The fictional village of `public/example.json`.
pub const EXAMPLE: Id<Village> = Id::new(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));

impl RecordId {
    /// Whether this is the id of a record in the example: those ids differ only in their last part. A natural key
    /// starts with the id of the record it belongs to.
    pub fn is_of_the_example(&self) -> bool {
        let uuid = match self {
            Self::Uuid(uuid) => Some(*uuid),
            Self::Text(text) => text.get(..36).and_then(|owner| owner.parse().ok()),
        };
        let family = |uuid: Uuid| uuid.as_u128() >> 48;
        uuid.is_some_and(|uuid| family(uuid) == family(EXAMPLE.uuid()))
    }
}

json_objects! {
    /// A village.
    #[derive(Default)]
    pub struct Village {
        /// Its name, as the locals use it.
        pub name: String,
        /// Its municipality.
        pub municipality: Option<String>,
        /// Background information.
        pub about: Option<String>,
        /// The number of its case in the municipality's records.
        pub case_number: Option<String>,
        /// By when its contacts are to be deleted.
        pub delete_contacts_by: Option<Day>,
        /// By when its interviews are to be deleted.
        pub delete_interviews_by: Option<Day>,
    }
}

impl Fieldbook {
    /// The villages to look at together: the invented example only where there is no other.
    pub fn own_villages(&self) -> Vec<&Record<Village>> {
        let mut villages = self.villages();
        if villages.len() > 1 {
            villages.retain(|village| village.id != EXAMPLE);
        }
        villages
    }
}

impl Body for Village {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("name", &self.name, MAX_NAME)?;
        maybe("municipality", self.municipality.as_ref(), MAX_NAME)?;
        maybe("about", self.about.as_ref(), MAX_DETAILS)?;
        maybe("case_number", self.case_number.as_ref(), MAX_NAME)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Answer, Scope};

    #[test]
    fn the_example_knows_its_own() {
        let note = RecordId::Uuid(Uuid::from_u128(EXAMPLE.uuid().as_u128() + 0xff));
        let answer = RecordId::from(Answer::id(Scope::from(EXAMPLE), "needs.desk.people"));
        assert!(note.is_of_the_example() && answer.is_of_the_example());

        let other = RecordId::Uuid(Uuid::from_u128(EXAMPLE.uuid().as_u128() + (1 << 48)));
        let own = RecordId::from(format!("{other}/needs.desk.people"));
        assert!(!other.is_of_the_example() && !own.is_of_the_example());
        assert!(!RecordId::from("øløløl".repeat(6)).is_of_the_example());
    }
}
