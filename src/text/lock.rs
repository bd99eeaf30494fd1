//! The lock: the page that unlocks the app, and its card on «Indstillinger».

#![allow(missing_docs)]

use super::counted;

pub const LOCKED: &str = "Vejviseren er låst";
pub const PASSPHRASE: &str = "Adgangssætning";
pub const SHOW: &str = "Vis, hvad jeg skriver";
pub const UNLOCK: &str = "Lås op";
pub const UNLOCKING: &str = "Låser op …";
pub const BY_PASSKEY: &str = "Lås op med ansigt eller finger";
pub const NOTE: &str = "Ny note";
pub const NOTE_BODY: &str =
    "Du kan skrive en ny note uden at låse op. Den kan først læses, når appen er låst op.";
pub const FORGOTTEN: &str = "Har du glemt adgangssætningen?";
pub const FORGOTTEN_BODY: &str = "Skriv de otte genskabelsesord, som du skrev ned, da låsen blev slået til. Vælg derefter en ny adgangssætning under Indstillinger.";
pub const WORDS: &str = "Genskabelsesord";
pub const UNLOCK_WITH_WORDS: &str = "Lås op med ordene";
pub const BOTH_FORGOTTEN: &str = "Er ordene også væk, kan ingen åbne det, der er gemt på denne enhed, heller ikke kommunens it-afdeling. Så kan du slette alt og begynde forfra, og hente en sikkerhedskopi ind, hvis du har en.";
pub const WRONG: &str = "Det passer ikke. Se efter, og prøv igen.";
pub const REFUSED: &str = "Enheden kunne ikke genkende dig. Prøv igen, eller brug adgangssætningen.";
pub const NO_ANSWER: &str =
    "Denne enhed kan ikke låse op med ansigt eller finger. Adgangssætningen virker stadig.";
pub const OTHER_TABS: &str =
    "Vejviseren er åben i en anden fane eller et andet vindue. Luk det, og prøv igen.";
pub const FAILED: &str = "Det lykkedes ikke. Alt er her stadig. Prøv igen.";
pub const DAMAGED: &str = "Låsen kan ikke læses. Intet er slettet. Måske har en nyere version af Vejviseren lavet den: Opdatér, og prøv igen.";

/// How long to wait after too many wrong ones.
pub fn wait(seconds: i64) -> String {
    format!(
        "Det passer ikke. Vent {}, og prøv igen.",
        counted(usize::try_from(seconds).unwrap_or_default(), "sekund", "sekunder")
    )
}

pub const HEADING: &str = "Lås";
pub const OFF: &str = "Uden lås kan alle, der har enheden i hånden og kan låse den op, læse noterne. Med lås er alt, hvad der er gemt, krypteret, og kun din adgangssætning åbner det. Du kan stadig skrive en ny note uden at låse op.";
pub const TURN_ON: &str = "Slå lås til";
pub const ON: &str = "Låsen er slået til. Det, der er gemt på denne enhed, er krypteret.";
pub const LOCK_NOW: &str = "Lås nu";
pub const AFTER: &str = "Lås, når appen har været ude af syne i";
pub const PASSKEY: &str = "Lås op med ansigt eller finger";
pub const PASSKEY_BODY: &str = "Enheden genkender dig. Adgangssætningen og genskabelsesordene virker stadig.";
pub const PASSKEY_ADDED: &str = "Nu kan du låse op med ansigt eller finger";
pub const PASSKEY_REMOVED: &str = "Kun adgangssætningen og genskabelsesordene låser nu op";
pub const CHANGE: &str = "Skift adgangssætning";
pub const CHANGED: &str = "Adgangssætningen er skiftet";
pub const NEW_WORDS: &str = "Lav nye genskabelsesord";
pub const WORDS_CHANGED: &str = "De nye genskabelsesord gælder nu. De gamle virker ikke længere.";
pub const TURN_OFF: &str = "Slå lås fra";
pub const TURN_OFF_BODY: &str =
    "Alt på denne enhed bliver gemt uden kryptering igen. Alle, der kan låse enheden op, kan læse det.";
pub const KEEP: &str = "Behold låsen";
pub const IS_ON: &str = "Låsen er slået til";
pub const IS_OFF: &str = "Låsen er slået fra";
pub const WORKING: &str = "Låsen arbejder. Lad siden være åben.";
pub const UNFINISHED: &str =
    "Låsen er ikke færdig. Intet er gået tabt, og den fortsætter, næste gang appen bliver åbnet.";
pub const GO_ON: &str = "Fortsæt nu";
pub const CHOOSE: &str = "Vælg en sætning, som kun du kender, og som du kan huske: fire-fem ord, der ikke står sammen i en bog. Ingen kan finde den for dig, hvis du glemmer den.";
pub const REPEAT: &str = "Gentag adgangssætningen";
pub const TOO_SHORT: &str = "Adgangssætningen skal have mindst 12 tegn.";
pub const DIFFERENT: &str = "De to adgangssætninger er ikke ens. Skriv dem igen.";
pub const GO_FURTHER: &str = "Videre";
pub const WORDS_BODY: &str = "Skriv de otte ord ned på papir, og læg papiret et sikkert sted, ikke sammen med enheden. De er den eneste vej ind, hvis du glemmer adgangssætningen.";
pub const WORDS_WRITTEN: &str = "Jeg har skrevet de otte ord ned";
pub const WRITE_THEM: &str = "Skriv ordene ned først, og sæt kryds.";
pub const OFFER: &str = "Lås det, folk har fortalt dig";
pub const OFFER_BODY: &str = "Det, der er gemt på denne enhed, handler om rigtige mennesker. Vejviseren kan kryptere det, så kun din adgangssætning åbner det, også hvis telefonen bliver væk.";
pub const SEE: &str = "Se låsen";
pub const LATER: &str = "Nej tak";

/// The choices of [`AFTER`], in minutes; zero means never.
pub const MINUTES: [(u32, &str); 5] = [
    (1, "1 minut"),
    (5, "5 minutter"),
    (15, "15 minutter"),
    (60, "1 time"),
    (0, "aldrig, kun når den bliver lukket"),
];

pub const EYEBROW: &str = "Låst";
pub const NOTED: &str = "Noten er gemt. Den kan læses, når appen er låst op.";
pub const NOT_NOTED: &str = "Der kan ikke skrives noter, mens appen er låst. Prøv igen, eller lås op.";
pub const UNREAD: &str =
    "Noget, der blev skrevet, mens appen var låst, kan ikke læses endnu. Det ligger stadig på enheden.";

/// Notes written while the app was locked are notes now, and `drafts` of them wait to be finished.
pub fn taken(notes: usize, drafts: usize) -> String {
    let waiting = match drafts {
        0 => String::new(),
        1 => " 1 kladde venter på Overblik.".to_owned(),
        _ => format!(" {drafts} kladder venter på Overblik."),
    };
    if notes == 0 {
        return waiting.trim_start().to_owned();
    }
    format!(
        "{} skrevet, mens appen var låst, er lagt på plads.{waiting}",
        counted(notes, "note", "noter")
    )
}
