//! Every address, once: the only place that reads and writes them. Pure.

mod base;
mod query;
mod tab;

use std::fmt;

use uuid::Uuid;

use crate::domain::{Contact, Id, Initiative, Note, NoteKind, Resource, Visit};

use query::{asks_for_all, draft, kind};

pub use base::{base, file, serve_from};
pub use query::{SHARED, kind_code};
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
    /// The page with this path, from the app's folder, and query.
    pub fn parse(path: &str, search: &str) -> Option<Self> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let mut segments = path.split('/');
        // Every path begins with a slash; that of the app's folder may be left out.
        segments.next().filter(|before| before.is_empty())?;
        let segments: Vec<&str> = segments.collect();
        Some(match segments[..] {
            _ if segments.contains(&"") => return None,
            [] => Self::Overview,
            ["noter"] => Self::Notes,
            ["noter", "ny"] => draft(search).unwrap_or_else(|| Self::Capture(kind(search))),
            ["noter", note] => Self::Note(id(note)),
            ["billeder"] => Self::Photos,
            ["trin"] => Self::Steps,
            ["trin", "aftaler"] => Self::VillageAgreements,
            ["trin", step] => Self::Step(number(step)),
            ["trin", step, "samtale"] => Self::StepTalk(number(step)),
            ["trin", step, "papir"] => Self::StepSheet(number(step)),
            ["kontakter"] => Self::Contacts,
            ["kontakter", contact] => Self::Contact(id(contact)),
            ["kontakter", contact, "alt"] => Self::Person(id(contact)),
            ["sletning"] => Self::Deadlines,
            ["besoeg"] => Self::Visits,
            ["besoeg", visit] => Self::Visit(id(visit)),
            ["ressourcer"] => Self::Resources,
            ["ressourcer", resource] => Self::Resource(id(resource)),
            ["tiltag"] => Self::Initiatives,
            ["tiltag", initiative] => Self::Initiative(id(initiative)),
            ["tiltag", initiative, "rute"] => Self::FindRoute(id(initiative)),
            ["tiltag", initiative, "samtale"] => Self::InitiativeTalk(id(initiative)),
            ["tiltag", initiative, "papir"] => Self::InitiativeSheet(id(initiative)),
            ["tiltag", initiative, "aftaler"] => Self::InitiativeAgreements(id(initiative)),
            ["tiltag", initiative, "formidling"] => Self::Outreach(id(initiative)),
            ["tiltag", initiative, "formidling", "samtale"] => Self::OutreachTalk(id(initiative)),
            ["alle"] => Self::AllVillages,
            ["rapport"] if asks_for_all(search) => Self::ReportOverAll,
            ["rapport"] => Self::Report,
            ["rapport", "svar"] => Self::Reply,
            ["data"] => Self::Data,
            ["deling"] => Self::Sharing,
            ["indstillinger"] => Self::Settings,
            ["om"] => Self::About,
            ["om", "tilgaengelighed"] => Self::Accessibility,
            ["om", "besked"] => Self::Notices,
            ["om", "it"] => Self::ForIt,
            ["om", "licenser"] => Self::Licences,
            _ => return None,
        })
    }

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
            Self::Reply | Self::ReportOverAll => Self::Report,
            Self::Sharing => Self::Data,
            Self::Accessibility | Self::Notices | Self::ForIt | Self::Licences => Self::About,
            _ => self.list().unwrap_or(self),
        }
    }

    /// Whether everything else on screen is hidden: while the user writes a note or holds a conversation.
    pub fn is_bare(self) -> bool {
        matches!(
            self,
            Self::Capture(_)
                | Self::Draft(_)
                | Self::StepTalk(_)
                | Self::InitiativeTalk(_)
                | Self::OutreachTalk(_)
        )
    }
}

/// The path from the app's folder, and the query.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("/"),
            Self::Notes => f.write_str("/noter"),
            Self::Capture(None) => f.write_str("/noter/ny"),
            Self::Capture(Some(kind)) => write!(f, "/noter/ny?type={}", kind_code(*kind)),
            Self::Draft(draft) => write!(f, "/noter/ny?kladde={draft}"),
            Self::Note(id) => write!(f, "/noter/{id}"),
            Self::Photos => f.write_str("/billeder"),
            Self::Steps => f.write_str("/trin"),
            Self::Step(number) => write!(f, "/trin/{number}"),
            Self::StepTalk(number) => write!(f, "/trin/{number}/samtale"),
            Self::StepSheet(number) => write!(f, "/trin/{number}/papir"),
            Self::VillageAgreements => f.write_str("/trin/aftaler"),
            Self::Contacts => f.write_str("/kontakter"),
            Self::Contact(id) => write!(f, "/kontakter/{id}"),
            Self::Person(id) => write!(f, "/kontakter/{id}/alt"),
            Self::Deadlines => f.write_str("/sletning"),
            Self::Visits => f.write_str("/besoeg"),
            Self::Visit(id) => write!(f, "/besoeg/{id}"),
            Self::Resources => f.write_str("/ressourcer"),
            Self::Resource(id) => write!(f, "/ressourcer/{id}"),
            Self::Initiatives => f.write_str("/tiltag"),
            Self::Initiative(id) => write!(f, "/tiltag/{id}"),
            Self::FindRoute(id) => write!(f, "/tiltag/{id}/rute"),
            Self::InitiativeTalk(id) => write!(f, "/tiltag/{id}/samtale"),
            Self::InitiativeSheet(id) => write!(f, "/tiltag/{id}/papir"),
            Self::InitiativeAgreements(id) => write!(f, "/tiltag/{id}/aftaler"),
            Self::Outreach(id) => write!(f, "/tiltag/{id}/formidling"),
            Self::OutreachTalk(id) => write!(f, "/tiltag/{id}/formidling/samtale"),
            Self::AllVillages => f.write_str("/alle"),
            Self::Report => f.write_str("/rapport"),
            Self::ReportOverAll => f.write_str("/rapport?alle"),
            Self::Reply => f.write_str("/rapport/svar"),
            Self::Data => f.write_str("/data"),
            Self::Sharing => f.write_str("/deling"),
            Self::Settings => f.write_str("/indstillinger"),
            Self::About => f.write_str("/om"),
            Self::Accessibility => f.write_str("/om/tilgaengelighed"),
            Self::Notices => f.write_str("/om/besked"),
            Self::ForIt => f.write_str("/om/it"),
            Self::Licences => f.write_str("/om/licenser"),
        }
    }
}

/// An odd id is that of no record.
fn id<B>(text: &str) -> Id<B> {
    text.parse().unwrap_or(Id::new(Uuid::nil()))
}

/// An odd number is that of no step.
fn number(text: &str) -> u8 {
    text.parse().unwrap_or_default()
}

#[cfg(test)]
#[path = "route_tests.rs"]
mod tests;
