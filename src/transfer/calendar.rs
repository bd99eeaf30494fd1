//! Deadlines as a calendar file (iCalendar, RFC 5545).

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

use crate::domain::{Day, Timestamp};

/// Something to be done on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// Unique and always the same, so that a calendar that takes the file in
    /// twice has it once.
    pub uid: String,
    /// The day.
    pub on: Day,
    /// What.
    pub what: String,
}

/// A calendar called `name` with a whole-day event for each deadline, written
/// at `now`.
pub fn calendar(name: &str, deadlines: &[Deadline], now: Timestamp) -> String {
    let mut calendar = Calendar::new();
    calendar.name(name);
    let written = DateTime::<Utc>::from_timestamp_millis(now.unix_millis()).unwrap_or_default();
    for deadline in deadlines {
        let (year, month, day) = deadline.on.parts();
        let on = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let event = Event::new()
            .uid(&format!("{}@vejviseren", deadline.uid))
            .timestamp(written)
            .summary(&deadline.what)
            .all_day(on)
            .done();
        calendar.push(event);
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_reader_finds_every_deadline() {
        let now: Timestamp = "2026-11-23T12:00:00+01:00".parse().unwrap();
        let deadline = |uid: &str, on: &str, what: &str| Deadline {
            uid: uid.to_owned(),
            on: on.parse().unwrap(),
            what: what.to_owned(),
        };
        let long = "Husk: bøger, kaffe; og »pejsestuens« nøgle – ".repeat(6);
        let deadlines = [
            deadline("a/b", "2026-12-01", "Plakater, flyers; og\\mere\npå to linjer"),
            deadline("c", "2028-02-29", long.trim()),
        ];
        let text = calendar("Kærby Mark", &deadlines, now);
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert!(text.ends_with("\r\n"));
        let mut reader = ical::IcalParser::new(text.as_bytes());
        let read = reader.next().unwrap().unwrap();
        assert_eq!(read.events.len(), 2);
        let value = |event: usize, name: &str| {
            let properties = &read.events[event].properties;
            let property = properties.iter().find(|property| property.name == name).unwrap();
            property.value.clone().unwrap()
        };
        assert_eq!(value(0, "DTSTART"), "20261201");
        assert_eq!(value(1, "DTSTART"), "20280229");
        assert_eq!(value(0, "UID"), "a/b@vejviseren");
        assert_eq!(
            value(0, "SUMMARY"),
            "Plakater\\, flyers\\; og\\\\mere\\npå to linjer"
        );
        assert_eq!(value(1, "SUMMARY").replace('\\', ""), long.trim());
        assert!(reader.next().is_none());
    }
}
