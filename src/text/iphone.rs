//! Texts that are only shown on an iPhone.
#![allow(missing_docs)]

pub const INSTALL_FIRST: &str = "Læg først Vejviseren på hjemmeskærmen";
pub const WHY: &str = "iPhone kan slette det, du noterer her i browseren, hvis du ikke åbner siden i syv dage. Appen på hjemmeskærmen har sit eget lager, som ikke slettes på den måde.";
pub const TAP_SHARE: &str =
    "Tryk på Del i browserens værktøjslinje. Er den der ikke, så tryk først på de tre prikker.";
pub const TAP_ADD: &str = "Rul ned, og vælg »Føj til hjemmeskærm«.";
pub const TAP_ICON: &str = "Åbn Vejviseren fra hjemmeskærmen.";
pub const GO_ON: &str = "Fortsæt i browseren";
pub const HAVE_NOTES: &str = "Har du allerede noter her?";
pub const MOVE: &str = "Flyt mine noter";
pub const MOVE_BODY: &str =
    "Appen på hjemmeskærmen kender ikke det, du har noteret her i browseren. Sådan får du det med:";
pub const SAVE_FILE: &str = "Tryk på »Flyt mine noter«, og vælg »Arkiver i Filer«.";
pub const MOVE_PICTURES: &str = "Billederne er ikke med i den fil. Brug »Gem alt i en fil med billeder« i stedet for »Flyt mine noter«, så kommer de med.";
pub const TAKE_IN: &str =
    "Åbn »Filer og sikkerhedskopi« i appens menu, og vælg filen under »Vælg en fil (JSON)«.";
pub const FROM_BROWSER: &str = "Har du noter i Safari? Tryk på »Flyt mine noter« under Filer og sikkerhedskopi dér, og hent filen ind her.";
