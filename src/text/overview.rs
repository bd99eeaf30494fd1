//! The page «Overblik».

#![allow(missing_docs)]

pub const WAY: &str = "Vejen";
pub const LATEST: &str = "Seneste noter";
pub const ALL: &str = "Alle noter";
pub const THEMES: &str = "Det hører vi mest om";
pub const QUICK: &str = "Skriv det ned med det samme";
pub const EMPTY: &str = "Her kommer de seneste noter. Skriv den første – én linje er nok.";
pub const FOLLOW_UPS: &str = "Frister";
pub const FOLLOW_UP: &str = "Følg op";
pub const NEXT: &str = "Næste skridt";
pub const BY_VISIT: &str = "Noter fra hvert feltbesøg";
pub const UNHEARD: &str = "Mangler i noterne";
pub const UNHEARD_NONE: &str = "Alle aldersgrupper og typer af lokale ressourcer er med.";
pub const GO_OUT: &str = "Tag ud og lyt";
pub const NOTE_FROM: &str = "Skriv en note fra";
pub const CALL_UP: &str = "Følg op:";
pub const FIND_ROUTE: &str = "Vælg rute til et tiltag";
pub const TELL: &str = "Fortæl om det, I gør";
