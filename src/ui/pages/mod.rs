//! One file or folder an address.

mod about;
mod capture;
mod contact;
pub(super) mod contacts;
mod data;
mod missing;
mod note;
mod notes;
mod overview;
mod report;
mod resource;
mod resources;
mod settings;
mod steps;
mod talk;
mod visit;
mod visits;
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
pub use report::ReportPage;
pub use resource::ResourcePage;
pub use resources::ResourcesPage;
pub use settings::SettingsPage;
pub use steps::{StepPage, StepsPage};
pub use talk::TalkPage;
pub use visit::VisitPage;
pub use visits::VisitsPage;
pub use welcome::WelcomePage;
