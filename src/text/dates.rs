//! Dates and times in Danish format (CLDR `da`): «mandag den 23. november 2026 kl. 14.30», short
//! «23.11.2026».

use super::capitalised;
use crate::domain::{Day, Month, Timestamp};

const WEEKDAYS: [&str; 7] = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
];
const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// «mandag den 23. november 2026».
pub fn long_day(day: Day) -> String {
    let (year, _, date) = day.parts();
    format!(
        "{} den {date}.\u{a0}{} {year}",
        weekday(day),
        self::month(Month::of(day))
    )
}

/// «august».
pub fn month(month: Month) -> &'static str {
    MONTHS[month as usize]
}

/// «aug».
pub fn month_in_short(month: Month) -> &'static str {
    self::month(month).get(..3).unwrap_or_default()
}

/// «23.11.2026».
pub fn short_day(day: Day) -> String {
    let (year, month, date) = day.parts();
    format!("{date}.{month}.{year}")
}

/// «kl. 14.30».
pub fn clock(moment: Timestamp) -> String {
    format!("kl.\u{a0}{}", hour(moment))
}

/// «14.30», the end of «kl. 13.00–14.30».
pub fn hour(moment: Timestamp) -> String {
    let (hour, minute) = moment.clock();
    format!("{hour}.{minute:02}")
}

/// A day as people say it: «i går», «i dag», «i morgen», «tirsdag» within a week, then «den 12. december», with the year
/// where it is another.
pub fn day(day: Day, today: Day) -> String {
    match day.days_since(today) {
        -1 => "i går".to_owned(),
        0 => "i dag".to_owned(),
        1 => "i morgen".to_owned(),
        2..=6 => weekday(day).to_owned(),
        _ => format!("den {}", date(day, today)),
    }
}

/// A day as a heading in a list: «I dag», «Lørdag den 21. november», with the year where it is another.
pub fn day_heading(on: Day, today: Day) -> String {
    if on.days_since(today).abs() < 2 {
        capitalised(&day(on, today))
    } else {
        capitalised(&format!("{} den {}", weekday(on), date(on, today)))
    }
}

fn weekday(day: Day) -> &'static str {
    WEEKDAYS[day.weekday() as usize]
}

/// «21. november», or «21. november 2025» in another year than `today`.
fn date(day: Day, today: Day) -> String {
    let (year, _, date) = day.parts();
    let of_year = if year == today.parts().0 {
        String::new()
    } else {
        format!(" {year}")
    };
    format!("{date}.\u{a0}{}{of_year}", month(Month::of(day)))
}

/// «i dag kl. 14.30».
pub fn when(moment: Timestamp, today: Day) -> String {
    format!("{} {}", day(moment.day(), today), clock(moment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_danes_write_them() {
        let moment: Timestamp = "2026-11-23T14:05:00+01:00".parse().unwrap();
        let today = moment.day();
        assert_eq!(long_day(today), "mandag den 23.\u{a0}november 2026");
        assert_eq!(short_day(today), "23.11.2026");
        assert_eq!(when(moment, today), "i dag kl.\u{a0}14.05");
        assert_eq!(day_heading(Day::new(2026, 11, 22).unwrap(), today), "I går");
        assert_eq!(
            day_heading(Day::new(2026, 11, 21).unwrap(), today),
            "Lørdag den 21.\u{a0}november"
        );
        assert_eq!(
            day_heading(Day::new(2025, 11, 21).unwrap(), today),
            "Fredag den 21.\u{a0}november 2025"
        );
    }

    #[test]
    fn a_near_day_is_called_what_people_call_it() {
        let today = Day::new(2026, 11, 23).unwrap();
        let said = |days| day(today.plus(days), today);
        assert_eq!([-1, 0, 1].map(said), ["i går", "i dag", "i morgen"]);
        assert_eq!([2, 6].map(said), ["onsdag", "søndag"]);
        assert_eq!(
            [-2, 7].map(said),
            ["den 21.\u{a0}november", "den 30.\u{a0}november"],
            "«mandag» would be today"
        );
        assert_eq!(said(60), "den 22.\u{a0}januar 2027");
        assert_eq!(said(-365), "den 23.\u{a0}november 2025");
    }
}
