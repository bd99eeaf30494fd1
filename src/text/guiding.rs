//! The words around the guide: its steps and the conversation.

pub mod steps {
    //! The guide.
    #![allow(missing_docs)]
    pub const BACKGROUND: &str = "Baggrund";
    pub const READY: &str = "Klar til næste trin";
    pub const FINISHED: &str = "Færdig med tiltaget";
    pub const DECISION: &str = "Beslutning";
    pub const DECISION_BY: &str = "Hvem var med?";
    pub const BEFORE: &str = "Før";
    pub const AFTER: &str = "Efter";
    /// Begins a name that is promised to stay as it is.
    pub const EDIT_ITEM: &str = "Rediger";
    pub const OWN_ITEM: &str = "Eget punkt";
    pub const ADD: &str = "Tilføj";
    pub const FITS: &str = "Passer især her";
    pub const OTHERS: &str = "Kan også bruges";
    pub const STATE: &str = "Status";
    pub const BY_DEADLINE: &str = "Sortér efter frist";
    pub const FROM_STEP_ONE: &str = "Kanal fra trin 1";
    pub const PLAN: &str = "Formidlingsplan";
    pub const PLANS: &str = "Formidlingsplaner";
    pub const PHOTOS: &str = "De, der er på billederne, har sagt ja til, at vi viser dem";
    pub const RESPONSIBLE: &str = "Ansvarlig";
    pub const DUE: &str = "Frist";
    pub const NOTE: &str = "Note";
    pub const SENDER_NONE: &str = "Ikke aftalt";
    pub const SENDER_NAME: &str = "Navn";
    pub const INITIATIVES: &str = "Tiltag";
    pub const THREE_ROUTES: &str = "Tre måder at gøre noget sammen på.";
    pub const NEIGHBOURS: &str = "Andre trin";
    pub const PREVIOUS: &str = "Forrige trin";
    pub const NEXT_STEP: &str = "Næste trin";
    pub const ITEM_REMOVED: &str = "Punktet ligger i papirkurven";
    pub const WHICH_ROUTE: &str = "Hvilken rute?";
    pub const YES: &str = "Ja";
    pub const NO: &str = "Nej";
    pub const NEXT: &str = "videre";
    pub const MISSING: &str = "Det mangler I:";
    pub const NOTHING_MISSING: &str = "I er klar til næste trin.";
    pub const OWN_QUESTIONS: &str = "Jeres spørgsmål";
    pub const OWN_QUESTION: &str = "Nyt spørgsmål";
    pub const QUESTION_ADD: &str = "Tilføj spørgsmål";
    pub const QUESTION_EMPTY: &str = "Skriv et spørgsmål først.";
    pub const ITEM_EMPTY: &str = "Skriv et punkt først.";
    pub const QUESTION_REMOVE: &str = "Slet spørgsmål";
    pub const QUESTION_REMOVED: &str = "Spørgsmålet ligger i papirkurven. Svarene er gemt.";
    pub const REGISTERED: &str = "Det har I registreret";
    pub const RELATED: &str = "Noter om dette";
    pub const FOUND_CONTACTS: &str = "Kontakter her";
    pub const ALL_CONTACTS: &str = "Vis alle kontakter";
    pub const DECIDED_ON: &str = "Dato for beslutningen";
    pub const OTHER_VERSION: &str = "En anden version";
    pub const OTHER_VERSION_FROM: &str = "Skrevet på en anden enhed eller tidligere";
    pub const USE_VERSION: &str = "Brug denne";
    pub const DROP_VERSION: &str = "Slet denne version";
    pub const VERSION_DROPPED: &str = "Versionen ligger i papirkurven";
    pub const DRAFTS: &str = "Udkast til at sende";
    pub const TALK: &str = "Tal om trinnet";
}

pub mod sheet {
    //! A step's questions on paper.
    #![allow(missing_docs)]
    pub const HEADING: &str = "Spørgsmål på papir";
    pub const LEAD: &str = "Til dem rundt om bordet uden telefon: først det, I taler om, på den anden side arbejdsarkets spørgsmål. Der er plads til at skrive.";
    pub const WORKSHEET: &str = "Arbejdsark";
}

pub mod talk {
    //! Samtale: one question at a time.
    #![allow(missing_docs)]
    pub const NEXT: &str = "Næste spørgsmål";
    pub const PREVIOUS: &str = "Forrige spørgsmål";
    pub const END: &str = "Luk spørgsmålene";
    pub const HELP: &str = "Skriv det, I bliver enige om – og det, I er uenige om.";
    pub const DONE: &str = "Færdig";
    pub const VOLUNTARY: &str = "Til at tale om. I behøver ikke skrive noget.";
    pub const AGREE: &str = "Hvad gør vi nu, hvem, og hvornår?";
}
