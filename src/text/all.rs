//! The page «Alle bysamfund».

#![allow(missing_docs)]

pub const LEAD: &str = "Hvor langt I er hvert sted, og hvad der haster.";
