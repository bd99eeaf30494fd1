//! The words of the fieldwork: visits, contacts, resources, the report and the
//! example.

pub mod form {
    //! Fields that are saved as they are typed.
    #![allow(missing_docs)]
    pub const SAVED: &str = "Ændringer gemmes, mens du skriver.";
    pub const GONE: &str = "Det, du retter, findes ikke længere på denne enhed. Kopiér det, du har skrevet.";
    pub const DAY_NEEDED: &str = "Vælg en dato. De andre felter er bevaret.";
    pub const DATE_UNFINISHED: &str = "Datoen er ikke skrevet færdig. Skriv resten, eller ryd feltet.";
    pub const DATE_YEAR: &str =
        "Se efter, om årstallet er rigtigt. Det skal være på fire cifre, fra 1900 og højst 100 år frem.";
    pub const NEEDED: &str = "Feltet skal udfyldes. Det, der stod før, er stadig gemt.";
    pub const EDIT: &str = "Redigér";
    pub const CLOSE: &str = "Færdig";
}

pub mod visits {
    //! Feltbesøg.
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
    pub const NOW: &str = "i gang";
    pub const EARLIER: &str = "Tidligere besøg";
    pub const EMPTY: &str =
        "Her kommer jeres besøg. Start et, når I er fremme, så samles noterne af sig selv.";
    pub const TAKEAWAY: &str = "Det tager vi med hjem";
    pub const EDIT: &str = "Om besøget";
    pub const MET: &str = "Dem mødte vi";
    pub const THEMES: &str = "Temaer";
    pub const NO_NOTES: &str = "Her kommer noterne fra besøget.";
    pub const DELETED: &str = "Feltbesøget ligger i papirkurven. Noterne er her stadig.";
    pub const GONE: &str = "Feltbesøget findes ikke på denne enhed";
    pub const TO_VISITS: &str = "Til feltbesøgene";
}

pub mod resources {
    //! Lokale ressourcer.
    #![allow(missing_docs)]
    pub const ONE: &str = "Lokal ressource";
    pub const LEAD: &str =
        "Hvad findes her i forvejen? Det dukker op igen, når I tager kontakt og formidler.";
    pub const NAME: &str = "Navn";
    pub const KIND: &str = "Type";
    pub const ADD: &str = "Tilføj";
    pub const ADD_HEADING: &str = "Tilføj en ressource";
    pub const EMPTY: &str = "Her kommer foreninger, begivenheder, institutioner, mødesteder, kanaler og fællesskaber. Et navn er nok.";
    pub const AUDIENCE: &str = "Hvem bruger det, og hvordan?";
    pub const DETAILS: &str = "Bemærkninger";
    pub const CONTACT: &str = "Kontaktperson";
    pub const NO_CONTACT: &str = "Ingen endnu";
    pub const MAKE_CONTACT: &str = "Opret kontakt";
    pub const CONTACT_MADE: &str = "Kontakten er oprettet. Ret navnet, når I ved, hvem det er.";
    pub const DELETED: &str = "Ressourcen ligger i papirkurven";
    pub const GONE: &str = "Ressourcen findes ikke på denne enhed";
    pub const TO_RESOURCES: &str = "Til ressourcerne";
    pub const ADDED: &str = "Tilføjet";
    pub const NEEDS_NAME: &str = "Skriv, hvad det hedder.";
}

pub mod contacts {
    //! Kontakter and one contact.
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
    pub const MEETINGS: &str = "Møder og noter";
    pub const DETAILS: &str = "Oplysninger";
    pub const LOOKALIKE: &str = "Findes måske allerede";
    pub const KNOWN: &str =
        "Findes allerede. Noten føjes til kontakten. Er det en anden, så skriv lidt mere om personen.";
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
}

pub mod report {
    //! Rapport: one printable page.
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
}

pub mod example {
    //! The example bysamfund.
    #![allow(missing_docs)]
    pub const TRY: &str = "Prøv med et eksempel";
    pub const MARK: &str = "Eksempel – alt her er opdigtet.";
    pub const SUFFIX: &str = "(eksempel)";
    pub const REMOVE: &str = "Fjern eksemplet";
    pub const REMOVED: &str = "Eksemplet er fjernet. Jeres egne bysamfund er urørte.";
    pub const NOT_FETCHED: &str = "Eksemplet kunne ikke hentes. Prøv igen, når der er net.";
}

/// What became of a note that belongs to another village.
pub fn note_moved(village: &str) -> String {
    format!("Noten er flyttet til {village}")
}

/// A new village has the name of `known`.
pub fn same_place(known: &str) -> String {
    format!("{known} er her allerede. Er det samme sted?")
}

/// It is the same as `known`.
pub fn use_place(known: &str) -> String {
    format!("Ja, brug {known}")
}
