//! Sums of what the evaluations say: who came, and what it took.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::AddAssign;

use super::order::ordered;
use super::{Evaluation, Fieldbook, Hours, Id, Initiative, Record, Scope, Village};

/// What came of one or more initiatives, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// How many activities there were.
    pub activities: usize,
    /// How many people came.
    pub came: usize,
    /// The library's working hours.
    pub hours: Hours,
}

impl Results {
    /// Whether there is nothing to tell.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// Their sum.
impl Sum for Results {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        let mut sum = Self::default();
        all.for_each(|results| sum += results);
        sum
    }
}

impl AddAssign for Results {
    fn add_assign(&mut self, other: Self) {
        self.activities += other.activities;
        self.came = self.came.saturating_add(other.came);
        self.hours = Hours(self.hours.0.saturating_add(other.hours.0));
    }
}

impl Fieldbook {
    /// The evaluation of `initiative` as a whole.
    pub fn evaluation(&self, initiative: Id<Initiative>) -> Option<&Record<Evaluation>> {
        self.live(&Evaluation::id(initiative.into(), Evaluation::WHOLE))
    }

    /// The activities of `initiative`, by day; those without a day come last.
    pub fn activities_of(&self, initiative: Id<Initiative>) -> Vec<&Record<Evaluation>> {
        let scope = Scope::from(initiative);
        let activities = self
            .all_live::<Evaluation>()
            .filter(|it| it.scope == scope && !it.is_of_the_whole());
        ordered(activities, |activity| {
            let day = activity.on.map_or(i64::MAX, super::Day::number);
            (day, format!("{:020}", activity.created.unix_millis()))
        })
    }

    /// Every evaluation of `initiative`: of the whole, then of its activities.
    pub fn evaluations_of(&self, initiative: Id<Initiative>) -> impl Iterator<Item = &Record<Evaluation>> {
        let whole = self.evaluation(initiative).into_iter();
        whole.chain(self.activities_of(initiative))
    }

    /// What came of `initiative`, by year. Its activities count; the number for the whole counts where no activity has one:
    /// it was counted only once.
    pub fn results_of(&self, initiative: &Record<Initiative>) -> BTreeMap<i32, Results> {
        let activities = self.activities_of(initiative.id);
        let year_of = |activity: &Record<Evaluation>| activity.on.unwrap_or(activity.created.day()).parts().0;
        let mut years = BTreeMap::<i32, Results>::new();
        for activity in &activities {
            *years.entry(year_of(activity)).or_default() += Results {
                activities: 1,
                came: people(activity.came),
                hours: activity.hours.unwrap_or_default(),
            };
        }
        if let Some(whole) = self.evaluation(initiative.id) {
            let has_come = activities.iter().any(|activity| activity.came.is_some());
            let has_hours = activities.iter().any(|activity| activity.hours.is_some());
            let rest = Results {
                activities: 0,
                came: people(whole.came.filter(|_| !has_come)),
                hours: whole.hours.filter(|_| !has_hours).unwrap_or_default(),
            };
            let last = activities.iter().rev().find_map(|activity| activity.on);
            let day = last.or(initiative.starts).unwrap_or(whole.created.day());
            if !rest.is_empty() {
                *years.entry(day.parts().0).or_default() += rest;
            }
        }
        years
    }

    /// What came of the initiatives in `villages`, by year.
    pub fn results_in(&self, villages: &[Id<Village>]) -> BTreeMap<i32, Results> {
        let mut years = BTreeMap::<i32, Results>::new();
        let initiatives = villages.iter().flat_map(|village| self.initiatives_in(*village));
        for (year, results) in initiatives.flat_map(|initiative| self.results_of(initiative)) {
            *years.entry(year).or_default() += results;
        }
        years
    }
}

fn people(came: Option<u32>) -> usize {
    usize::try_from(came.unwrap_or_default()).unwrap_or(usize::MAX)
}

#[cfg(test)]
#[path = "results_tests.rs"]
mod tests;
