//! The page «Rapport»: one printable page.

#![allow(missing_docs)]

pub const PRINT: &str = "Udskriv";
pub const PRINT_POSTER: &str = "Udskriv som plakat";
pub const POSTER: &str = "Plakat";
pub const NAMES: &str = "Vis navne";
pub const FACTS: &str = "Fakta";
pub const MADE: &str = "Rapporten er lavet";
pub const THEMES: &str = "Det hører vi";
pub const OTHER_QUOTES: &str = "Andre citater";
pub const DECISION: &str = "Beslutning";
pub const NO_DECISION: &str = "Der er ikke truffet en beslutning endnu.";
pub const CONTACTS: &str = "Kontakter";
pub const LEFT_OUT: &str = "Udeladt";
pub const WITHOUT_NAMES: &str = "Kontakternes navne er taget ud, også af svar og citater. Andre navne kan stå tilbage, og rolle, forening og citater kan stadig vise, hvem det er. Læs rapporten igennem, før I deler den.";
pub const NEVER: &str = "Kontakternes telefonnumre, mailadresser og bemærkninger hentes ikke med.";
pub const KEPT: &str = "udført";
pub const TOOK_PART: &str = "Med i beslutningen";
pub const EMPTY: &str =
    "Der er ikke noget at vise endnu. Skriv de første noter, eller svar på spørgsmålene i trin 1.";
pub const VISITS: &str = "Feltbesøg";
