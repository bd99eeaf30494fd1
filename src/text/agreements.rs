//! The page «Aftaler».

#![allow(missing_docs)]

pub const HEADING: &str = "Aftaler";
pub const EMPTY: &str = "Her kommer, hvem der har lovet hvad, og til hvornår.";
pub const NEW: &str = "Ny aftale";
pub const ADD: &str = "Tilføj aftale";
pub const NEEDS_WHAT: &str = "Skriv, hvad der er aftalt.";
pub const WHAT: &str = "Aftale";
pub const WHO: &str = "Hvem har lovet det?";
pub const DUE: &str = "Frist";
pub const DELETED: &str = "Aftalen ligger i papirkurven";
pub const DELETE: &str = "Slet aftale";
