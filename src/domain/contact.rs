//! A contact: a person or organisation to work with.

use super::macros::{json_objects, string_enums};
use super::record::{Body, Unknown};
use super::rules::{MAX_DETAILS, MAX_LINE, MAX_NAME, ValidationError, maybe, named};
use super::{Day, Id, Timestamp, Village};

json_objects! {
    /// A contact.
    pub struct Contact {
        /// The village they belong to.
        pub village: Id<Village>,
        /// Their name.
        pub name: String,
        /// The association, school or parish they represent.
        pub organisation: Option<String>,
        /// Their role there.
        pub role: Option<String>,
        /// What kind of partner they are.
        pub kind: ContactKind,
        /// Whether they open doors for us.
        pub key_person: bool,
        /// As it was written.
        pub phone: Option<String>,
        /// As it was written.
        pub email: Option<String>,
        /// How far the library has come with them.
        pub status: ContactStatus,
        /// Where the details came from.
        pub source: Option<Source>,
        /// When they were informed that their details are stored.
        pub informed: Option<Day>,
        /// Whether they consented to being stored.
        pub consent: Option<Consent>,
        /// By when their details are to be deleted, where that differs from the village's deadline.
        pub delete_by: Option<Day>,
        /// What the library has promised them.
        pub follow_up: Option<FollowUp>,
        /// Anything else.
        pub notes: Option<String>,
    }

    /// The person's answer to being stored.
    pub struct Consent + unknown {
        /// Given, refused or withdrawn.
        pub status: ConsentStatus,
        /// How it was given.
        pub how: Option<ConsentForm>,
        /// On which day.
        pub on: Option<Day>,
    }

    /// Something promised to a contact.
    pub struct FollowUp + unknown {
        /// The due date.
        pub on: Day,
        /// What was promised.
        pub what: Option<String>,
        /// When it was done.
        pub done: Option<Timestamp>,
    }
}

string_enums! {
    /// The kind of partner.
    #[derive(Default)]
    pub enum ContactKind {
        /// Forening.
        Association = "association",
        /// Institution.
        Institution = "institution",
        /// Kirke.
        Church = "church",
        /// Forsamlingshus.
        VillageHall = "village_hall",
        /// Kommune.
        Municipality = "municipality",
        /// Frivillig.
        Volunteer = "volunteer",
        /// Borger.
        Citizen = "citizen",
        /// Andet.
        #[default]
        Other = "other",
    }

    /// How far the library has come with a contact.
    #[derive(Default)]
    pub enum ContactStatus {
        /// Not contacted yet.
        #[default]
        New = "new",
        /// Contacted.
        Contacted = "contacted",
        /// Wants to take part.
        Agreed = "agreed",
        /// Said no.
        Declined = "declined",
    }

    /// Where a contact's details came from.
    pub enum Source {
        /// From the person.
        Themselves = "self",
        /// From somebody else.
        Other = "other",
        /// From a public page.
        Public = "public",
    }

    /// Whether consent was given, refused or withdrawn.
    pub enum ConsentStatus {
        /// Yes.
        Given = "given",
        /// No.
        Refused = "refused",
        /// First given, then withdrawn.
        Withdrawn = "withdrawn",
    }

    /// How consent was given.
    pub enum ConsentForm {
        /// Face to face or by phone.
        Spoken = "spoken",
        /// On paper, in a mail or a text message.
        Written = "written",
    }
}

impl Contact {
    /// A contact of which only the name is known.
    pub fn named(village: Id<Village>, name: String) -> Self {
        Self {
            village,
            name,
            organisation: None,
            role: None,
            kind: ContactKind::default(),
            key_person: false,
            phone: None,
            email: None,
            status: ContactStatus::default(),
            source: None,
            informed: None,
            consent: None,
            delete_by: None,
            follow_up: None,
            notes: None,
        }
    }

    /// Whether they refused to be stored, or withdrew their consent.
    pub fn says_no(&self) -> bool {
        let said = self.consent.as_ref().map(|consent| consent.status);
        matches!(said, Some(ConsentStatus::Refused | ConsentStatus::Withdrawn))
    }

    /// The follow-up, if it is not done yet.
    pub fn open_follow_up(&self) -> Option<&FollowUp> {
        self.follow_up.as_ref().filter(|promise| promise.done.is_none())
    }
}

impl Consent {
    /// Consent given or refused face to face on `day`.
    pub fn spoken(status: ConsentStatus, day: Day) -> Self {
        Self {
            status,
            how: Some(ConsentForm::Spoken),
            on: Some(day),
            unknown: Unknown::new(),
        }
    }
}

impl FollowUp {
    /// A follow-up due on `day`.
    pub fn by(day: Day) -> Self {
        Self {
            on: day,
            what: None,
            done: None,
            unknown: Unknown::new(),
        }
    }
}

impl Body for Contact {
    type Id = Id<Self>;

    fn check(&self) -> Result<(), ValidationError> {
        named("name", &self.name, MAX_NAME)?;
        maybe("organisation", self.organisation.as_ref(), MAX_NAME)?;
        maybe("role", self.role.as_ref(), MAX_NAME)?;
        maybe("phone", self.phone.as_ref(), MAX_PHONE)?;
        maybe("email", self.email.as_ref(), MAX_EMAIL)?;
        maybe(
            "follow_up",
            self.follow_up.as_ref().and_then(|promise| promise.what.as_ref()),
            MAX_LINE,
        )?;
        maybe("notes", self.notes.as_ref(), MAX_DETAILS)
    }
}

/// Longest phone number, in characters.
pub const MAX_PHONE: usize = 50;
/// Longest e-mail address, in characters (RFC 5321 leaves 254).
pub const MAX_EMAIL: usize = 254;
