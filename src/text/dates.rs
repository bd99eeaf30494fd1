//! Dates and times in Danish format (CLDR `da`): «mandag den 23. november 2026 kl. 14.30», short
//! «23.11.2026».

use crate::domain::{Day, Timestamp};

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
    let (year, month, date) = day.parts();
    let weekday = WEEKDAYS[day.weekday() as usize];
    format!("{weekday} den {date}.\u{a0}{} {year}", MONTHS[month as usize - 1])
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

/// «i dag», «i går», «i morgen», or the day itself.
pub fn ago_day(day: Day, today: Day) -> String {
    match today.days_since(day) {
        0 => "i dag".to_owned(),
        1 => "i går".to_owned(),
        -1 => "i morgen".to_owned(),
        _ => long_day(day),
    }
}

/// «i går», «lørdag den 21. november», with the year if it isn't the current one.
pub fn near_day(day: Day, today: Day) -> String {
    let text = ago_day(day, today);
    let year = format!(" {}", today.parts().0);
    text.strip_suffix(&year).unwrap_or(&text).to_owned()
}

/// The same as a heading in a list: «I dag», «Lørdag den 21. november».
pub fn day_heading(day: Day, today: Day) -> String {
    capitalised(&near_day(day, today))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// «i dag kl. 14.30».
pub fn when(moment: Timestamp, today: Day) -> String {
    format!("{} {}", ago_day(moment.day(), today), clock(moment))
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
        let other = Day::new(2026, 11, 22).unwrap();
        assert_eq!(ago_day(other, today), "i går");
        assert_eq!(ago_day(today, other), "i morgen");
        assert_eq!(day_heading(other, today), "I går");
        assert_eq!(
            day_heading(Day::new(2026, 11, 21).unwrap(), today),
            "Lørdag den 21.\u{a0}november"
        );
        assert_eq!(
            day_heading(Day::new(2025, 11, 21).unwrap(), today),
            "Fredag den 21.\u{a0}november 2025"
        );
        assert_eq!(
            ago_day(Day::new(2026, 3, 1).unwrap(), today),
            "søndag den 1.\u{a0}marts 2026"
        );
    }
}
