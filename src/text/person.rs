//! «Alt om en person»: a copy for them, and deleting it.

#![allow(missing_docs)]

use crate::domain::{Day, Removal, Why};

pub const TITLE: &str = "Alt om en person";
pub const OPEN: &str = "Alt om personen";
pub const LEAD: &str = "Her står alt på denne enhed, der hører til kontakten eller nævner navnet, telefonnummeret eller mailadressen. Fjern fluebenet ved det, der handler om en anden.";
pub const ABOUT: &str = "Om personen";
pub const REMOVAL: &str = "Når det slettes";
pub const IN_TRASH: &str = "i papirkurven";
pub const DRAFT: &str = "Kladde";
pub const SET_ASIDE: &str = "Kunne ikke læses";
pub const COPY: &str = "Giv personen en kopi";
pub const COPY_BODY: &str = "En person har ret til at se, hvad I har noteret, og til at få det med (GDPR, artikel 15 og 20). Kopien har alt med flueben, undtagen kladder. Læs den igennem, før du giver den fra dig: Der må ikke stå noget om andre i den.";
pub const DOCUMENT: &str = "Gem som dokument";
pub const DATA: &str = "Gem som data (JSON)";
pub const ERASE: &str = "Slet alt om personen";
pub const ERASE_BODY: &str = "Det, der har flueben, forsvinder fra denne enhed, også fra papirkurven og tidligere versioner. Henter du siden en gammel fil ind, kommer det kun igen, hvis du selv vælger det.";
pub const ERASE_SHARED: &str = "Hos de kolleger, du deler med, bliver det også slettet, næste gang de har appen åben med net. Det, en kollega selv har skrevet og endnu ikke sendt, kommer i kollegaens papirkurv i stedet.";
pub const ERASE_BUTTON: &str = "Slet det valgte for altid";
pub const NOTHING_CHOSEN: &str = "Sæt flueben ved det, der skal med.";
pub const ERASED: &str = "Det valgte er slettet for altid";
pub const OUT_OF_REACH: &str = "Det kan Vejviseren ikke slette:";
pub const FILE: &str = "person";
pub const DETAILS: &str = "Oplysninger";
pub const NOTES: &str = "Møder og noter";
pub const OTHER: &str = "Andre steder";
pub const PICTURES: &str = "Billeder";
pub const WHERE_FROM: &str =
    "Vejviseren er bibliotekets notesbog. Oplysningerne er skrevet ind af bibliotekets medarbejdere.";

/// What is not reached from a device that shares or doesn't.
pub fn elsewhere(shares: bool) -> [&'static str; 3] {
    [
        "filer, I har gemt eller delt, og sikkerhedskopier af enheden",
        if shares {
            "kollegernes kladder, og noter på enheder, der ikke deler eller aldrig kommer på nettet – bed dem gøre det samme"
        } else {
            "noter på kollegernes enheder – bed dem gøre det samme"
        },
        "breve, mails og papirer",
    ]
}

/// The page's heading.
pub fn heading(name: &str) -> String {
    format!("Alt om {name}")
}

/// The document's title.
pub fn document_title(name: &str) -> String {
    format!("Det har vi noteret om {name}")
}

/// The heading above what may be about somebody else.
pub fn perhaps(count: usize) -> String {
    format!("Måske en anden ({})", super::number(count))
}

/// Why something is taken to be about the person.
pub fn why(why: Why) -> &'static str {
    match why {
        Why::Own => "Kontakten selv",
        Why::Linked => "Knyttet til kontakten",
        Why::Photo => "Billede fra en samtale med personen",
        Why::Named => "Nævner personen",
        Why::Perhaps => "Nævner en del af navnet",
    }
}

/// How the person is taken out of something.
pub fn removal(removal: Removal) -> &'static str {
    match removal {
        Removal::Whole => "Slet det hele",
        Removal::Name => "Fjern navnet",
    }
}

/// What is about to happen: «3 ting slettes, og navnet fjernes fra 2 ting.»
pub fn meaning(whole: usize, names: usize) -> String {
    let things = super::records;
    let what = match (whole, names) {
        (0, _) => format!("Navnet fjernes fra {}", things(names)),
        (_, 0) => format!("{} slettes", things(whole)),
        _ => format!(
            "{} slettes, og navnet fjernes fra {}",
            things(whole),
            things(names)
        ),
    };
    format!("{what}. Det kan ikke fortrydes, og det lægges ikke i papirkurven.")
}

/// What a picture in the document is of.
pub fn picture(taken: Day, caption: &str) -> String {
    let taken = super::short_day(taken);
    match caption {
        "" => taken,
        _ => format!("{taken}: {caption}"),
    }
}
