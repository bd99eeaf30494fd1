//! One file or folder an address.

mod about;
mod capture;
mod contact;
mod contacts;
mod data;
mod missing;
mod note;
mod notes;
mod overview;
mod settings;
mod steps;
mod welcome;

pub use about::AboutPage;
pub use capture::CapturePage;
pub use contact::ContactPage;
pub use contacts::ContactsPage;
pub use data::DataPage;
pub use missing::MissingPage;
pub use note::NotePage;
pub use notes::NotesPage;
pub use overview::OverviewPage;
pub use settings::SettingsPage;
pub use steps::{StepPage, StepsPage};
pub use welcome::WelcomePage;
