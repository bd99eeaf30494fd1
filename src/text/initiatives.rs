//! Initiatives.

#![allow(missing_docs)]

pub const NAME: &str = "Tiltagets navn";
pub const NEW: &str = "Nyt tiltag";
pub const NEEDS_NAME: &str = "Skriv, hvad tiltaget hedder.";
pub const EMPTY: &str = "Her kommer det, I gør sammen med lokalsamfundet. Et navn er nok til at begynde.";
pub const MADE: &str = "Tiltaget er oprettet";
pub const WITH: &str = "Tiltag med";
pub const MAKE: &str = "Lav et tiltag af noten";
pub const MAKE_WITH: &str = "Nyt tiltag med personen";
pub const TITLE: &str = "Navn";
pub const AUDIENCE: &str = "Målgruppe";
pub const STATUS: &str = "Status";
pub const WHY: &str = "Bemærkning til status";
pub const STARTS: &str = "Startdato";
pub const TIME: &str = "Tid";
pub const PLACE: &str = "Sted";
pub const UNTIL: &str = "Biblioteket er med til og med";
pub const CONTACTS: &str = "Kontakter";
pub const NOTES: &str = "Noter, der taler for det";
pub const VISITS: &str = "Feltbesøg";
pub const ABOUT: &str = "Om tiltaget";
pub const ROUTE: &str = "Rute";
pub const FIND_ROUTE: &str = "Vælg rute";
pub const NO_ROUTE: &str = "I har ikke valgt en rute endnu.";
pub const OTHER_ANSWERS: &str = "Svar på de andre ruter";
pub const SUGGESTED: &str = "Forslag";
pub const CHOOSE: &str = "Vælg";
pub const CHOSEN: &str = "Ruten er valgt. Svarene på de andre ruter er gemt.";
pub const SPEAKS: &str = "Det taler for forslaget";
pub const DELETED: &str = "Tiltaget ligger i papirkurven";
pub const GONE: &str = "Tiltaget findes ikke på denne enhed";
pub const TO_ALL: &str = "Til tiltagene";
pub const LEFT: &str = "I har allerede svaret på noget i trin 3 og 4. Skal det høre til dette tiltag?";
pub const CARRY: &str = "Flyt svarene hertil";
pub const CARRIED: &str = "Svarene er flyttet til tiltaget";
