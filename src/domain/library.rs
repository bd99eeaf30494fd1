//! The library's own details, as they appear in exported and shared texts.

use super::Fieldbook;
use super::contact::{MAX_EMAIL, MAX_PHONE};
use super::macros::json_objects;
use super::record::Body;
use super::rules::{MAX_LINE, MAX_NAME, ValidationError, maybe};

json_objects! {
    /// The library and its contact details. There is one record: its id is always [`Library::ID`].
    #[derive(Default)]
    pub struct Library {
        /// The library's name.
        pub name: Option<String>,
        /// The municipality, which is responsible for the personal data (GDPR art. 4, 7).
        pub municipality: Option<String>,
        /// The contact person.
        pub contact: Option<String>,
        /// Their phone number.
        pub phone: Option<String>,
        /// Their mail address.
        pub email: Option<String>,
        /// The address of the municipality's privacy policy.
        pub privacy: Option<String>,
        /// How to reach the data protection officer (GDPR art. 13, 1 b).
        pub dpo: Option<String>,
    }
}

impl Library {
    /// The id of the only record.
    pub const ID: &'static str = "library";
}

impl Fieldbook {
    /// The library's details, as far as they are known.
    pub fn library(&self) -> Library {
        self.live::<Library>(&Library::ID.to_owned())
            .map(|library| library.body.clone())
            .unwrap_or_default()
    }
}

impl Body for Library {
    type Id = String;

    fn check(&self) -> Result<(), ValidationError> {
        maybe("name", self.name.as_ref(), MAX_NAME)?;
        maybe("municipality", self.municipality.as_ref(), MAX_NAME)?;
        maybe("contact", self.contact.as_ref(), MAX_NAME)?;
        maybe("phone", self.phone.as_ref(), MAX_PHONE)?;
        maybe("email", self.email.as_ref(), MAX_EMAIL)?;
        maybe("privacy", self.privacy.as_ref(), MAX_LINE)?;
        maybe("dpo", self.dpo.as_ref(), MAX_LINE)
    }

    fn natural_id(&self) -> Option<String> {
        Some(Self::ID.to_owned())
    }
}
