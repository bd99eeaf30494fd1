//! The bars and the menu.

#![allow(missing_docs)]

pub const SKIP: &str = "Spring til indhold";
pub const MAIN: &str = "Hovedmenu";
pub const OVERVIEW: &str = "Overblik";
pub const NOTES: &str = "Noter";
pub const CAPTURE: &str = "Ny note";
pub const STEPS: &str = "Trin";
pub const CONTACTS: &str = "Kontakter";
pub const MENU: &str = "Menu";
pub const DATA: &str = "Filer og sikkerhedskopi";
pub const SETTINGS: &str = "Indstillinger";
pub const ABOUT: &str = "Om Vejviseren";
pub const INITIATIVES: &str = "Tiltag";
pub const VISITS: &str = "Feltbesøg";
pub const RESOURCES: &str = "Lokale ressourcer";
pub const REPORT: &str = "Rapport";
pub const ALL_VILLAGES: &str = "Alle bysamfund";
pub const SEARCH: &str = "Søg";
pub const BACK: &str = "Tilbage";
pub const CLOSE: &str = "Luk";
pub const CHOOSE: &str = "Vælg noget i listen, så vises det her.";
pub const UNDO: &str = "Fortryd";
pub const UPDATE_READY: &str = "Der er en ny version af Vejviseren.";
pub const UPDATE: &str = "Opdatér";
pub const MISSING: &str = "Siden findes ikke";
pub const MISSING_BODY: &str = "Siden findes ikke i Vejviseren. Der er ikke sket noget med noterne.";
pub const NOT_LOADED: &str = "Siden er ikke hentet endnu";
pub const NOT_LOADED_BODY: &str =
    "Resten af Vejviseren hentes, første gang der er net. Der er ikke sket noget med noterne.";
pub const HOME: &str = "Til Overblik";
