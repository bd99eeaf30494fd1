//! The tabs of a page, as the address names them.

use super::{Route, base};

/// One of a page's tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// An initiative's route, with its questions.
    Worksheet,
    /// Who promised what.
    Agreements,
    /// How an initiative is told about.
    Outreach,
    /// What came of an initiative.
    Evaluation,
    /// What is published before the activity.
    Before,
    /// What is published after it.
    After,
}

impl Tab {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Worksheet,
        Self::Agreements,
        Self::Outreach,
        Self::Evaluation,
        Self::Before,
        Self::After,
    ];

    /// The tab that a query asks for.
    pub fn parse(search: &str) -> Option<Self> {
        let values = search.trim_start_matches('?').split('&');
        let code = values.rev().find_map(|value| value.strip_prefix("fane="))?;
        Self::ALL.into_iter().find(|tab| tab.code() == code)
    }

    /// Its code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Worksheet => "arbejdsark",
            Self::Agreements => "aftaler",
            Self::Outreach => "formidling",
            Self::Evaluation => "evaluering",
            Self::Before => "foer",
            Self::After => "efter",
        }
    }
}

impl Route {
    /// The path of one of this page's tabs, from the app's folder.
    pub fn tab(self, tab: Tab) -> String {
        format!("{self}?fane={}", tab.code())
    }

    /// The address of one of this page's tabs, on the host.
    pub fn tab_href(self, tab: Tab) -> String {
        format!("{}{}", base(), self.tab(tab))
    }
}
