//! How to install the app on a device. Texts only for the iPhone are in `iphone.rs`.
#![allow(missing_docs)]

pub const HEADING: &str = "Installér Vejviseren";
pub const WHY: &str =
    "Så ligger den ved siden af dine andre apps, og browseren passer bedre på det, du noterer.";
pub const NOW: &str = "Installér";
pub const LATER: &str = "Ikke nu";
pub const FIREFOX_MENU: &str = "Tryk på de tre prikker i Firefox.";
pub const FIREFOX_ADD: &str = "Vælg »Installer« eller »Føj til startskærm«.";
pub const FIREFOX_ICON: &str = "Åbn Vejviseren fra startskærmen.";
pub const FIREFOX_DESKTOP: &str = "Firefox på en computer kan ikke installere Vejviseren. Den virker i en fane, også uden net. Vil du hellere have den som app, så åbn siden i Chrome eller Edge, og flyt noterne som fil under Filer og sikkerhedskopi.";
/// For a user who helps a colleague, and for browsers without an install prompt.
pub static ELSEWHERE: [&str; 4] = [
    "iPhone: Åbn siden i Safari, tryk på Del, og vælg »Føj til hjemmeskærm«. Gør det før den første note. Appen på hjemmeskærmen har sit eget lager.",
    "Android: Åbn siden i Chrome, tryk på de tre prikker, og vælg »Installer app« eller »Føj til startskærm«. I Firefox er det de samme prikker.",
    "Windows: Åbn siden i Edge eller Chrome, og vælg »Installer« i adresselinjen eller menuen.",
    "Mac: Åbn siden i Safari, og vælg »Føj til Dock« i menuen Arkiv – eller brug Chrome som på Windows.",
];
