//! The page «Indstillinger».

#![allow(missing_docs)]

pub const LIBRARY: &str = "Jeres oplysninger";
pub const LIBRARY_BODY: &str = "De står i invitationer, opslag og beskeder, så I ikke skal skrive dem hver gang. Ændringer gemmes, mens du skriver.";
pub const LIBRARY_NAME: &str = "Bibliotek";
pub const CONTACT: &str = "Kontaktperson";
pub const PRIVACY: &str = "Link til privatlivspolitik";
pub const DPO: &str = "Databeskyttelsesrådgiver (DPO)";
pub const VILLAGE: &str = "Bysamfund";
pub const NAME: &str = "Navn";
pub const REMOVE: &str = "Slet bysamfund";
pub const JOIN_HEADING: &str = "Slå to bysamfund sammen";
pub const JOIN_BODY: &str = "Er det samme sted oprettet to gange? Alt fra det andet bysamfund flyttes hertil. Har I svaret på det samme begge steder, gælder det nyeste svar, og det ældre bliver bevaret ved siden af.";
pub const JOIN_WITH: &str = "Slå sammen med";
pub const JOIN: &str = "Slå sammen";
pub const JOINED: &str = "Bysamfundene er slået sammen";
pub const REMOVED: &str = "Bysamfundet ligger i papirkurven";
