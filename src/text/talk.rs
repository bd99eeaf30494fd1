//! The page «Samtale»: one question at a time.

#![allow(missing_docs)]

pub const NEXT: &str = "Næste spørgsmål";
pub const PREVIOUS: &str = "Forrige spørgsmål";
pub const END: &str = "Luk spørgsmålene";
pub const HELP: &str = "Skriv det, I bliver enige om – og det, I er uenige om.";
pub const DONE: &str = "Færdig";
pub const VOLUNTARY: &str = "Til at tale om. I behøver ikke skrive noget.";
/// After the advice on a card.
pub const KEYS: &str = " Ctrl+Enter går videre.";
pub const AGREE: &str = "Hvad gør vi nu, hvem, og hvornår?";
