//! What the domain's own words are called in Danish.

use crate::domain::{
    Age, ConsentForm, ConsentStatus, ContactKind, ContactStatus, Flaw, Kind, NoteKind, Occasion, Refusal,
    ResourceKind, SenderSide, Source, Theme, Unreadable,
};
use crate::guide::{Missing, Stage};
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

/// Where a contact's details came from.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Themselves => "Personen selv",
        Source::Other => "En anden person",
        Source::Public => "Et offentligt sted",
    }
}

/// What the person said to being kept.
pub fn consent_status(status: ConsentStatus) -> &'static str {
    match status {
        ConsentStatus::Given => "Har sagt ja",
        ConsentStatus::Refused => "Har sagt nej",
        ConsentStatus::Withdrawn => "Har trukket sit ja tilbage",
    }
}

/// How it was said.
pub fn consent_form(form: ConsentForm) -> &'static str {
    match form {
        ConsentForm::Spoken => "Mundtligt",
        ConsentForm::Written => "Skriftligt",
    }
}

/// What one went out for.
pub fn occasion(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::SummerParty => "Sommerfest",
        Occasion::GeneralAssembly => "Generalforsamling",
        Occasion::PublicMeeting => "Folkemøde",
        Occasion::CitizenMeeting => "Borgermøde",
        Occasion::Other => "Andet",
    }
}

/// What sort of thing a resource is.
pub fn resource_kind(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Forening",
        ResourceKind::Event => "Begivenhed",
        ResourceKind::Institution => "Institution",
        ResourceKind::MeetingPlace => "Mødested",
        ResourceKind::Channel => "Kanal",
        ResourceKind::Community => "Fællesskab",
    }
}

/// The same, of many.
pub fn resource_kinds(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Foreninger",
        ResourceKind::Event => "Kulturelle begivenheder",
        ResourceKind::Institution => "Institutioner",
        ResourceKind::MeetingPlace => "Mødesteder",
        ResourceKind::Channel => "Kommunikationskanaler",
        ResourceKind::Community => "Fællesskaber",
    }
}

/// A new one of that kind: «Nyt mødested».
pub fn resource_new(kind: ResourceKind) -> &'static str {
    match kind {
        ResourceKind::Association => "Ny forening",
        ResourceKind::Event => "Ny begivenhed",
        ResourceKind::Institution => "Ny institution",
        ResourceKind::MeetingPlace => "Nyt mødested",
        ResourceKind::Channel => "Ny kanal",
        ResourceKind::Community => "Nyt fællesskab",
    }
}

/// How far a step has come.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::NotBegun => "ikke begyndt",
        Stage::UnderWay => "i gang",
        Stage::Ready => "klar",
    }
}

/// What a step still lacks.
pub fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Fact => "Et faktum hjemmefra: besvar et spørgsmål, eller registrér en lokal ressource",
        Missing::Voice => "En stemme fra stedet: skriv et interview ned",
        Missing::Decision => "En beslutning",
        Missing::Grounds => "En begrundelse for beslutningen",
        Missing::KeyPerson => "En nøgleperson blandt kontakterne",
        Missing::Meeting => {
            "En note fra en samtale med nøglepersonen – har personen en idé, eller savner I den sammen?"
        }
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
        "takeaway" => "Det tager vi med hjem",
        "details" => "Godt at vide",
        "audience" => "Hvem bruger det, og hvordan?",
        "notes" => "Bemærkninger",
        "on" => "Dato",
        "follow_up" => "Følg op",
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
