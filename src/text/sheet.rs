//! A step's questions on paper.

#![allow(missing_docs)]

pub const HEADING: &str = "Spørgsmål på papir";
pub const LEAD: &str = "Til dem rundt om bordet uden telefon: først det, I taler om, på den anden side arbejdsarkets spørgsmål. Der er plads til at skrive.";
pub const WORKSHEET: &str = "Arbejdsark";
