//! The page «Resultater».

#![allow(missing_docs)]

use super::evaluation;
use crate::domain::Results;

pub const HEADING: &str = "Resultater";
pub const MADE: &str = "Bibliotekets resultater";
pub const COPIED: &str = "Resultaterne er kopieret. Sæt dem ind i Word eller en mail. De ligger i udklipsholderen, til du kopierer noget andet.";
pub const EMPTY: &str = "Her kommer, hvad I hørte, hvad I gjorde, hvem der kom, og hvad der lever videre. Skriv de første noter, eller opret et tiltag.";
pub const TO_INITIATIVES: &str = "Til tiltagene";
pub const HEARD: &str = "Det hørte vi";
pub const DID: &str = "Det gjorde vi";
pub const CAME: &str = "De kom";
pub const CAME_BY_YEAR: &str = "Så mange kom";
pub const CAME_BY_VILLAGE: &str = "Så mange kom hvert sted";
pub const NOBODY_COUNTED: &str = "Der er ikke skrevet antal på tiltagenes evaluering endnu.";
pub const GAINED: &str = "Det fik de ud af det";
pub const LIVES_ON: &str = "Det lever videre";
pub const NOTHING_LIVES_ON: &str = "Ingen tiltag er forankret endnu.";
pub const EACH: &str = "Hvert tiltag";
pub const ACTIVITY_COLUMNS: [&str; 4] = ["Aktivitet", "Dato", "Kom", "Bibliotekets timer"];
pub const GOES_ON: &str = "går videre uden biblioteket";
pub const GOES_ON_PARTLY: &str = "går delvis videre uden biblioteket";

/// «Voksne, seniorer».
pub fn ages(ages: &[&str]) -> String {
    format!("Aldersgrupper: {}", ages.join(", "))
}

/// «2026: 3 aktiviteter · 34 kom · 12 timer».
pub fn year(year: i32, results: &Results) -> String {
    format!("{year}: {}", evaluation::sum(results))
}
