//! «Gem uden navne».

#![allow(missing_docs)]

use crate::domain::Kind;

pub const SAVE: &str = "Gem uden navne";
pub const HEADING: &str = "Til statistik og andre biblioteker";
pub const LEAD: &str =
    "En fil (JSON) om alle bysamfund, uden kontakter og uden jeres tekst, hvis I ikke beder om den.";
pub const BODY: &str = "Kontakter, aftaler, billeder og jeres egne oplysninger er ikke med, og der står dage i stedet for klokkeslæt. Det er ikke en sikkerhedskopi.";
pub const WITH_TEXT: &str = "Tag det med, I har skrevet";
pub const READ_IT: &str = "Kontakters navne, numre og mailadresser tages ud af teksten. Andre kan stadig være til at kende: Læs filen igennem, før du giver den videre.";
pub const MAKE: &str = "Gem filen";
pub const FILE: &str = "uden navne";

/// What a record without its own text is called.
pub fn stand_in(kind: Kind, number: usize) -> String {
    match kind {
        Kind::Note | Kind::Answer | Kind::Question => "–".to_owned(),
        _ => {
            let (one, _) = super::kind(kind);
            format!("{} {number}", super::capitalised(one))
        }
    }
}
