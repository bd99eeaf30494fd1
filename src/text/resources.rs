//! The page «Lokale ressourcer».

#![allow(missing_docs)]

pub const ONE: &str = "Lokal ressource";
pub const LEAD: &str = "Hvad findes her i forvejen? Det dukker op igen, når I tager kontakt og formidler.";
pub const NAME: &str = "Navn";
pub const KIND: &str = "Type";
pub const ADD: &str = "Tilføj";
pub const ADD_HEADING: &str = "Tilføj en ressource";
pub const EMPTY: &str = "Her kommer foreninger, begivenheder, institutioner, mødesteder, kanaler og fællesskaber. Et navn er nok.";
pub const AUDIENCE: &str = "Hvem bruger det, og hvordan?";
pub const MONTHS: &str = "Måneder, hvor det sker hvert år";
pub const DETAILS: &str = "Bemærkninger";
pub const CONTACT: &str = "Kontaktperson";
pub const NO_CONTACT: &str = "Ingen endnu";
pub const MAKE_CONTACT: &str = "Opret kontakt";
pub const CONTACT_MADE: &str = "Kontakten er oprettet. Ret navnet, når I ved, hvem det er.";
pub const DELETED: &str = "Ressourcen ligger i papirkurven";
pub const GONE: &str = "Ressourcen findes ikke på denne enhed";
pub const TO_RESOURCES: &str = "Til ressourcerne";
pub const ADDED: &str = "Tilføjet";
pub const NEEDS_NAME: &str = "Skriv, hvad det hedder.";
