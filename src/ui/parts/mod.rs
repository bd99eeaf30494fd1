//! What pages are made of.

mod add_form;
mod banner;
mod bars;
mod chips;
mod delete_button;
mod dialog;
mod example;
mod field;
pub mod icon;
mod marked;
mod menu;
mod note_card;
mod page;
mod record_form;
mod resource_add;
mod toast;
mod village_switcher;
mod visit_chip;

pub use add_form::AddForm;
pub use banner::Banners;
pub use bars::Bars;
pub use chips::{ChoiceChips, ThemeChips};
pub use delete_button::DeleteButton;
pub use dialog::Dialog;
pub use example::{ExampleBar, TryExample};
pub use field::{TextArea, TextField};
pub use icon::Icon;
pub use marked::Marked;
pub use note_card::NoteCard;
pub use page::{DeepPage, PlacePage, focus, set_title};
pub use record_form::{Choice, Property, RecordForm};
pub use resource_add::ResourceAdd;
pub use toast::Toaster;
pub use village_switcher::{VillageForm, VillageSwitcher};
pub use visit_chip::VisitChip;
