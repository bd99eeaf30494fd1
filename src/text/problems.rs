//! What went wrong, and what to do about it.

use crate::domain::{CommandError, Unreadable, ValidationError};
use crate::persistence::StorageError;
use crate::text::{deadlines, evaluation, photos, resources, sharing};

/// Why something can't be saved as it is, and what to do about it.
pub fn refusal(refusal: &CommandError) -> String {
    match refusal {
        CommandError::ValidationError(flaw) => self::flaw(*flaw),
        CommandError::Missing(_) => "Det findes ikke længere på denne enhed.".to_owned(),
    }
}

/// The error for a field with `over` characters more than the `max` it can hold.
pub fn too_long(over: usize, max: usize) -> String {
    format!(
        "Her er {} for meget: der er plads til {}. Alt, du har skrevet, står her stadig. Gør det kortere, så kan det gemmes.",
        super::counted(over, "tegn", "tegn"),
        super::number(max)
    )
}

/// Why a record in a file could not be read.
pub fn unreadable(problem: &Unreadable) -> String {
    match problem {
        Unreadable::NoObject => "kan ikke læses".to_owned(),
        Unreadable::Shape(field) => {
            format!("feltet »{}« mangler eller har en forkert form", field_name(field))
        }
        Unreadable::ValidationError(flaw) => self::flaw(*flaw),
    }
}

fn flaw(flaw: ValidationError) -> String {
    match flaw {
        ValidationError::Empty(field) => format!("Feltet »{}« skal udfyldes.", field_name(field)),
        ValidationError::TooLong(field, max) => {
            format!(
                "Feltet »{}« er for langt: der er plads til {}\u{a0}tegn. Gør det kortere, så kan det gemmes.",
                field_name(field),
                super::number(max)
            )
        }
        ValidationError::Repeated(field) => {
            format!("Feltet »{}« nævner det samme to gange.", field_name(field))
        }
        ValidationError::NotAKey(field) => {
            format!("Feltet »{}« peger ikke på noget i guiden.", field_name(field))
        }
    }
}

fn field_name(field: &'static str) -> &'static str {
    match field {
        "id" | "created" | "updated" | "deleted" => "Oplysninger om, hvornår noget er skrevet",
        "village" | "scope" | "initiative" => "Hører til",
        "type" | "kind" => "Type",
        "at" => "Tidspunkt",
        "themes" => "Temaer",
        "visit" | "visits" => "Feltbesøg",
        "contact" | "contacts" => "Kontakt",
        "occasion" => "Anledning",
        "started" | "starts" => "Startdato",
        "ended" | "library_until" => "Slutdato",
        "time" => "Tid",
        "key_person" => "Nøgleperson",
        "status" | "state" => "Status",
        "source" => "Hvor kommer oplysningerne fra?",
        "informed" => "Har fået besked",
        "delete_by" => deadlines::DELETE_BY,
        "delete_contacts_by" => deadlines::CONTACTS,
        "delete_interviews_by" => deadlines::INTERVIEWS,
        "consent" => "Samtykke",
        "route" => "Rute",
        "step" => "Trin",
        "phase" => "Før eller efter",
        "topic" => "Hvad der sendes",
        "outcome" => "Beslutning",
        "done" => "Udført",
        "due" => "Frist",
        "of" | "record" => "En anden version",
        "privacy" => "Link til privatlivspolitik",
        "dpo" => "Databeskyttelsesrådgiver (DPO)",
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
        "case_number" => "Sagsnummer",
        "label" => "Eget punkt",
        "responsible" => "Ansvarlig",
        "takeaway" => "Det tager vi med hjem",
        "audience" => "Hvem bruger det, og hvordan?",
        "details" | "notes" => "Bemærkninger",
        "on" => "Dato",
        "follow_up" => "Følg op",
        "note" => "Note",
        "what" => "Aftale",
        "who" => "Hvem har lovet det?",
        "by" => "Hvem var med?",
        "why" => "Bemærkning til status",
        "tags" => "Mærker",
        "question" => "Spørgsmål",
        "item" => "Punkt",
        "taken" => "Taget",
        "width" | "height" | "bytes" => "Billedets størrelse",
        "initials" => sharing::INITIALS,
        "sha256" => "Billedets kontrolsum",
        "caption" => photos::CAPTION,
        "people" => photos::PEOPLE,
        "told" => photos::TOLD,
        "in_report" => photos::IN_REPORT,
        "came" => evaluation::CAME,
        "ages" => evaluation::AGES,
        "newcomers" => evaluation::NEWCOMERS,
        "gain" => evaluation::GAIN,
        "hours" => evaluation::HOURS,
        "continues" => evaluation::CONTINUES,
        "completed" => "Gennemført",
        "months" => resources::MONTHS,
        "part" => "Aktivitet",
        _ => "En oplysning",
    }
}

/// What went wrong with storage, and what to do about it. Nothing on screen is lost.
pub fn trouble(trouble: &StorageError) -> &'static str {
    match trouble {
        StorageError::Blocked => {
            "Browseren lader ikke Vejviseren gemme på denne enhed. Det, du skriver, er her, så længe siden er åben. \
             Slå privat browsing fra, eller tillad webstedsdata i browserens indstillinger – og gem en sikkerhedskopi, før du lukker."
        }
        StorageError::Full => {
            "Der er ikke mere plads på denne enhed. Det, du har skrevet, står her stadig. \
             Gem en sikkerhedskopi, slet noget, du ikke længere har brug for, og prøv igen."
        }
        StorageError::Late => {
            "Enheden har endnu ikke svaret, at det er gemt. Det, du har skrevet, står her stadig. Lad siden være åben – appen siger til, når det er gemt."
        }
        StorageError::Wiped => "Alt på denne enhed er slettet i en anden fane.",
        StorageError::Failed(_) => {
            "Enheden kunne ikke gemme. Det, du har skrevet, står her stadig. Prøv igen – og gem en sikkerhedskopi, hvis det ikke hjælper."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_of_the_export_has_a_danish_name() {
        let schema = include_str!("../../public/schema/export-v1.schema.json");
        let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
        let unnamed: Vec<String> = schema["$defs"]
            .as_object()
            .unwrap()
            .values()
            .filter_map(|kind| kind["properties"].as_object())
            .flat_map(|properties| properties.keys().cloned())
            .filter(|name| field_name(name.clone().leak()) == field_name("?"))
            .collect();
        assert_eq!(unnamed, Vec::<String>::new());
    }
}
