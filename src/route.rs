//! Every address, once: the only place that reads and writes them. Pure.

mod base;
mod path;
mod query;
mod tab;

use uuid::Uuid;

use crate::domain::{Contact, Id, Initiative, Note, NoteKind, Resource, Visit};

pub use base::{base, file, serve_from};
pub use query::{SHARED, kind_code, slide};
pub use tab::Tab;

/// A page of the app. A number or an id may name something that doesn't exist: its page says so.
#[allow(missing_docs)] // Most are named after their pages in `ui/pages`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Overview,
    Notes,
    /// A new note, of this kind if the user has already chosen it.
    Capture(Option<NoteKind>),
    /// The new note that is being written in this draft.
    Draft(Uuid),
    Note(Id<Note>),
    Photos,
    Steps,
    Step(u8),
    StepTalk(u8),
    StepSheet(u8),
    VillageAgreements,
    Contacts,
    Contact(Id<Contact>),
    /// Everything about a person.
    Person(Id<Contact>),
    /// What is to be deleted by now.
    Deadlines,
    Visits,
    Visit(Id<Visit>),
    Resources,
    Resource(Id<Resource>),
    /// The wheel of this year, or of another.
    Year(Option<i32>),
    Initiatives,
    Initiative(Id<Initiative>),
    /// The questions that find which of the three routes of step 3 an initiative takes.
    FindRoute(Id<Initiative>),
    InitiativeTalk(Id<Initiative>),
    InitiativeSheet(Id<Initiative>),
    InitiativeAgreements(Id<Initiative>),
    /// How an initiative is told about: step 4.
    Outreach(Id<Initiative>),
    OutreachTalk(Id<Initiative>),
    AllVillages,
    Report,
    /// The report over all villages.
    ReportOverAll,
    Reply,
    /// What came of it, for those who decide.
    Results,
    ResultsOverAll,
    Story,
    Data,
    /// Sharing with colleagues.
    Sharing,
    Settings,
    About,
    Accessibility,
    Notices,
    ForIt,
    Licences,
}

impl Route {
    /// The page at this address of the host.
    pub fn at(address: &str) -> Option<Self> {
        Self::parse(address.strip_prefix(base())?, "")
    }

    /// The address on the host.
    pub fn href(self) -> String {
        format!("{}{self}", base())
    }

    /// The list that this record is shown beside, where there is room.
    pub fn list(self) -> Option<Self> {
        match self {
            Self::Note(_) => Some(Self::Notes),
            Self::Contact(_) => Some(Self::Contacts),
            Self::Resource(_) => Some(Self::Resources),
            Self::Initiative(_) => Some(Self::Initiatives),
            _ => None,
        }
    }

    /// The place in the bar or the rail that this page belongs to; the page itself, if it belongs to none.
    #[must_use]
    pub fn place(self) -> Self {
        match self {
            Self::Capture(_) | Self::Draft(_) => Self::Capture(None),
            Self::Step(_) | Self::StepTalk(_) | Self::StepSheet(_) | Self::VillageAgreements => Self::Steps,
            Self::FindRoute(_)
            | Self::InitiativeTalk(_)
            | Self::InitiativeSheet(_)
            | Self::InitiativeAgreements(_)
            | Self::Outreach(_)
            | Self::OutreachTalk(_) => Self::Initiatives,
            Self::Photos => Self::Notes,
            Self::Person(_) => Self::Contacts,
            Self::Deadlines => Self::Overview,
            Self::Visit(_) => Self::Visits,
            Self::Year(_) => Self::Resources,
            Self::Reply | Self::ReportOverAll | Self::Results | Self::ResultsOverAll | Self::Story => {
                Self::Report
            }
            Self::Sharing => Self::Data,
            Self::Accessibility | Self::Notices | Self::ForIt | Self::Licences => Self::About,
            _ => self.list().unwrap_or(self),
        }
    }

    /// Whether everything else on screen is hidden: while the user writes a note, holds a conversation or shows
    /// slides.
    pub fn is_bare(self) -> bool {
        matches!(
            self,
            Self::Capture(_)
                | Self::Draft(_)
                | Self::StepTalk(_)
                | Self::InitiativeTalk(_)
                | Self::OutreachTalk(_)
                | Self::Story
        )
    }
}

#[cfg(test)]
#[path = "route_tests.rs"]
mod tests;

#[cfg(test)]
mod static_files_tests;
