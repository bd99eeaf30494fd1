//! Files that only a passphrase opens.

#![allow(missing_docs)]

use crate::format::FileProblem;
use crate::platform::FileWorkerError;

pub const SAVE: &str = "Gem i en låst fil";
pub const BODY: &str = "Kun den, der har adgangskoden, kan åbne filen: her under »Hent noter ind« eller med programmet age. Skriv adgangskoden ned, og gem den et andet sted end filen. Går den tabt, kan ingen åbne filen.";
pub const PASSPHRASE: &str = "Adgangskode";
pub const PASSPHRASE_HELP: &str = "Seks tilfældige ord";
pub const WITH_PICTURES: &str = "Med billeder";
pub const COPY: &str = "Kopiér adgangskoden";
pub const COPIED: &str = "Adgangskoden er kopieret. Gem den nu, men ikke sammen med filen.";
pub const MAKE: &str = "Gem den låste fil";
pub const SHARE: &str = "Del den låste fil";
pub const TOO_SHORT: &str =
    "Adgangskoden skal have mindst 12 tegn. Seks tilfældige ord er lette at skrive og svære at gætte.";
pub const FAILED: &str = "Den låste fil kunne ikke laves. Alt er her stadig. Prøv igen.";
pub const MAKING: &str = "Låser filen …";
pub const LOCKED: &str = "Filen er låst. Skriv den adgangskode, som den blev gemt med.";
pub const OPEN: &str = "Lås filen op";
pub const OPENING: &str = "Låser filen op …";

/// Why a sealed file can't be opened.
pub fn unopened(why: &FileWorkerError) -> &'static str {
    match why {
        FileWorkerError::File(FileProblem::WrongPassphrase) => {
            "Adgangskoden passer ikke til filen. Se efter, og prøv igen."
        }
        FileWorkerError::File(FileProblem::OtherKey) => {
            "Filen er låst med en nøgle og ikke med en adgangskode. Den kan kun åbnes med programmet age."
        }
        FileWorkerError::File(FileProblem::TooMuchWork) => {
            "Filen er låst sådan, at en telefon ikke kan åbne den. Åbn den på en computer med programmet age, og hent det ind, der kommer ud."
        }
        FileWorkerError::File(_) => {
            "Filen er beskadiget. Måske blev den afbrudt undervejs; prøv at hente den igen."
        }
        FileWorkerError::Stopped(_) => "Filen kunne ikke åbnes her. Prøv igen.",
    }
}
