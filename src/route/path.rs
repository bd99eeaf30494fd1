//! The path of each route, read and written.

use std::fmt;

use uuid::Uuid;

use super::query::{asks_for_all, draft, kind, year};
use super::{Route, kind_code};
use crate::domain::Id;

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
            ["aarshjul"] => Self::Year(year(search)),
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
            ["resultater"] if asks_for_all(search) => Self::ResultsOverAll,
            ["resultater"] => Self::Results,
            ["fortaelling"] => Self::Story,
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
            Self::Year(None) => f.write_str("/aarshjul"),
            Self::Year(Some(year)) => write!(f, "/aarshjul?aar={year}"),
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
            Self::Results => f.write_str("/resultater"),
            Self::ResultsOverAll => f.write_str("/resultater?alle"),
            Self::Story => f.write_str("/fortaelling"),
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
