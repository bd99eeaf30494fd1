//! The words of the tiltag: the list, one tiltag, its route, its agreements.

pub mod initiatives {
    //! Tiltag.
    #![allow(missing_docs)]
    pub const NAME: &str = "Tiltagets navn";
    pub const NEW: &str = "Nyt tiltag";
    pub const NEEDS_NAME: &str = "Skriv, hvad tiltaget hedder.";
    pub const EMPTY: &str = "Her kommer det, I gør sammen med lokalsamfundet. Et navn er nok til at begynde.";
    pub const MADE: &str = "Tiltaget er oprettet";
    pub const WITH: &str = "Tiltag med";
    pub const MAKE: &str = "Lav et tiltag af noten";
    pub const MAKE_WITH: &str = "Nyt tiltag med personen";
    pub const TITLE: &str = "Navn";
    pub const AUDIENCE: &str = "Målgruppe";
    pub const STATUS: &str = "Status";
    pub const WHY: &str = "Bemærkning til status";
    pub const STARTS: &str = "Startdato";
    pub const TIME: &str = "Tid";
    pub const PLACE: &str = "Sted";
    pub const UNTIL: &str = "Biblioteket er med til og med";
    pub const CONTACTS: &str = "Kontakter";
    pub const NOTES: &str = "Noter, der taler for det";
    pub const VISITS: &str = "Feltbesøg";
    pub const ABOUT: &str = "Om tiltaget";
    pub const ROUTE: &str = "Rute";
    pub const FIND_ROUTE: &str = "Vælg rute";
    pub const NO_ROUTE: &str = "I har ikke valgt en rute endnu.";
    pub const KEPT: &str = "Skifter I rute, bliver svarene på de andre ruter gemt.";
    pub const OTHER_ANSWERS: &str = "Svar på de andre ruter";
    pub const SUGGESTED: &str = "Forslag";
    pub const CHOOSE: &str = "Vælg";
    pub const CHOSEN: &str = "Ruten er valgt";
    pub const SPEAKS: &str = "Det taler for forslaget";
    pub const DELETED: &str = "Tiltaget ligger i papirkurven";
    pub const GONE: &str = "Tiltaget findes ikke på denne enhed";
    pub const TO_ALL: &str = "Til tiltagene";
    pub const LEFT: &str = "I har allerede svaret på noget i trin 3 og 4. Skal det høre til dette tiltag?";
    pub const CARRY: &str = "Flyt svarene hertil";
    pub const CARRIED: &str = "Svarene er flyttet til tiltaget";
}

pub mod agreements {
    //! Aftaler.
    #![allow(missing_docs)]
    pub const HEADING: &str = "Aftaler";
    pub const EMPTY: &str = "Her kommer, hvem der har lovet hvad, og til hvornår.";
    pub const NEW: &str = "Ny aftale";
    pub const ADD: &str = "Tilføj aftale";
    pub const NEEDS_WHAT: &str = "Skriv, hvad der er aftalt.";
    pub const WHAT: &str = "Aftale";
    pub const WHO: &str = "Hvem har lovet det?";
    pub const DUE: &str = "Frist";
    pub const DELETED: &str = "Aftalen ligger i papirkurven";
    pub const DELETE: &str = "Slet aftale";
}

pub mod share {
    //! Texts to hand on.
    #![allow(missing_docs)]
    pub const SEND: &str = "Del";
    pub const COPY: &str = "Kopiér";
    pub const SENT: &str = "Teksten er delt";
    pub const COPIED: &str =
        "Teksten er kopieret. Den ligger i udklipsholderen, til du kopierer noget andet.";
    pub const FAILED: &str =
        "Browseren kunne hverken dele eller kopiere. Markér teksten, og kopiér den selv.";
    pub const INVITATION: &str = "Udkast til invitation";
    pub const NEWS: &str = "Udkast til nyhed";
    pub const POSTCARD: &str = "Rammen i kort form";
    pub const REPLY: &str = "Det hørte vi – det gør vi nu";
    pub const REPLY_LEAD: &str = "Et svar til bysamfundet, også når svaret er »Ikke nu«. Ret teksten til, del den, eller skriv den ud som plakat til opslagstavlen. Der er ingen navne i udkastet.";
    pub const ANEW: &str = "Lav udkastet forfra";
}
