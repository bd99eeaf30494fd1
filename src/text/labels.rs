//! The Danish labels of the domain's values.

use super::evaluation;
use crate::domain::{
    Age, ConsentForm, ConsentStatus, ContactKind, ContactStatus, InitiativeStatus, Kind, NoteKind, Occasion,
    Outcome, PlanState, Route, SenderSide, Source, Theme, ThemeCount,
};
use crate::guide::{Item, Missing, Stage};
use crate::route::Tab;

/// The name of a kind of note.
pub fn note_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Interview => "Interview",
        NoteKind::Observation => "Observation",
        NoteKind::Contact => "Kontakt",
    }
}

/// A tab's name.
pub fn tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Worksheet => "Arbejdsark",
        Tab::Agreements => "Aftaler",
        Tab::Outreach => "Formidling",
        Tab::Evaluation => evaluation::HEADING,
        Tab::Before => "Før",
        Tab::After => "Efter",
    }
}

/// The name and the number of notes of each theme, for bars.
pub fn theme_rows(counts: Vec<ThemeCount>) -> Vec<(String, usize)> {
    let rows = counts.into_iter();
    rows.map(|(theme, count)| (self::theme(theme).to_owned(), count))
        .collect()
}

/// A theme's name.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Behaviour => "Adfærd",
        Theme::Belonging => "Fællesskabsfølelse",
        Theme::Interests => "Interesser",
        Theme::Needs => "Behov",
        Theme::Use => "Brug af tilbud",
    }
}

/// An age group's name.
pub fn age(age: Age) -> &'static str {
    match age {
        Age::Child => "Barn",
        Age::Youth => "Ung",
        Age::Adult => "Voksen",
        Age::Senior => "Senior",
    }
}

/// An age group, in the plural.
pub fn age_group(age: Age) -> &'static str {
    match age {
        Age::Child => "Børn",
        Age::Youth => "Unge",
        Age::Adult => "Voksne",
        Age::Senior => "Seniorer",
    }
}

/// A contact's kind.
pub fn contact_kind(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Association => "Forening",
        ContactKind::Institution => "Institution",
        ContactKind::Church => "Kirke",
        ContactKind::VillageHall => "Forsamlingshus",
        ContactKind::Municipality => "Kommune",
        ContactKind::Volunteer => "Frivillig",
        ContactKind::Citizen => "Borger",
        ContactKind::Other => "Andet",
    }
}

/// How far we have come with a contact.
pub fn contact_status(status: ContactStatus) -> &'static str {
    match status {
        ContactStatus::New => "Ny",
        ContactStatus::Contacted => "Kontaktet",
        ContactStatus::Agreed => "Vil være med",
        ContactStatus::Declined => "Vil ikke være med",
    }
}

/// Where a contact's details came from.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Themselves => "Personen selv",
        Source::Other => "En anden person",
        Source::Public => "En offentlig kilde, fx en hjemmeside",
    }
}

/// Whether the person has agreed that their details are stored.
pub fn consent_status(status: ConsentStatus) -> &'static str {
    match status {
        ConsentStatus::Given => "Har sagt ja",
        ConsentStatus::Refused => "Har sagt nej",
        ConsentStatus::Withdrawn => "Har trukket sit ja tilbage",
    }
}

/// How they agreed.
pub fn consent_form(form: ConsentForm) -> &'static str {
    match form {
        ConsentForm::Spoken => "Mundtligt",
        ConsentForm::Written => "Skriftligt",
    }
}

/// The occasion of a visit.
pub fn occasion(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::SummerParty => "Sommerfest",
        Occasion::GeneralAssembly => "Generalforsamling",
        Occasion::PublicMeeting => "Folkemøde",
        Occasion::CitizenMeeting => "Borgermøde",
        Occasion::Other => "Andet",
    }
}

/// How far step `number` has come.
pub fn stage(stage: Stage, number: u8) -> &'static str {
    match stage {
        Stage::NotBegun => "ikke begyndt",
        Stage::UnderWay => "i gang",
        Stage::Ready if number == 4 => "færdig",
        Stage::Ready => "klar til næste trin",
    }
}

/// What a step still lacks.
pub fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Fact => {
            "Mindst ét faktum om stedet: Besvar et spørgsmål, eller registrér en lokal ressource"
        }
        Missing::Voice => {
            "En stemme eller et indtryk fra stedet: Skriv et interview eller en observation ned"
        }
        Missing::Decision => "En beslutning",
        Missing::Grounds => "En begrundelse for beslutningen",
        Missing::KeyPerson => "En nøgleperson blandt kontakterne",
        Missing::Meeting => {
            "En note fra en samtale med nøglepersonen – har personen en idé, eller skal I finde på den sammen?"
        }
    }
}

/// What to do about what a step lacks.
pub fn next_lack(missing: Missing) -> &'static str {
    match missing {
        Missing::Fact => "Find de første fakta om stedet",
        Missing::Voice => "Tal med en, der bor der",
        Missing::Decision => "Træf beslutningen",
        Missing::Grounds => "Skriv, hvad beslutningen bygger på",
        Missing::KeyPerson => "Find en nøgleperson",
        Missing::Meeting => "Tal med nøglepersonen",
    }
}

/// The outcome of step 1.
pub fn outcome(outcome: Outcome) -> &'static str {
    let outcomes = crate::guide::NEEDS.items().find_map(|item| match item {
        Item::Decision { outcomes, .. } => Some(*outcomes),
        _ => None,
    });
    let mut outcomes = outcomes.unwrap_or_default().iter();
    outcomes
        .find(|(code, _)| *code == outcome.code())
        .map_or("", |(_, words)| *words)
}

/// How far an initiative has come.
pub fn initiative_status(status: InitiativeStatus) -> &'static str {
    match status {
        InitiativeStatus::Idea => "Idé",
        InitiativeStatus::Planning => "Planlægning",
        InitiativeStatus::Running => "I gang",
        InitiativeStatus::Anchored => "Forankret",
        InitiativeStatus::Completed => "Gennemført",
        InitiativeStatus::Stopped => "Stoppet",
    }
}

/// How far an item of a plan has come.
pub fn plan_state(state: PlanState) -> &'static str {
    match state {
        PlanState::Open => "Ikke planlagt",
        PlanState::Planned => "Planlagt",
        PlanState::Done => "Udført",
        PlanState::NotRelevant => "Ikke relevant",
    }
}

/// A route in short: «3.B Samskabelse».
pub fn route(route: Route) -> &'static str {
    match route {
        Route::SelfHelp => "3.A Hjælp til selvhjælp",
        Route::CoCreation => "3.B Samskabelse",
        Route::Structural => "3.C Strukturelt samarbejde",
    }
}

/// Which side is the sender.
pub fn sender_side(side: SenderSide) -> &'static str {
    match side {
        SenderSide::Library => "Biblioteket",
        SenderSide::Partner => "Partneren",
        SenderSide::Together => "Begge",
        SenderSide::NotRelevant => "Ikke relevant",
    }
}

/// The name of a kind of record: singular and plural.
pub fn kind(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Village => ("bysamfund", "bysamfund"),
        Kind::Visit => ("feltbesøg", "feltbesøg"),
        Kind::Note => ("note", "noter"),
        Kind::Contact => ("kontakt", "kontakter"),
        Kind::Resource => ("lokal ressource", "lokale ressourcer"),
        Kind::Initiative => ("tiltag", "tiltag"),
        Kind::Answer => ("svar", "svar"),
        Kind::Tick => ("afkrydsning i trinnene", "afkrydsninger i trinnene"),
        Kind::Decision => ("beslutning", "beslutninger"),
        Kind::PlanItem => ("punkt i formidlingsplanen", "punkter i formidlingsplanen"),
        Kind::Sender => ("valg af afsender", "valg af afsender"),
        Kind::Question => ("eget spørgsmål", "egne spørgsmål"),
        Kind::Agreement => ("aftale", "aftaler"),
        Kind::Library => ("bibliotekets oplysninger", "bibliotekets oplysninger"),
        Kind::Photo => ("billede", "billeder"),
        Kind::Evaluation => ("evaluering", "evalueringer"),
        Kind::Version => ("anden version", "andre versioner"),
    }
}
