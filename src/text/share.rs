//! Sharing texts.

#![allow(missing_docs)]

pub const SEND: &str = "Del";
pub const COPY: &str = "Kopiér";
pub const SENT: &str = "Teksten er delt";
pub const COPIED: &str = "Teksten er kopieret. Den ligger i udklipsholderen, til du kopierer noget andet.";
pub const FAILED: &str = "Browseren kunne hverken dele eller kopiere. Markér teksten, og kopiér den selv.";
pub const INVITATION: &str = "Udkast til invitation";
pub const NEWS: &str = "Udkast til nyhed";
pub const POSTCARD: &str = "Rammen i kort form";
pub const REPLY: &str = "Det hørte vi – det gør vi nu";
pub const REPLY_LEAD: &str = "Et svar til bysamfundet, også når svaret er »Ikke nu«. Ret teksten til, del den, eller skriv den ud som plakat til opslagstavlen. Der er ingen navne i udkastet.";
pub const ANEW: &str = "Lav udkastet forfra";
