//! First run and the switcher.

#![allow(missing_docs)]

use crate::domain::{EXAMPLE, Record, Village};

pub const LABEL: &str = "Bysamfund";
pub const SWITCH: &str = "Skift bysamfund";
pub const NAME: &str = "Bysamfundets navn";
pub const CREATE: &str = "Opret bysamfund";
pub const ADD: &str = "Nyt bysamfund";
pub const NEEDS_NAME: &str = "Skriv, hvad stedet hedder.";
pub const WELCOME: &str = "Hvor skal I hen?";
pub const WELCOME_BODY: &str = "Begynd med det bysamfund, I vil lære at kende. I kan tilføje flere senere.";
pub const PRIVATE: &str =
    "Det, du noterer, bliver på denne enhed, indtil du selv sender det eller slår deling til.";
pub const HAVE_FILE: &str = "Har du fået en fil fra en kollega?";
pub const IMPORT: &str = "Hent noter ind";
pub const ANOTHER: &str = "Nej, opret et til";
pub const CHOOSE: &str = "Vælg et bysamfund";
pub const CHOOSE_FIRST: &str = "Vælg et bysamfund først.";
pub const MUNICIPALITY: &str = "Kommune";
pub const ABOUT: &str = "Om stedet";

/// The village's name; says if it is the example.
pub fn shown_name(village: &Record<Village>) -> String {
    if village.id == EXAMPLE {
        format!("{} {}", village.name, super::example::SUFFIX)
    } else {
        village.name.clone()
    }
}

/// Asks whether a new village with the same name as `known` is the same.
pub fn same_place(known: &str) -> String {
    format!("{known} er her allerede. Er det samme sted?")
}

/// Confirms that it is the same as `known`.
pub fn use_place(known: &str) -> String {
    format!("Ja, brug {known}")
}
