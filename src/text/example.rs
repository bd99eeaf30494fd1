//! The example village.

#![allow(missing_docs)]

pub const TRY: &str = "Prøv med et eksempel";
pub const MARK: &str = "Eksempel – alt her er opdigtet.";
pub const SUFFIX: &str = "(eksempel)";
pub const REMOVE: &str = "Fjern eksemplet";
pub const REMOVED: &str = "Eksemplet er fjernet. Jeres egne bysamfund er urørte.";
pub const NOT_FETCHED: &str = "Eksemplet kunne ikke hentes. Prøv igen, når der er net.";
