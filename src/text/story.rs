//! The report as slides, for colleagues.

#![allow(missing_docs)]

use crate::domain::Day;

pub const NAME: &str = "Fortælling";
pub const SHOW: &str = "Vis som fortælling";
pub const EMPTY: &str = "Her kommer en fortælling til kolleger: tal, citater, billeder, beslutning og næste skridt. Den laves af det, I noterer.";
pub const PREVIOUS: &str = "Forrige";
pub const NEXT: &str = "Næste";
pub const FULL_SCREEN: &str = "Fuld skærm";
pub const FIGURES: &str = "Det har vi gjort";
/// One and several notes of what somebody said.
pub const CAME: (&str, &str) = ("person kom", "personer kom");
pub const TALKS: (&str, &str) = ("samtale", "samtaler");

/// From the first day to the last: «19.3.2026–11.6.2026».
pub fn period(first: Day, last: Day) -> String {
    let first_day = super::short_day(first);
    if first == last {
        return first_day;
    }
    format!("{first_day}–{}", super::short_day(last))
}
