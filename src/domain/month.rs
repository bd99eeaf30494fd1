//! The months of a year that comes again every year.

use super::Day;
use super::macros::string_enums;

string_enums! {
    /// A month of any year.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Month {
        /// Januar.
        January = "january",
        /// Februar.
        February = "february",
        /// Marts.
        March = "march",
        /// April.
        April = "april",
        /// Maj.
        May = "may",
        /// Juni.
        June = "june",
        /// Juli.
        July = "july",
        /// August.
        August = "august",
        /// September.
        September = "september",
        /// Oktober.
        October = "october",
        /// November.
        November = "november",
        /// December.
        December = "december",
    }
}

impl Month {
    /// The month that `day` is in.
    pub fn of(day: Day) -> Self {
        Self::January.plus(day.parts().1 - 1)
    }

    /// The month `months` months later.
    #[must_use]
    pub fn plus(self, months: u32) -> Self {
        Self::ALL[(self as usize + months as usize) % Self::ALL.len()]
    }

    /// How many months after this one `later` comes: 0–11.
    pub fn until(self, later: Self) -> u32 {
        (later as u32 + 12 - self as u32) % 12
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_begins_again_after_december() {
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(Month::of(day("2026-01-31")), Month::January);
        assert_eq!(Month::of(day("2026-12-01")), Month::December);
        assert_eq!(Month::November.plus(2), Month::January);
        assert_eq!(Month::November.until(Month::January), 2);
        assert_eq!(Month::June.until(Month::June), 0);
    }
}
