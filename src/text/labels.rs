//! What the domain's own words are called in Danish.

use crate::domain::{
    Age, ContactKind, ContactStatus, Flaw, Kind, NoteKind, Refusal, SenderSide, Theme, Unreadable,
};
use crate::storage::Trouble;

/// What a note of this kind is called.
pub fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Interview => "Interview",
        NoteKind::Observation => "Observation",
        NoteKind::Contact => "Kontakt",
    }
}

/// A theme's name.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Behaviour => "Adfærd",
        Theme::Belonging => "Fællesskabsfølelse",
        Theme::Interests => "Interesser",
        Theme::Needs => "Behov",
        Theme::Use => "Brug af tilbud",
    }
}

/// An age group's name.
pub fn age(age: Age) -> &'static str {
    match age {
        Age::Child => "Barn",
        Age::Youth => "Ung",
        Age::Adult => "Voksen",
        Age::Senior => "Senior",
    }
}

/// A contact's kind.
pub fn contact_kind(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Association => "Forening",
        ContactKind::Institution => "Institution",
        ContactKind::Church => "Kirke",
        ContactKind::VillageHall => "Forsamlingshus",
        ContactKind::Municipality => "Kommune",
        ContactKind::Volunteer => "Frivillig",
        ContactKind::Citizen => "Borger",
        ContactKind::Other => "Andet",
    }
}

/// How far we have come with a contact.
pub fn contact_status(status: ContactStatus) -> &'static str {
    match status {
        ContactStatus::New => "Ny",
        ContactStatus::Contacted => "Kontaktet",
        ContactStatus::Agreed => "Vil være med",
        ContactStatus::Declined => "Sagde nej",
    }
}

/// Which side sends.
pub fn sender_side(side: SenderSide) -> &'static str {
    match side {
        SenderSide::Library => "Biblioteket",
        SenderSide::Partner => "Partneren",
        SenderSide::Together => "Sammen",
        SenderSide::NotRelevant => "Ikke relevant",
    }
}

/// What a kind of record is called: one, and many.
pub fn kind(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Village => ("bysamfund", "bysamfund"),
        Kind::Visit => ("feltbesøg", "feltbesøg"),
        Kind::Note => ("note", "noter"),
        Kind::Contact => ("kontakt", "kontakter"),
        Kind::Resource => ("lokal ressource", "lokale ressourcer"),
        Kind::Initiative => ("tiltag", "tiltag"),
        Kind::Answer => ("svar", "svar"),
        Kind::Tick => ("flueben", "flueben"),
        Kind::Decision => ("beslutning", "beslutninger"),
        Kind::PlanItem => ("punkt i formidlingsplanen", "punkter i formidlingsplanen"),
        Kind::Sender => ("afsender", "afsendere"),
        Kind::Question => ("eget spørgsmål", "egne spørgsmål"),
        Kind::Agreement => ("aftale", "aftaler"),
        Kind::Version => ("anden udgave", "andre udgaver"),
    }
}

/// Why something can't be saved as it is, and what to do.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Flaw(flaw) => self::flaw(*flaw),
        Refusal::Missing(_) => "Det findes ikke længere på denne enhed.".to_owned(),
    }
}

/// Why a record in a file could not be taken.
pub fn unreadable(problem: &Unreadable) -> String {
    match problem {
        Unreadable::NoObject => "er ikke en post".to_owned(),
        Unreadable::Shape(field) => {
            format!("feltet «{}» mangler eller har en forkert form", field_name(field))
        }
        Unreadable::Flaw(flaw) => self::flaw(*flaw),
    }
}

fn flaw(flaw: Flaw) -> String {
    match flaw {
        Flaw::Empty(field) => format!("Feltet «{}» skal udfyldes.", field_name(field)),
        Flaw::TooLong(field, max) => {
            format!(
                "Feltet «{}» er for langt: der er plads til {max} tegn. Gør det kortere, så kan det gemmes.",
                field_name(field)
            )
        }
        Flaw::Repeated(field) => format!("Feltet «{}» nævner det samme to gange.", field_name(field)),
        Flaw::NotAKey(field) => format!("Feltet «{}» peger ikke på noget i guiden.", field_name(field)),
    }
}

fn field_name(field: &'static str) -> &'static str {
    match field {
        "name" => "Navn",
        "title" => "Titel",
        "text" => "Tekst",
        "quote" => "Citat",
        "place" => "Sted",
        "relation" => "Tilknytning",
        "organisation" => "Organisation",
        "role" => "Rolle",
        "phone" => "Telefon",
        "email" => "E-mail",
        "municipality" => "Kommune",
        "about" => "Om stedet",
        "label" => "Eget punkt",
        "responsible" => "Ansvarlig",
        "note" => "Note",
        other => other,
    }
}

/// What went wrong with storage, and what to do. Nothing on screen is lost.
pub fn trouble(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Blocked => {
            "Browseren lader ikke Vejviseren gemme på denne enhed. Det, du skriver, er her, så længe siden er åben. \
             Slå privat browsing fra, eller tillad webstedsdata i browserens indstillinger – og eksportér dine noter, før du lukker."
        }
        Trouble::Full => {
            "Der er ikke mere plads på denne enhed. Det, du har skrevet, står her stadig. \
             Eksportér dine noter, slet noget, du ikke længere har brug for, og prøv igen."
        }
        Trouble::Failed(_) => {
            "Enheden kunne ikke gemme. Det, du har skrevet, står her stadig. Prøv igen – og eksportér dine noter, hvis det ikke hjælper."
        }
    }
}
