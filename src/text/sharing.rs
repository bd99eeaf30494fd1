//! Sharing with colleagues.

#![allow(missing_docs)]

use super::{clock, counted, when};
use crate::domain::{Day, Timestamp};
use crate::sharing::{Participant, SharingProblem, SharingState};

pub const HEADING: &str = "Del med kolleger";
pub const CARD: &str = "Deling med kolleger";
pub const OFF: &str = "Deling er slået fra. Alt bliver på denne enhed, indtil du selv sender det.";
pub const WHAT: &str = "Er I flere om bysamfundene, kan I have én fælles feltbog. Det, en af jer skriver, kommer til de andre, når der er net. Det bliver krypteret her på enheden, før det sendes: Serveren kan ikke læse det. Alle i den fælles feltbog ser alt og kan rette og slette det.";
pub const WHO: &str = "Kommunens it-afdeling sætter serveren op og giver hver af jer et brugernavn og en adgangskode. Vejledningen hedder »Drift« og ligger sammen med programmet.";
pub const BEGIN_HEADING: &str = "Begynd en fælles feltbog";
pub const BEGIN_BODY: &str = "Er du den første, opretter du den fælles feltbog her og inviterer de andre bagefter. Alt, der er på denne enhed, kommer med.";
pub const JOIN_HEADING: &str = "Deltag i en fælles feltbog";
pub const JOIN_BODY: &str =
    "Har en kollega sendt dig en invitation, så kopiér den, og tryk på »Indsæt invitation«.";
pub const INVITATION: &str = "Invitation";
pub const PASTE: &str = "Indsæt invitation";
pub const PASTE_HERE: &str = "Sæt invitationen ind i feltet, og tryk på »Indsæt invitation« igen.";
pub const NO_INVITATION: &str = "Det er ikke en invitation. Kopiér hele linket, og prøv igen.";
pub const INVITED: &str = "Invitationen er sat ind. Skriv dit eget brugernavn og din adgangskode.";
pub const OTHER_STORAGE: &str = "Appen på hjemmeskærmen har sit eget lager. Kopiér invitationen her, åbn appen på hjemmeskærmen, og tryk på »Indsæt invitation« på siden »Del med kolleger«.";
pub const HAVE_INVITATION: &str = "Har du fået en invitation fra en kollega?";
pub const SERVER: &str = "Server";
pub const DATABASE: &str = "Database";
pub const LOGIN: &str = "Brugernavn";
pub const PASSWORD: &str = "Adgangskode";
pub const INITIALS: &str = "Initialer";
pub const INITIALS_BODY: &str = "Kollegerne ser dine initialer ved noter, svar og aftaler, som du skriver, og hvilken dag enheden sidst har delt.";
pub const WRITTEN_BY: &str = "Skrevet af";
pub const PARTICIPANTS: &str = "Enheder, der deler";
pub const PICTURES: &str = "Billeder fra kolleger";
pub const FETCH_PICTURES: &str = "Hent alle billeder";
pub const NEWS: &str = "Nyt siden sidst";
pub const NEWS_READ: &str = "Set";
pub const BEGIN: &str = "Begynd at dele";
pub const ASKING: &str = "Spørger serveren …";
pub const BAD_SERVER: &str = "Serveren er en adresse på samme sted som appen, for eksempel /sync.";
pub const BAD_DATABASE: &str =
    "Databasens navn begynder med et lille bogstav og har kun små bogstaver a-z, tal og bindestreger.";
pub const NO_LOGIN: &str = "Skriv brugernavn og adgangskode.";
pub const NO_DATABASE_HERE: &str = "Denne browser gemmer ikke i en database, og så kan den ikke dele. Brug en anden browser, eller giv denne lov til at gemme.";
pub const EXAMPLE_FIRST: &str = "Fjern eksemplet, før I begynder at dele.";
pub const TOGETHER: &str = "Læg sammen med kollegernes";
pub const TOGETHER_BODY: &str = "Når du deltager, bliver det, der er på denne enhed, lagt sammen med kollegernes. De kan så se det hele. Skriver I om det samme, bliver begge tekster bevaret. Det, du har slettet for altid her, kommer tilbage, hvis de stadig har det. Det, de har slettet for altid, og som du stadig har, kommer i papirkurven.";
pub const HERE: &str = "Her på enheden:";
pub const MERGE: &str = "Læg sammen og del";
pub const CANCEL: &str = "Annullér";
pub const BACKUP_FIRST: &str = "Gem alt i en fil først";
pub const SAVED_HERE: &str = "Gemt på denne enhed";
pub const NOW: &str = "Del nu";
pub const INVITE_HEADING: &str = "Invitér en kollega";
pub const INVITE_BODY: &str = "Kollegaen scanner koden eller åbner linket, og skriver sit eget brugernavn og sin adgangskode. Invitationen indeholder nøglen til at læse alt: Vis den kun til dem, der skal være med, og send den ikke med almindelig mail.";
pub const COPY: &str = "Kopiér invitation";
pub const COPIED: &str =
    "Invitationen er kopieret. Den ligger i udklipsholderen, til du kopierer noget andet.";
pub const NOT_COPIED: &str = "Invitationen kunne ikke kopieres. Brug koden.";
pub const QR: &str = "Invitation som QR-kode";
pub const LOGIN_HEADING: &str = "Brugernavn og adgangskode";
pub const SAVE_LOGIN: &str = "Gem";
pub const SAVED: &str = "Gemt";
pub const PASSWORD_STAYS: &str = "Står feltet tomt, gælder den adgangskode, der er gemt.";
pub const SHOW_CODE: &str = "Vis koden";
pub const KEY: &str = "Skift nøgle";
pub const KEY_BODY: &str = "Er en telefon blevet væk, eller er en kollega holdt op, så bed først it-afdelingen lukke brugernavnet. Skift derefter nøglen: Så kan den gamle invitation og det, der ligger på den telefon, ikke bruges til at læse noget nyt.";
pub const KEY_MEANS: &str = "Alle de andre skal have en ny invitation. Det, de har skrevet i mellemtiden, kommer med, når de deltager igen. Det, der allerede ligger på en telefon, kan stadig læses dér.";
pub const KEY_SURE: &str = "Skift nøglen";
pub const KEY_CHANGED: &str = "Nøglen er skiftet. Giv kollegerne den nye invitation.";
pub const STOP_BODY: &str = "Alt bliver her på enheden og hos kollegerne, men du ser ikke længere, hvad de andre skriver, og det, der venter, bliver ikke sendt.";
pub const STOPPED_ENOUGH: &str = "Har du ikke længere brug for det, kan du slette det fra denne enhed under";
pub const CLOSED_BODY: &str = "Skal du ikke være med længere, kan du slette det, der er på denne enhed. Kollegerne beholder deres. Det, der ikke er sendt, går tabt.";
pub const DELETE_COPY: &str = "Slet min kopi";
pub const STOP: &str = "Stop deling";
pub const STOP_SURE: &str = "Stop med at dele";
pub const KEEP: &str = "Bliv ved med at dele";
pub const STOPPED: &str = "Deling er slået fra på denne enhed";
pub const BEGUN: &str = "Deling er slået til";
pub const CLOCK: &str = "Uret på denne enhed går anderledes end serverens. Se efter, om dato og klokkeslæt er rigtige. Intet går tabt.";

/// Who wrote it, after other facts.
pub fn written_by(initials: &str) -> String {
    format!("skrevet af {initials}")
}

/// How many pictures aren't on this device.
pub fn pictures_elsewhere(count: usize) -> String {
    format!(
        "{} er ikke på denne enhed. Et billede kommer, når du ser på det. Har du wi-fi, kan du hente alle nu.",
        counted(count, "billede", "billeder")
    )
}

/// How many documents of the team could not be read.
pub fn unread(count: usize) -> String {
    format!(
        "{} fra kollegerne kunne ikke læses her. Måske har en nyere version af Vejviseren skrevet dem. Opdatér appen.",
        counted(count, "ting", "ting")
    )
}

/// A device that shares, and when it last did.
pub fn participant(participant: &Participant, today: Day) -> String {
    let who = match participant.initials.as_str() {
        "" => "Uden initialer",
        initials => initials,
    };
    format!("{who} · sidst {}", super::day(participant.day, today))
}

/// What the server has before one joins.
pub fn there(documents: u64) -> String {
    // All but what is said of the secret and of the first device.
    let documents = usize::try_from(documents.saturating_sub(2)).unwrap_or(usize::MAX);
    format!("Hos kollegerne: {}", counted(documents, "ting", "ting"))
}

/// How it goes, on one line. `last` is when everything was last shared.
pub fn status(state: &SharingState, last: Option<Timestamp>, waiting: usize, today: Day) -> String {
    let waits = match waiting {
        0 => String::new(),
        _ => format!(" · {} venter", super::number(waiting)),
    };
    let shared = |at: Timestamp| {
        if at.day() == today {
            format!("Delt {}{waits}", clock(at))
        } else {
            format!("Delt {}{waits}", when(at, today))
        }
    };
    match (state, last) {
        (SharingState::Working(_, 0), None) => "Deler …".to_owned(),
        (SharingState::Working(done, of), None) => {
            let of = usize::try_from(*of).unwrap_or(usize::MAX);
            format!("Henter {} …", super::out_of((*done).min(of), of))
        }
        (SharingState::Idle(at), _) => shared(*at),
        (_, Some(at)) => shared(at),
        (_, None) => format!("Ikke delt endnu{waits}"),
    }
}

/// Why sharing stopped, and what to do.
pub fn problem(problem: &SharingProblem) -> String {
    let said = match problem {
        SharingProblem::Offline => {
            "Der er ikke forbindelse til serveren. Det, der venter, bliver sendt, når der er net."
        }
        SharingProblem::Login => {
            "Serveren kender ikke brugernavnet eller adgangskoden. Skriv dem igen, eller spørg it-afdelingen."
        }
        SharingProblem::NoDatabase => "Serveren har ingen database med det navn. Spørg it-afdelingen.",
        SharingProblem::NoServer => {
            "Det, der svarer på adressen, er ikke delingsserveren. Spørg it-afdelingen."
        }
        SharingProblem::WrongKey => {
            "Databasen på serveren har en anden feltbog end din. Intet er sendt. Bed en kollega om en ny invitation."
        }
        SharingProblem::InUse => {
            "Nogen deler allerede i den database. Bed dem om en invitation, og tryk på »Indsæt invitation«."
        }
        SharingProblem::Moved => {
            "Kollegerne har skiftet nøgle. Bed en af dem om en ny invitation, og indsæt den her. Det, du har, bliver her."
        }
        SharingProblem::Full => {
            "Serveren har ikke plads til mere. Alt bliver gemt her på enheden. Sig det til it-afdelingen."
        }
        SharingProblem::Server(_) => "Serveren har problemer lige nu. Appen prøver igen af sig selv.",
        SharingProblem::TooLarge(_) => {
            "En af teksterne er for stor til serveren. Den bliver her på enheden. Sig det til it-afdelingen."
        }
        SharingProblem::NotStored => {
            "Enheden kan ikke gemme lige nu, og så henter den heller ikke fra kollegerne. Intet er gået tabt."
        }
    };
    said.to_owned()
}
