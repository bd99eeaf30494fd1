//! A contact: a person or organisation to work with.

use super::fields::{json_fields, string_enum};
use super::record::{Body, MAX_DETAILS, MAX_LINE, MAX_NAME, Unknown, ValidationError, maybe, named};
use super::{Day, Id, Timestamp, Village};

/// A contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Where they belong.
    pub village: Id<Village>,
    /// What they are called.
    pub name: String,
    /// The association, school or parish they speak for.
    pub organisation: Option<String>,
    /// What they do there.
    pub role: Option<String>,
    /// What sort of partner.
    pub kind: ContactKind,
    /// Whether they open doors for us.
    pub key_person: bool,
    /// As it was written down.
    pub phone: Option<String>,
    /// As it was written down.
    pub email: Option<String>,
    /// How far we have come with them.
    pub status: ContactStatus,
    /// Where the details came from.
    pub source: Option<Source>,
    /// When they were told that the details are kept.
    pub informed: Option<Day>,
    /// Whether they said yes to being kept.
    pub consent: Option<Consent>,
    /// What we owe them.
    pub follow_up: Option<FollowUp>,
    /// Anything else.
    pub notes: Option<String>,
}

/// What sort of partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContactKind {
    /// Forening.
    Association,
    /// Institution.
    Institution,
    /// Kirke.
    Church,
    /// Forsamlingshus.
    VillageHall,
    /// Kommune.
    Municipality,
    /// Frivillig.
    Volunteer,
    /// Borger.
    Citizen,
    /// Andet.
    #[default]
    Other,
}

/// How far we have come with a contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContactStatus {
    /// Not yet spoken with.
    #[default]
    New,
    /// Spoken with.
    Contacted,
    /// Wants to take part.
    Agreed,
    /// Said no.
    Declined,
}

/// Where a contact's details came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// From the person.
    Themselves,
    /// From somebody else.
    Other,
    /// From a public page.
    Public,
}

/// What the person said to being kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// Yes, no, or no longer.
    pub status: ConsentStatus,
    /// How it was said.
    pub how: Option<ConsentForm>,
    /// When.
    pub on: Option<Day>,
    /// What a newer version says.
    pub unknown: Unknown,
}

/// Yes, no, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentStatus {
    /// Yes.
    Given,
    /// No.
    Refused,
    /// First yes, then no.
    Withdrawn,
}

/// How consent was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentForm {
    /// Face to face or by phone.
    Spoken,
    /// On paper, in a mail or a text message.
    Written,
}

/// Something promised to a contact.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    /// By when.
    pub on: Day,
    /// What.
    pub what: Option<String>,
    /// When it was done.
    pub done: Option<Timestamp>,
    /// What a newer version says.
    pub unknown: Unknown,
}

json_fields!(Contact {
    village,
    name,
    organisation,
    role,
    kind,
    key_person,
    phone,
    email,
    status,
    source,
    informed,
    consent,
    follow_up,
    notes
});
json_fields!(Consent { status, how, on } + unknown);
json_fields!(FollowUp { on, what, done } + unknown);
string_enum!(ContactKind { Association = "association", Institution = "institution", Church = "church", VillageHall = "village_hall", Municipality = "municipality", Volunteer = "volunteer", Citizen = "citizen", Other = "other" });
string_enum!(ContactStatus { New = "new", Contacted = "contacted", Agreed = "agreed", Declined = "declined" });
string_enum!(Source { Themselves = "self", Other = "other", Public = "public" });
string_enum!(ConsentStatus { Given = "given", Refused = "refused", Withdrawn = "withdrawn" });
string_enum!(ConsentForm { Spoken = "spoken", Written = "written" });

impl Contact {
    /// A contact known by name only.
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
            follow_up: None,
            notes: None,
        }
    }

    /// Whether they said no to being kept, or took their yes back.
    pub fn says_no(&self) -> bool {
        let said = self.consent.as_ref().map(|consent| consent.status);
        matches!(said, Some(ConsentStatus::Refused | ConsentStatus::Withdrawn))
    }

    /// The follow-up that is still to be done.
    pub fn open_follow_up(&self) -> Option<&FollowUp> {
        self.follow_up.as_ref().filter(|promise| promise.done.is_none())
    }
}

impl Consent {
    /// What was said on `day`, face to face.
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
    /// Something to do by `day`.
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
