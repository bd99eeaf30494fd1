//! Buttons, headings and sentences, by the place where they stand.

/// The app's name.
pub const APP: &str = "Vejviseren";

pub mod nav {
    //! The bars and the menu.
    #![allow(missing_docs)]
    pub const SKIP: &str = "Spring til indhold";
    pub const MAIN: &str = "Hovedmenu";
    pub const OVERVIEW: &str = "Overblik";
    pub const NOTES: &str = "Noter";
    pub const CAPTURE: &str = "Ny note";
    pub const STEPS: &str = "Trin";
    pub const CONTACTS: &str = "Kontakter";
    pub const MENU: &str = "Menu";
    pub const DATA: &str = "Filer og sikkerhedskopi";
    pub const SETTINGS: &str = "Indstillinger";
    pub const ABOUT: &str = "Om Vejviseren";
    pub const INITIATIVES: &str = "Tiltag";
    pub const VISITS: &str = "Feltbesøg";
    pub const RESOURCES: &str = "Lokale ressourcer";
    pub const REPORT: &str = "Rapport";
    pub const SEARCH: &str = "Søg";
    pub const BACK: &str = "Tilbage";
    pub const CLOSE: &str = "Luk";
    pub const CHOOSE: &str = "Vælg noget i listen, så vises det her.";
    pub const UNDO: &str = "Fortryd";
    pub const UPDATE_READY: &str = "Der er en ny version af Vejviseren.";
    pub const UPDATE: &str = "Opdatér";
    pub const MISSING: &str = "Siden findes ikke";
    pub const MISSING_BODY: &str = "Siden findes ikke i Vejviseren. Der er ikke sket noget med noterne.";
    pub const HOME: &str = "Til Overblik";
}

pub mod village {
    //! First run and the switcher.
    #![allow(missing_docs)]
    pub const LABEL: &str = "Bysamfund";
    pub const SWITCH: &str = "Skift bysamfund";
    pub const NAME: &str = "Bysamfundets navn";
    pub const CREATE: &str = "Opret bysamfund";
    pub const ADD: &str = "Nyt bysamfund";
    pub const NEEDS_NAME: &str = "Skriv, hvad stedet hedder.";
    pub const WELCOME: &str = "Hvor skal I hen?";
    pub const WELCOME_BODY: &str =
        "Begynd med det bysamfund, I vil lære at kende. I kan tilføje flere senere.";
    pub const PRIVATE: &str = "Det, du noterer, bliver på denne enhed, indtil du selv sender det.";
    pub const HAVE_FILE: &str = "Har du fået en fil fra en kollega?";
    pub const IMPORT: &str = "Hent noter ind";
    pub const ANOTHER: &str = "Nej, opret et til";
    pub const CHOOSE: &str = "Vælg et bysamfund";
    pub const CHOOSE_FIRST: &str = "Vælg et bysamfund først.";
    pub const MUNICIPALITY: &str = "Kommune";
    pub const ABOUT: &str = "Om stedet";
}

pub mod overview {
    //! Overblik.
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
}

pub mod capture {
    //! Quick capture and editing.
    #![allow(missing_docs)]
    pub const TITLE: &str = "Ny note";
    pub const EDIT: &str = "Redigér note";
    pub const TYPE: &str = "Type";
    pub const TEXT: &str = "Note";
    pub const THEMES: &str = "Temaer";
    pub const WHO: &str = "Hvem talte vi med?";
    pub const WHO_SEEN: &str = "Hvem så vi?";
    pub const WHO_HELP: &str = "Skriv aldrig navne – og heller ikke noget, naboen kan genkende personen på.";
    pub const RELATION: &str = "Tilknytning";
    pub const RELATION_HELP: &str = "for eksempel tilflytter";
    pub const PLACE: &str = "Sted";
    pub const QUOTE: &str = "Citat";
    pub const QUOTE_HELP: &str = "ord for ord";
    pub const AT: &str = "Tidspunkt";
    pub const AT_HELP: &str = "Tomt felt betyder nu.";
    pub const SAVE: &str = "Gem";
    pub const SAVE_NEW: &str = "Gem og ny";
    pub const CANCEL: &str = "Annullér";
    pub const SAVED: &str = "Noten er gemt på denne enhed";
    pub const KEPT: &str = "Gemt på denne enhed";
    pub const DRAFT_KEPT: &str = "Kladde gemt på denne enhed";
    pub const DRAFT_NOT_KEPT: &str = "Kladden er ikke gemt";
    pub const HAVE_DRAFT: &str = "Du har en kladde";
    pub const STALE_DRAFT: &str = "Noten er ændret, siden kladden blev skrevet. Kladden er ikke brugt endnu.";
    pub const USE_DRAFT: &str = "Brug kladden";
    pub const CONTINUE: &str = "Skriv videre";
    pub const START_OVER: &str = "Begynd forfra";
    pub const DISCARD: &str = "Kassér kladden";
    pub const DRAFT_GONE: &str = "Kladden er kasseret";
    pub const EMPTY: &str = "Skriv en note først. Én linje er nok.";
    pub const CPR: &str = "Det ligner et CPR-nummer. Det må ikke gemmes her – slet det, før du gemmer.";
    pub const PERSON: &str = "Personen";
    pub const NAME: &str = "Navn";
    pub const ORGANISATION: &str = "Organisation";
    pub const ROLE: &str = "Rolle";
    pub const PHONE: &str = "Telefon";
    pub const EMAIL: &str = "E-mail";
    pub const CONSENT: &str = "Har sagt ja til, at vi gemmer oplysningerne";
    pub const FOLLOW_UP: &str = "Følg op den";
    pub const SAME_PERSON: &str = "Er det den samme?";
    pub const SAME: &str = "Ja, den samme";
    pub const OTHER: &str = "En anden person";
    pub const SAME_HELP: &str = "Er det den samme, føjes noten og det nye til kontakten. Det gamle bliver stående under Bemærkninger.";
    pub const PERSON_TOO: &str = "Gem også personen?";
    pub const PERSON_TOO_YES: &str = "Ja, gem også personen";
    pub const PERSON_TOO_NO: &str = "Nej, kun noten";
    pub const HINT_INTERVIEW: &str = "Hvad blev der sagt?";
    pub const HINT_OBSERVATION: &str = "Hvad så du?";
    pub const HINT_CONTACT: &str = "Hvad talte I om?";
}

pub mod notes {
    //! Noter and one note.
    #![allow(missing_docs)]
    pub const SEARCH: &str = "Søg i noter";
    pub const FILTER: &str = "Vis kun";
    pub const ALL: &str = "Alle";
    pub const VISIT: &str = "Feltbesøg";
    pub const NO_VISIT: &str = "Intet";
    pub const PERSON: &str = "Kontakt";
    pub const NO_PERSON: &str = "Ingen";
    pub const LINKS: &str = "Hører til";
    pub const MOVE: &str = "Flyt til et andet bysamfund";
    pub const MOVE_BUTTON: &str = "Flyt noten";
    pub const ANY_VISIT: &str = "Alle feltbesøg";
    pub const EMPTY: &str = "Her samles det, I hører, ser og aftaler. Skriv den første note.";
    pub const NO_HITS: &str = "Ingen noter passer. Prøv et andet ord, eller vis alle.";
    pub const CLEAR: &str = "Vis alle noter";
    pub const MORE: &str = "Vis flere";
    pub const EDIT: &str = "Redigér";
    pub const DELETE: &str = "Slet";
    pub const DELETED: &str = "Noten ligger i papirkurven";
    pub const GONE: &str = "Noten findes ikke på denne enhed";
    pub const GONE_BODY: &str =
        "Se efter i papirkurven under Filer og sikkerhedskopi. Måske er det skrevet på en anden enhed.";
    pub const TO_NOTES: &str = "Til noterne";
    pub const ALL_OF_THEM: &str = "Alle noter";
    pub const ALL_OF: &str = "Vis alle noter om";
}

pub mod data {
    //! Data: files in and out, what couldn't be read.
    #![allow(missing_docs)]
    pub const EXPORT: &str = "Gem alt i en fil (JSON)";
    pub const EXPORT_HEADING: &str = "Gem en sikkerhedskopi";
    pub const EXPORT_BODY: &str = "Én fil med alt, der er gemt på denne enhed. Filen er ikke låst: Alle, der har den, kan læse den. Den bliver på enheden, indtil du selv sender den.";
    pub const ELSEWHERE: &str = "Til andre programmer";
    pub const ELSEWHERE_BODY: &str = "Filer om det bysamfund, du arbejder med nu. De indeholder navne og numre. Send dem kun til kolleger, der skal bruge dem.";
    pub const CALENDAR: &str = "Gem frister til kalenderen";
    pub const ADDRESS_BOOK: &str = "Gem kontakter til adressebogen";
    pub const SPREADSHEET: &str = "Gem noter til regneark";
    pub const IMPORT: &str = "Vælg en fil (JSON)";
    pub const IMPORT_HEADING: &str = "Hent noter ind";
    pub const IMPORT_BODY: &str = "Vælg en fil fra Vejviseren. Du ser, hvad der er i den, før noget ændres.";
    pub const MERGE: &str = "Hent ind";
    pub const CANCEL: &str = "Annullér";
    pub const MERGED: &str = "Hentet ind";
    pub const READING: &str = "Læser filen …";
    pub const MERGING: &str = "Henter ind …";
    pub const CHOOSE: &str = "Vælg, hvad der skal hentes ind";
    pub const ONE_BY_ONE: &str = "Vælg enkeltvis:";
    pub const NOTHING_CHOSEN: &str = "Vælg mindst én ting, eller annullér.";
    pub const REFUSED_HEADING: &str = "Filen blev ikke læst";
    pub const UNCHANGED: &str = "Intet er ændret.";
    pub const NEW: &str = "Nye";
    pub const NEWER: &str = "Nyere i filen";
    pub const DIFFERING: &str = "Tekster i to versioner";
    pub const OLDER: &str = "Ældre i filen";
    pub const IDENTICAL: &str = "Ens begge steder";
    pub const IN_TRASH: &str = "I papirkurven her";
    pub const PURGED: &str = "Slettet for altid her";
    pub const PURGED_LEFT_OUT: &str = "Noget i filen er slettet for altid på denne enhed. Det kommer kun tilbage, hvis du sætter flueben ved det.";
    pub const REFUSED: &str = "Afviste";
    pub const SET_ASIDE: &str = "Det, der ikke kunne læses";
    pub const SET_ASIDE_BODY: &str =
        "Det er lagt til side, og alt andet virker. Gem det som fil, hvis nogen kan hjælpe med at læse det.";
    pub const DISCARDED: &str = "Det, der ikke kunne læses, er slettet";
    pub const FETCH: &str = "Gem som fil";
    pub const DELETE: &str = "Slet";
    pub const STORED: &str = "På denne enhed";
    pub const NOTHING_STORED: &str = "Der er ikke gemt noget endnu.";
    pub const EXPORTED: &str = "Filen er lavet";
    pub const MAKING: &str = "Laver filen …";
    pub const SENT: &str = "Filen er delt";
    pub const COPIED: &str = "Filen kunne ikke deles, men indholdet er kopieret. Sæt det ind dér, hvor kommunen har godkendt, at I gemmer personoplysninger. Det ligger i udklipsholderen, til du kopierer noget andet.";
}

pub mod trouble {
    //! Banners.
    #![allow(missing_docs)]
    pub const NOT_SAVED: &str = "Ikke gemt – gem en sikkerhedskopi nu";
    pub const ONLY_HERE: &str = "Ikke gemt endnu – det står kun på skærmen";
    pub const RETRY: &str = "Prøv igen";
    pub const TO_DATA: &str = "Til Filer og sikkerhedskopi";
    pub const DISMISS: &str = "Luk beskeden";
    pub const SET_ASIDE: &str = "Enkelte oplysninger kunne ikke læses og er lagt til side. Alt andet er her.";
    pub const ONE_SHELF: &str =
        "Telefonens ene lager virker ikke lige nu. Noterne ligger i det andet. Gem en sikkerhedskopi.";
    pub const ON_ONE_SHELF: &str = " – kun i det ene af to lagre, så gem en sikkerhedskopi";
    pub const WRITTEN_AGAIN: &str = "Browserens data for Vejviseren er blevet ryddet, mens appen var åben. Alt er gemt igen, og intet er gået tabt.";
    pub const NEWER_TITLE: &str = "Vejviseren skal opdateres";
    pub const NEWER: &str = "Noterne på denne enhed er gemt med en nyere version af Vejviseren. \
        De er urørte, og intet er gået tabt. Opdatér appen, så kan I se dem igen.";
    pub const NEWER_FETCH: &str = "Gem alt i en fil";
    pub const NEWER_UPDATE: &str = "Opdatér";
    pub const RETRIED: &str = "Nu er det gemt på denne enhed";
}

pub mod settings {
    //! Indstillinger.
    #![allow(missing_docs)]
    pub const LIBRARY: &str = "Jeres oplysninger";
    pub const LIBRARY_BODY: &str = "De står i invitationer, opslag og beskeder, så I ikke skal skrive dem hver gang. Ændringer gemmes, mens du skriver.";
    pub const LIBRARY_NAME: &str = "Bibliotek";
    pub const CONTACT: &str = "Kontaktperson";
    pub const PRIVACY: &str = "Link til privatlivspolitik";
    pub const DPO: &str = "Databeskyttelsesrådgiver (DPO)";
    pub const VILLAGE: &str = "Bysamfund";
    pub const NAME: &str = "Navn";
    pub const REMOVE: &str = "Slet bysamfund";
    pub const JOIN_HEADING: &str = "Slå to bysamfund sammen";
    pub const JOIN_BODY: &str = "Er det samme sted oprettet to gange? Alt fra det andet bysamfund flyttes hertil. Har I svaret på det samme begge steder, gælder det nyeste svar, og det ældre bliver bevaret ved siden af.";
    pub const JOIN_WITH: &str = "Slå sammen med";
    pub const JOIN: &str = "Slå sammen";
    pub const JOINED: &str = "Bysamfundene er slået sammen";
    pub const REMOVED: &str = "Bysamfundet ligger i papirkurven";
}
