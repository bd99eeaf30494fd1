//! Bringing in contacts and local resources from other programs, on the page «Data».

#![allow(missing_docs)]

use super::{capture, counted, resource_kind, resources};
use crate::domain::{Unreadable, beginning};
use crate::format::{Column, Found, RowError, SourceError, Subject};

pub const PASTE: &str = "Eller indsæt fra et regneark";
pub const PASTE_HELP: &str = "Kopiér cellerne i regnearket, og sæt dem ind her.";
pub const COLUMNS: &str = "Hvad står der i kolonnerne?";
pub const OTHER_COLUMNS: &str = "Andre kolonner";
pub const HAS_HEADINGS: &str = "Den første linje er overskrifter";
pub const ONE_BY_ONE: &str = "Vælg enkeltvis";
pub const ALL: &str = "Alle";
pub const NOTHING: &str = "Der er ikke noget at hente ind.";
pub const CPR: &str =
    "Noget af det ligner et CPR-nummer. Det må ikke gemmes her – slet det i filen, før du henter den ind.";

/// The heading.
pub const fn heading(subject: Subject) -> &'static str {
    match subject {
        Subject::Contacts => "Kontakter fra en adressebog",
        Subject::Resources => "Lokale ressourcer fra en liste",
    }
}

/// What can be brought in.
pub const fn body(subject: Subject) -> &'static str {
    match subject {
        Subject::Contacts => {
            "Vælg en fil fra iPhone, Outlook eller Google (vCard eller CSV). Navn, organisation, rolle, telefon og e-mail kommer med, alt andet bliver i filen. Tag kun dem med, I skal bruge i det bysamfund, du arbejder med nu, og fortæl dem, at I gemmer oplysningerne: Tryk på »Har fået besked« på kontakten, når det er gjort."
        }
        Subject::Resources => {
            "Vælg for eksempel kommunens liste over foreninger (CSV). Kontaktpersoner, telefon og e-mail kommer kun med, hvis du vælger det."
        }
    }
}

/// The label of the field for a file.
pub const fn file(subject: Subject) -> &'static str {
    match subject {
        Subject::Contacts => "Hent kontakter ind",
        Subject::Resources => "Hent lokale ressourcer ind",
    }
}

/// Why a file was rejected.
pub fn unopened(why: &SourceError) -> String {
    let words = match why {
        SourceError::TooLarge(bytes) => {
            return format!(
                "Filen fylder {}\u{a0}MB og er for stor. Del den i flere.",
                bytes / 1_000_000
            );
        }
        SourceError::TooManyRows(most) => {
            return format!(
                "Der er mere end {}. Del dem i flere filer.",
                counted(*most, "linje", "linjer")
            );
        }
        SourceError::TooManyColumns(most) => {
            return format!(
                "Der er mere end {} kolonner. Slet dem, der ikke skal bruges.",
                super::number(*most)
            );
        }
        SourceError::Workbook => {
            "Det er en Excel-fil. Gem den som CSV i Excel, eller kopiér cellerne, og sæt dem ind herunder."
        }
        SourceError::OtherFormat => "Det er hverken en tabel (CSV) eller kontakter (vCard).",
        SourceError::Cards => "Det er kontakter. Hent dem ind under »Kontakter fra en adressebog«.",
        SourceError::Empty => "Der står ikke noget i den.",
    };
    words.to_owned()
}

/// Why a line was rejected.
pub fn refused_row(line: usize, why: &RowError) -> String {
    let why = match why {
        RowError::ValidationError(flaw) => super::unreadable(&Unreadable::ValidationError(*flaw)),
        RowError::ControlCharacters => "Her er tegn, der ikke er tekst.".to_owned(),
        RowError::SeveralLines => {
            "Et felt går over flere linjer. Måske mangler der et anførselstegn.".to_owned()
        }
        RowError::TooManyCells => "Her er flere felter, end der er kolonner.".to_owned(),
        RowError::CutShort => "Kontakten er ikke hel. Måske blev filen afbrudt undervejs.".to_owned(),
    };
    format!("Linje {}: {why}", super::number(line))
}

/// What a column is.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Name => capture::NAME,
        Column::Organisation => capture::ORGANISATION,
        Column::Role => capture::ROLE,
        Column::Phone => capture::PHONE,
        Column::Email => capture::EMAIL,
        Column::Kind => resources::KIND,
        Column::Audience => resources::AUDIENCE,
        Column::Details => resources::DETAILS,
        Column::LeftOut => "Tages ikke med",
    }
}

/// A column, by its heading if it has one, else by its place, counted from zero.
pub fn column_name(heading: &str, place: usize) -> String {
    if heading.is_empty() {
        format!("Kolonne {}", place + 1)
    } else {
        format!("Kolonnen »{}«", beginning(heading, 60))
    }
}

/// What a line says, as it will be.
pub fn found(found: &Found) -> String {
    match found {
        Found::Contact(contact) => super::facts([
            Some(contact.name.clone()),
            contact.organisation.clone(),
            contact.role.clone(),
            contact.phone.clone(),
            contact.email.clone(),
        ]),
        Found::Resource(resource) => super::facts([
            Some(resource.name.clone()),
            Some(resource_kind(resource.kind).to_owned()),
            resource.audience.clone(),
            resource.details.clone(),
        ]),
    }
}

fn things(subject: Subject, count: usize) -> String {
    match subject {
        Subject::Contacts => counted(count, "kontakt", "kontakter"),
        Subject::Resources => counted(count, "lokal ressource", "lokale ressourcer"),
    }
}

/// How many come in.
pub fn coming(subject: Subject, count: usize) -> String {
    format!("{} kommer med:", things(subject, count))
}

/// How many more come in than the list shows.
pub fn more(count: usize) -> String {
    format!("… og {} mere.", super::number(count))
}

/// How many are left out.
pub fn known(count: usize) -> String {
    format!(
        "{} er her i forvejen og tages ikke med. Sæt flueben, hvis det er en anden.",
        super::number(count)
    )
}

/// How many lines were rejected.
pub fn refused(count: usize) -> String {
    format!("{} tages ikke med:", counted(count, "linje", "linjer"))
}

/// How many were brought in.
pub fn done(subject: Subject, count: usize) -> String {
    format!("Hentet ind: {}", things(subject, count))
}
