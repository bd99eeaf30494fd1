//! Visits.

#![allow(missing_docs)]

pub const START: &str = "Start feltbesøg";
pub const START_HEADING: &str = "Hvad er anledningen?";
pub const OCCASION: &str = "Anledning";
pub const TITLE: &str = "Titel";
pub const TITLE_HELP: &str = "for eksempel Sommerfest på Kærvej";
pub const PLACE: &str = "Sted";
pub const END: &str = "Afslut feltbesøg";
pub const STARTED: &str = "Feltbesøget er begyndt. Nye noter hører til det.";
pub const ENDED: &str = "Feltbesøget er afsluttet";
pub const RUNNING: &str = "Feltbesøg i gang";
pub const RUNNING_BODY: &str = "Nye noter hører til besøget. Det slutter af sig selv ved midnat.";
pub const EARLIER: &str = "Tidligere besøg";
pub const EMPTY: &str = "Her kommer jeres besøg. Start et, når I er fremme, så samles noterne af sig selv.";
pub const TAKEAWAY: &str = "Det tager vi med hjem";
pub const EDIT: &str = "Om besøget";
pub const MET: &str = "Dem mødte vi";
pub const THEMES: &str = "Temaer";
pub const NO_NOTES: &str = "Her kommer noterne fra besøget.";
pub const DELETED: &str = "Feltbesøget ligger i papirkurven. Noterne er her stadig.";
pub const GONE: &str = "Feltbesøget findes ikke på denne enhed";
pub const TO_VISITS: &str = "Til feltbesøgene";
