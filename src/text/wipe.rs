//! «Slet alt».

#![allow(missing_docs)]

pub const HEADING: &str = "Slet alt på denne enhed";
pub const BODY: &str = "Sletter alt fra denne enhed: bysamfund, noter, kontakter, kladder og papirkurv. Filer, der allerede er sendt, findes stadig hos dem, der har dem. Deler du med kolleger, bliver deling slået fra her, og de beholder deres.";
pub const ALL: &str = "Slet alt";
pub const MEANING: &str =
    "Det kan ikke fortrydes. Gem en sikkerhedskopi først, hvis nogen skal bruge noterne.";
pub const EXPORT_FIRST: &str = "Gem alt i en fil først";
pub const WORD: &str = "SLET";
pub const LABEL: &str = "Skriv SLET for at slette alt";
pub const TYPE_IT: &str = "Skriv ordet SLET med store bogstaver.";
pub const KEEP: &str = "Behold alt";
pub const LATE: &str = "Enheden har endnu ikke svaret, at alt er slettet. Lad siden være åben.";
pub const FOR_GOOD: &str = "Slet alt for altid";
