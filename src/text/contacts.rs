//! The page «Kontakter» and the page of a contact.

#![allow(missing_docs)]

pub const ONE: &str = "Kontakt";
pub const EMPTY: &str = "Her kommer de mennesker, I møder og gerne vil tale med igen.";
pub const NO_HITS: &str = "Ingen kontakter passer til det, du søger.";
pub const SEARCH: &str = "Søg i kontakter";
pub const ADD: &str = "Ny kontakt";
pub const KEY_PERSON: &str = "Nøgleperson";
pub const CALL: &str = "Ring til";
pub const WRITE: &str = "Skriv til";
pub const KIND: &str = "Type";
pub const STATUS: &str = "Status";
pub const ANY_KIND: &str = "Alle typer";
pub const ANY_STATUS: &str = "Alle";
pub const CONSENT: &str = "Samtykke";
pub const CONSENT_HOW: &str = "Sådan svarede personen";
pub const CONSENT_ON: &str = "Dato for svaret";
pub const CONSENT_NONE: &str = "Vi har ikke spurgt";
pub const SOURCE: &str = "Hvor kommer oplysningerne fra?";
pub const SOURCE_NONE: &str = "Ikke noteret";
pub const INFORMED: &str = "Har fået besked om, at vi gemmer oplysningerne (dato)";
pub const FOLLOW_UP_WHAT: &str = "Hvad skal der følges op på?";
pub const NOTES: &str = "Bemærkninger";
pub const DONE: &str = "Fulgt op";
pub const MARK_DONE: &str = "Markér som fulgt op";
pub const MOVE: &str = "Flyt til";
pub const AGAIN: &str = "Følg op igen";
pub const MEETINGS: &str = "Møder og noter";
pub const DETAILS: &str = "Oplysninger";
pub const LOOKALIKE: &str = "Findes måske allerede";
pub const KNOWN: &str =
    "Findes allerede. Noten føjes til kontakten. Er det en anden, så skriv lidt mere om personen.";
pub const CHOSEN: &str = "Noten føjes til kontakten.";
pub const KNOWN_ASKED: &str = "Findes allerede. Når du gemmer, bliver du spurgt, om det er den samme.";
pub const NOTHING_ELSE: &str = "Kun navnet er noteret.";
pub const NEEDS_NAME: &str = "Skriv, hvad personen hedder – eller slet det, du har skrevet om personen.";
pub const USE: &str = "Brug";
pub const JOIN: &str = "Saml";
pub const JOIN_HELP: &str =
    "Alle noter følger med. Oplysninger, der er forskellige, gemmes under Bemærkninger.";
pub const JOINED: &str = "De to kontakter er samlet til én";
pub const DELETED: &str = "Kontakten ligger i papirkurven";
pub const GONE: &str = "Kontakten findes ikke på denne enhed";
pub const GONE_BODY: &str =
    "Se efter i papirkurven under Filer og sikkerhedskopi. Måske er det skrevet på en anden enhed.";
pub const TO_CONTACTS: &str = "Til kontakterne";
