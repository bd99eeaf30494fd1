//! Pictures on notes and initiatives.

#![allow(missing_docs)]

use crate::platform::PictureError;

pub const PHOTOS: &str = "Billeder";
pub const TAKE: &str = "Tag billede";
pub const CHOOSE: &str = "Vælg billede";
pub const CAPTION: &str = "Billedtekst";
pub const PEOPLE: &str = "Kan nogen genkendes?";
pub const TOLD: &str = "Er de sagt til?";
pub const YES: &str = "Ja";
pub const NO: &str = "Nej";
pub const NOT_TOLD: &str = "Et billede, hvor nogen kan genkendes, er en personoplysning. Sig til, hvad det skal bruges til. Indtil da er det ikke med i rapporten.";
pub const IN_REPORT: &str = "Med i rapporten";
pub const DELETE: &str = "Slet billedet";
pub const DELETED: &str = "Billedet ligger i papirkurven";
pub const ADDED: &str = "Billedet er gemt på denne enhed";
pub const UNNAMED: &str = "Billede uden tekst";
pub const SEE: &str = "Se billedet";
pub const BEFORE: &str = "Forrige billede";
pub const AFTER: &str = "Næste billede";
pub const NONE: &str = "Her samles billederne fra noter og tiltag.";
pub const TO_NOTE: &str = "Til noten";
pub const TO_INITIATIVE: &str = "Til tiltaget";
pub const MISSING: &str = "Billedet er ikke på denne enhed";
pub const FULL: &str = "Der er ikke plads til billedet på denne enhed. Det, du har skrevet, er her stadig.";
pub const NO_DATABASE: &str = "Browseren kan ikke gemme billeder her. Det, du skriver, gemmes som før.";
pub const TOO_MANY: &str = "Der kan være ti billeder. Slet et, før du tilføjer flere.";
pub const NOT_LOADED: &str =
    "Her kan tilføjes billeder, når resten af Vejviseren er hentet. Det, du skriver, gemmes som før.";
pub const MAKING: &str = "Gør billedet klar …";

/// Why a picture can't be used, and what to do.
pub fn problem(why: PictureError) -> &'static str {
    match why {
        PictureError::Unreadable => {
            "Billedet kunne ikke åbnes. Gem det som JPEG eller PNG, og prøv igen. Det, du har skrevet, er her stadig."
        }
        PictureError::TooLarge => {
            "Billedet er for stort: højst 60 millioner punkter. Gør det mindre, og prøv igen. Det, du har skrevet, er her stadig."
        }
    }
}
