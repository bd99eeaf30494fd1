//! What the columns of a table are, guessed from their headings.

use super::{Sheet, Subject};

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A name, or a part of one: several are joined in their order.
    Name,
    /// A contact's organisation.
    Organisation,
    /// A contact's role there.
    Role,
    /// A phone number; of several the first that is filled in.
    Phone,
    /// A mail address; of several the first that is filled in.
    Email,
    /// A resource's kind.
    Kind,
    /// Who uses a resource, and how.
    Audience,
    /// Details of a resource; several are lines below each other.
    Details,
    /// Left out.
    LeftOut,
}

/// What the columns of a table are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Whether the first row are headings.
    pub has_headings: bool,
    /// Each column, from the left.
    pub of: Vec<Column>,
}

/// Headings of a whole name, the most certain first. All lists here are in the form of [`bare`], with spaces
/// between.
const PERSON: &str = "kontaktperson kontaktnavn kontakt navn fuldenavn name fullname displayname";
const PARTS_OF_NAME: &str = "fornavn mellemnavn efternavn firstname middlename lastname givenname additionalname familyname \
    surname";
const ORGANISATION: &str = "organisation organization organizationname company companyname firma virksomhed forening \
    foreningsnavn foreningensnavn klub";
const ROLE: &str =
    "rolle role jobtitle organizationtitle stilling stillingsbetegnelse funktion post tillidshverv";
const EMAIL: &str = "email emailadresse mail mailadresse emailaddress emailvalue mailaddress emails";
const PHONE: &str = "phonevalue phonenumber mobile";
/// What Danish headings of phone numbers begin with: «Telefon (arb.)», «Tlf.nr.», «Mobilnummer».
const PHONE_STARTS: &str = "telefon tlf mobil";
/// What they end with: «Mobiltelefon», «Business Phone 2».
const PHONE_ENDS: &str = "telefon phone";
/// What the headings of other numbers contain.
const NO_PHONE: &str = "fax assist type";

const PLACE: &str = "foreningsnavn foreningensnavn navn forening name organisation klub sted titel";
const KIND: &str = "type slags kind";
const AUDIENCE: &str = "målgruppe målgrupper aldersgruppe brugere";
const DETAILS: &str = "oplysninger beskrivelse bemærkning bemærkninger noter formål aktivitet aktiviteter kategori \
    adresse vej gade postnummer by hjemmeside";
const DETAILS_TOO: &str = "postnr postby postnrogby webside website web url address description";

impl Column {
    /// The columns that somebody can choose between.
    pub const fn offered(subject: Subject) -> &'static [Self] {
        match subject {
            Subject::Contacts => &[
                Self::Name,
                Self::Organisation,
                Self::Role,
                Self::Phone,
                Self::Email,
                Self::LeftOut,
            ],
            Subject::Resources => &[
                Self::Name,
                Self::Kind,
                Self::Audience,
                Self::Details,
                Self::LeftOut,
            ],
        }
    }

    /// What a column with this heading is, apart from a whole name.
    fn guess(heading: &str, subject: Subject) -> Option<Self> {
        let is_in = |words: &str| words.split(' ').any(|word| word == heading);
        let is_phone = || {
            let starts = PHONE_STARTS.split(' ').any(|start| heading.starts_with(start));
            let ends = PHONE_ENDS.split(' ').any(|end| heading.ends_with(end));
            let is_other = NO_PHONE.split(' ').any(|other| heading.contains(other));
            (starts || ends || is_in(PHONE)) && !is_other
        };
        let guess = match subject {
            Subject::Contacts if is_in(PARTS_OF_NAME) => Self::Name,
            Subject::Contacts if is_in(ORGANISATION) => Self::Organisation,
            Subject::Contacts if is_in(ROLE) => Self::Role,
            Subject::Contacts if is_in(EMAIL) => Self::Email,
            Subject::Contacts if is_phone() => Self::Phone,
            Subject::Resources if is_in(KIND) => Self::Kind,
            Subject::Resources if is_in(AUDIENCE) => Self::Audience,
            Subject::Resources if is_in(DETAILS) || is_in(DETAILS_TOO) => Self::Details,
            _ => return None,
        };
        Some(guess)
    }
}

impl Columns {
    /// The columns of `sheet` by the headings in its first row. If it has none that is known, the first row is data,
    /// and its first column is taken for the names.
    pub fn guess(sheet: &Sheet, subject: Subject) -> Self {
        let headings: Vec<String> = (0..sheet.width())
            .map(|column| bare(sheet.first(column)))
            .collect();
        let names = match subject {
            Subject::Contacts => PERSON,
            Subject::Resources => PLACE,
        };
        let name = names
            .split(' ')
            .find_map(|name| headings.iter().position(|heading| heading == name));
        let guesses = headings.iter().enumerate().map(|(column, heading)| {
            if Some(column) == name {
                return Some(Column::Name);
            }
            // With the whole name its parts are needless.
            Column::guess(heading, subject).filter(|guess| *guess != Column::Name || name.is_none())
        });
        let guesses: Vec<Option<Column>> = guesses.collect();
        // «Forening» again and again is no heading but a kind.
        let is_heading = |column: usize| guesses[column].is_some() && !sheet.repeats_first(column);
        let has_headings = (0..guesses.len()).any(is_heading);
        let of = guesses
            .into_iter()
            .enumerate()
            .map(|(column, guess)| match (has_headings, column) {
                (true, _) => guess.unwrap_or(Column::LeftOut),
                (false, 0) => Column::Name,
                (false, _) => Column::LeftOut,
            });
        Self {
            has_headings,
            of: of.collect(),
        }
    }
}

/// The letters of `heading`, in lower case: the same for «E-mail 1 - Value» and «E-mail 2 - Value».
fn bare(heading: &str) -> String {
    let letters = heading.chars().filter(|letter| letter.is_alphabetic());
    letters.flat_map(char::to_lowercase).collect()
}
