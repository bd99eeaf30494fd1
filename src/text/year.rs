//! The page «Årshjul», and what is soon on «Overblik».

#![allow(missing_docs)]

use super::{facts, month, number};
use crate::domain::{Day, Month};
use crate::guide::{InYear, YearRing, YearWhat};

pub const HEADING: &str = "Årshjul";
pub const SEE: &str = "Se årshjulet";
pub const LEAD: &str = "Feltbesøg, aktiviteter og frister står her af sig selv. Lokale ressourcer, som I har valgt måneder for, kommer igen hvert år.";
pub const EMPTY: &str = "Der er ikke noget i dette år endnu. Åbn en lokal ressource, for eksempel sommerfesten, og vælg de måneder, hvor den holdes – så er den her hvert år.";
pub const TO_RESOURCES: &str = "Til ressourcerne";
pub const LIST: &str = "Måned for måned";
pub const KINDS: &str = "Farverne, yderst først";
pub const SOON: &str = "Snart i bysamfundet";

/// What a ring of the wheel shows.
pub fn ring(ring: YearRing) -> &'static str {
    match ring {
        YearRing::Recurring => "Hvert år",
        YearRing::Activity => "Aktiviteter",
        YearRing::Visit => "Feltbesøg",
        YearRing::Due => "Frister",
    }
}

/// The button that shows the year before.
pub fn before(year: i32) -> String {
    format!("Året før: {year}")
}

/// The button that shows the year after.
pub fn after(year: i32) -> String {
    format!("Året efter: {year}")
}

/// A month of the list with what is in it: «August (3)», and whether it is the present one.
pub fn month_heading(of: Month, count: usize, is_now: bool) -> String {
    let now = if is_now { " – nu" } else { "" };
    format!("{} ({}){now}", super::capitalised(month(of)), number(count))
}

/// What something in the year is called.
pub fn title(what: &YearWhat) -> String {
    match what {
        YearWhat::Recurring(_, name, _) | YearWhat::Activity(_, _, Some(name)) => name.clone(),
        YearWhat::Activity(_, title, None) | YearWhat::Visit(_, title) => title.clone(),
        YearWhat::Due(what, _) => super::due_name(what),
    }
}

/// Its day and what it is.
pub fn about(it: &InYear) -> String {
    let what = match &it.what {
        YearWhat::Recurring(_, _, kind) => format!("{} · hvert år", super::resource_kind(*kind)),
        YearWhat::Activity(_, _, None) => "Tiltaget begynder".to_owned(),
        YearWhat::Activity(_, title, Some(_)) => format!("Aktivitet · {title}"),
        YearWhat::Visit(..) => "Feltbesøg".to_owned(),
        YearWhat::Due(_, true) => "Frist · udført".to_owned(),
        YearWhat::Due(_, false) => "Frist".to_owned(),
    };
    facts([it.on.map(day_of_month), Some(what)])
}

/// «15. august»; the year is above the list.
fn day_of_month(on: Day) -> String {
    format!("{}.\u{a0}{}", on.parts().2, month(Month::of(on)))
}

/// The months in which something takes place: «juni, august».
pub fn months(months: &[Month]) -> Option<String> {
    match months.len() {
        0 => None,
        12 => Some("hver måned".to_owned()),
        _ => Some(months.iter().map(|it| month(*it)).collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_named_unless_it_is_all_of_them() {
        assert_eq!(months(&[]), None);
        assert_eq!(
            months(&[Month::June, Month::August]),
            Some("juni, august".to_owned())
        );
        assert_eq!(months(&Month::ALL), Some("hver måned".to_owned()));
    }
}
