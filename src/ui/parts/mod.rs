//! What pages are made of.

mod banner;
mod chips;
mod dialog;
mod field;
pub mod icon;
mod marked;
mod menu;
mod note_card;
mod page;
mod toast;
mod village_switcher;

pub use banner::Banners;
pub use chips::{ChoiceChips, ThemeChips};
pub use dialog::Dialog;
pub use field::{TextArea, TextField};
pub use icon::Icon;
pub use marked::Marked;
pub use note_card::NoteCard;
pub use page::{DeepPage, PlacePage, focus};
pub use toast::Toaster;
pub use village_switcher::{VillageForm, VillageSwitcher};
