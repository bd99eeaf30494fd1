//! Banners.

#![allow(missing_docs)]

pub const NOT_SAVED: &str = "Ikke gemt – gem en sikkerhedskopi nu";
pub const ONLY_HERE: &str = "Ikke gemt endnu – det står kun på skærmen";
pub const RETRY: &str = "Prøv igen";
pub const TO_DATA: &str = "Til Filer og sikkerhedskopi";
pub const DISMISS: &str = "Luk beskeden";
pub const SET_ASIDE: &str = "Enkelte oplysninger kunne ikke læses og er lagt til side. Alt andet er her.";
pub const ONE_STORE: &str =
    "Telefonens ene lager virker ikke lige nu. Noterne ligger i det andet. Gem en sikkerhedskopi.";
pub const IN_ONE_STORE: &str = " – kun i det ene af to lagre, så gem en sikkerhedskopi";
pub const WRITTEN_AGAIN: &str = "Browserens data for Vejviseren er blevet ryddet, mens appen var åben. Alt er gemt igen, og intet er gået tabt.";
pub const NEWER_TITLE: &str = "Vejviseren skal opdateres";
pub const NEWER: &str = "Noterne på denne enhed er gemt med en nyere version af Vejviseren. \
    De er urørte, og intet er gået tabt. Opdatér appen, så kan I se dem igen.";
pub const NEWER_FETCH: &str = "Gem alt i en fil";
pub const NEWER_UPDATE: &str = "Opdatér";
pub const RETRIED: &str = "Nu er det gemt på denne enhed";
