//! A year in a village: what takes place in which month.

use super::{Due, DueState, DueWhat, ever_due_in};
use crate::domain::{Day, Fieldbook, Id, Initiative, Month, Resource, ResourceKind, Village, Visit, ordered};

/// Something in a month of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct InYear {
    /// The month.
    pub month: Month,
    /// The day, where it is known.
    pub on: Option<Day>,
    /// What it is.
    pub what: YearWhat,
}

/// What a year consists of.
#[derive(Clone, Debug, PartialEq)]
pub enum YearWhat {
    /// A local resource that takes place every year: its id, name and kind.
    Recurring(Id<Resource>, String, ResourceKind),
    /// An activity of an initiative, or its first day: its id, its title, and what the activity is called.
    Activity(Id<Initiative>, String, Option<String>),
    /// A visit: its id and title.
    Visit(Id<Visit>, String),
    /// A deadline, and whether it is kept.
    Due(DueWhat, bool),
}

/// The kinds of [`YearWhat`], from the rim of the wheel to its centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The same as those of `YearWhat`.
pub enum YearRing {
    Recurring,
    Activity,
    Visit,
    Due,
}

impl YearRing {
    /// All of them, the outermost first.
    pub const ALL: [Self; 4] = [Self::Recurring, Self::Activity, Self::Visit, Self::Due];
}

impl YearWhat {
    /// Its kind.
    pub fn ring(&self) -> YearRing {
        match self {
            Self::Recurring(..) => YearRing::Recurring,
            Self::Activity(..) => YearRing::Activity,
            Self::Visit(..) => YearRing::Visit,
            Self::Due(..) => YearRing::Due,
        }
    }
}

impl InYear {
    fn dated(on: Day, what: YearWhat) -> Self {
        Self {
            month: Month::of(on),
            on: Some(on),
            what,
        }
    }
}

/// What takes place in `village` in `year`, by month; in each month what has no day first, then by day. What recurs is
/// in every year.
pub fn year_in(book: &Fieldbook, village: Id<Village>, year: i32) -> Vec<InYear> {
    let recurring = book.resources_in(village).into_iter().flat_map(|resource| {
        resource.months.iter().map(|month| InYear {
            month: *month,
            on: None,
            what: YearWhat::Recurring(resource.id, resource.name.clone(), resource.kind),
        })
    });
    let activities = book.initiatives_in(village).into_iter().flat_map(|initiative| {
        let what = |name| YearWhat::Activity(initiative.id, initiative.title.clone(), name);
        let first = initiative.starts.map(|on| InYear::dated(on, what(None)));
        let all = book.activities_of(initiative.id).into_iter();
        let all = all.filter_map(|activity| Some(InYear::dated(activity.on?, what(activity.title.clone()))));
        first
            .into_iter()
            .chain(all.collect::<Vec<_>>())
            .collect::<Vec<_>>()
    });
    let visits = book.visits_in(village).into_iter();
    let visits = visits.map(|visit| {
        InYear::dated(
            visit.started.day(),
            YearWhat::Visit(visit.id, visit.title.clone()),
        )
    });
    let due = ever_due_in(book, village).into_iter().filter_map(deadline);
    let all = recurring.chain(activities).chain(visits).chain(due);
    let all = all.filter(|it| it.on.is_none_or(|on| on.parts().0 == year));
    ordered(all, |it| {
        let day = it.on.map_or(0, |on| i64::from(on.parts().2));
        (it.month as i64 * 32 + day, String::new())
    })
}

/// A deadline that wasn't given up.
fn deadline(due: Due) -> Option<InYear> {
    let kept = match due.state {
        DueState::Open => false,
        DueState::Done => true,
        DueState::Cancelled => return None,
    };
    Some(InYear::dated(due.on, YearWhat::Due(due.what, kept)))
}

#[cfg(test)]
#[path = "year_tests.rs"]
mod tests;
