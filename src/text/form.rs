//! Fields that are saved as they are typed.

#![allow(missing_docs)]

pub const SAVED: &str = "Ændringer gemmes, mens du skriver.";
pub const GONE: &str = "Det, du retter, findes ikke længere på denne enhed. Kopiér det, du har skrevet.";
pub const DAY_NEEDED: &str = "Vælg en dato. De andre felter er bevaret.";
pub const DATE_UNFINISHED: &str = "Datoen er ikke skrevet færdig. Skriv resten, eller ryd feltet.";
pub const DATE_YEAR: &str =
    "Se efter, om årstallet er rigtigt. Det skal være på fire cifre, fra 1900 og højst 100 år frem.";
pub const NEEDED: &str = "Feltet skal udfyldes. Det, der stod før, er stadig gemt.";
pub const NUMBER: &str = "Skriv et tal, fx 12 eller 1,5. Det, der stod før, er stadig gemt.";
pub const TOO_LARGE: &str = "Tallet er for stort. Det, der stod før, er stadig gemt.";
pub const WHOLE_NUMBER: &str = "Skriv et helt tal, fx 12. Det, der stod før, er stadig gemt.";
pub const TOMORROW: &str = "I morgen";
pub const IN_A_WEEK: &str = "Om en uge";
pub const IN_A_MONTH: &str = "Om en måned";
pub const EDIT: &str = "Redigér";
pub const CLOSE: &str = "Færdig";
