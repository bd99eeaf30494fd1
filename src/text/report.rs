//! The page «Rapport».

#![allow(missing_docs)]

use crate::domain::{ContactStatus, Day};

pub const PRINT: &str = "Udskriv";
pub const PRINT_POSTER: &str = "Udskriv som plakat";
pub const POSTER: &str = "Plakat";
pub const SAVE: &str = "Gem som dokument";
pub const COPIED: &str = "Rapporten er kopieret. Sæt den ind i Word eller en mail. Den ligger i udklipsholderen, til du kopierer noget andet.";
pub const NAMES: &str = "Vis navne";
pub const CASE_NUMBER: &str = "Sagsnummer";
pub const ALL: &str = "Alle bysamfund";
pub const MADE: &str = "Bibliotekets rapport";
pub const DECISION: &str = "Beslutning";
pub const NO_DECISION: &str = "Der er ikke truffet en beslutning endnu.";
pub const TOOK_PART: &str = "Med i beslutningen";
pub const QUOTES: &str = "Med deres ord";
pub const DEADLINES: &str = "Næste frister";
pub const GROUNDS: &str = "Grundlag";
pub const APPENDIX: &str = "Bilag";
pub const EACH: &str = "Hvert bysamfund";
pub const FACTS: &str = "Fakta";
pub const THEMES: &str = "Det hører vi";
pub const OTHER_QUOTES: &str = "Andre citater";
pub const OBSERVATIONS: &str = "Observationer";
pub const VISITS: &str = "Feltbesøg";
pub const CONTACTS: &str = "Kontakter";
pub const VILLAGE_COLUMNS: [&str; 6] = [
    "Bysamfund",
    "Trin klar",
    "Noter",
    "Besøg",
    "Sidste besøg",
    "Overskredet",
];
pub const KEPT: &str = "udført";
pub const LEFT_OUT: &str = "Udeladt";
pub const WITHOUT_NAMES: &str = "Kontakternes navne er taget ud, også af svar og citater. Andre navne kan stå tilbage, og rolle, forening og citater kan stadig vise, hvem det er. Læs rapporten igennem, før I deler den.";
pub const NEVER: &str = "Kontakternes telefonnumre, mailadresser og bemærkninger hentes ikke med.";
pub const EMPTY: &str =
    "Der er ikke noget at vise endnu. Skriv de første noter, eller svar på spørgsmålene i trin 1.";
/// What a contact is called where names are left out.
pub const A_CONTACT: &str = "en kontakt";

/// How many conversations the report doesn't quote.
pub fn without_quote(count: usize) -> String {
    format!(
        "{} om samtaler uden citat tæller med, men er ikke gengivet.",
        super::notes(count)
    )
}

/// How many questions the report has no answer to.
pub fn without_answer(count: usize) -> String {
    let questions = super::counted(count, "spørgsmål", "spørgsmål");
    format!("{questions} i trin 1 og 2 er ikke besvaret.")
}

/// The columns of the table of contacts.
pub fn contact_columns() -> [&'static str; 4] {
    let agreed = super::contact_status(ContactStatus::Agreed);
    ["Type", "Antal", "Nøglepersoner", agreed]
}

/// The number of the case, above the title.
pub fn case_number(number: &str) -> String {
    format!("{CASE_NUMBER} {number}")
}

/// The day of the decision.
pub fn decided(on: Day) -> String {
    format!("Truffet den {}", super::short_day(on))
}

/// How many more there are than those listed, and where they are.
pub fn more_in_appendix(count: usize) -> String {
    format!("{} mere i bilaget", super::number(count))
}

/// How many more there are than those listed.
pub fn more(count: usize) -> String {
    format!("og {} mere", super::number(count))
}

/// A deadline with its day.
pub fn deadline(on: Day, today: Day, what: &str) -> String {
    let late = if on < today { " (overskredet)" } else { "" };
    format!("{}{late}: {what}", super::short_day(on))
}

/// Until when the library takes part in an initiative.
pub fn library_until(on: Day) -> String {
    format!("biblioteket er med til {}", super::short_day(on))
}
