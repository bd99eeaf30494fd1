//! Deadlines as a calendar file (iCalendar, RFC 5545).

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::content_lines::ContentLines;
use crate::domain::{Day, Timestamp};

/// Something to be done on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// Unique and stable, so that a calendar that imports the file twice has the event once.
    pub uid: String,
    /// The day.
    pub on: Day,
    /// What is due.
    pub what: String,
    /// Whether it is no longer expected. A calendar event can't be marked as done, and an event left out of the file
    /// would remain in calendars that imported it before.
    pub cancelled: bool,
    /// When any of this was last written.
    pub changed: Timestamp,
}

/// A calendar called `name` with a whole-day event for each deadline, written
/// at `now`.
pub fn calendar(name: &str, deadlines: &[Deadline], now: Timestamp) -> String {
    let mut lines = ContentLines::default();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Vejviseren//Vejviseren//DA");
    lines.line("CALSCALE", "GREGORIAN");
    // `NAME` is the standard's (RFC 7986), `X-WR-CALNAME` is what programs read.
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    for deadline in deadlines {
        event(&mut lines, deadline, now);
    }
    lines.line("END", "VCALENDAR");
    lines.finish()
}

fn event(lines: &mut ContentLines, deadline: &Deadline, now: Timestamp) {
    lines.line("BEGIN", "VEVENT");
    lines.text("UID", &format!("{}@vejviseren", deadline.uid));
    lines.line("DTSTAMP", &moment(now));
    lines.line("DTSTART;VALUE=DATE", &date(deadline.on));
    // The end is exclusive: the day after.
    lines.line("DTEND;VALUE=DATE", &date(deadline.on.plus(1)));
    lines.text("SUMMARY", &deadline.what);
    if deadline.cancelled {
        lines.line("STATUS", "CANCELLED");
    }
    // Of two events with the same UID, a calendar takes the one with the greater sequence number.
    let minutes = (deadline.changed.unix_millis() / 60_000).max(0);
    lines.line("SEQUENCE", &minutes.to_string());
    lines.line("END", "VEVENT");
}

fn date(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}{month:02}{day:02}")
}

fn moment(at: Timestamp) -> String {
    let at = DateTime::<Utc>::from_timestamp_millis(at.unix_millis()).unwrap_or_default();
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!(
        "{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}Z",
        at.year(),
        at.month(),
        at.day()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::at;

    #[test]
    fn another_reader_finds_every_deadline() {
        let now = at("2026-11-23T12:00:00+01:00");
        let deadline = |uid: &str, on: &str, what: &str, cancelled: bool| Deadline {
            uid: uid.to_owned(),
            on: on.parse().unwrap(),
            what: what.to_owned(),
            cancelled,
            changed: now,
        };
        let long = "Husk: bøger, kaffe; og »pejsestuens« nøgle – ".repeat(6);
        let deadlines = [
            deadline(
                "a/b",
                "2026-12-31",
                "Plakater, flyers; og\\mere\rpå to linjer",
                true,
            ),
            deadline("c", "2028-02-28", long.trim(), false),
        ];
        let text = calendar("Kærby\nMark", &deadlines, now);
        assert!(text.ends_with("\r\n"));
        let mut reader = ical::IcalParser::new(text.as_bytes());
        let read = reader.next().unwrap().unwrap();
        assert_eq!(read.events.len(), 2);
        let value = |event: usize, name: &str| {
            let properties = &read.events[event].properties;
            let property = properties.iter().find(|property| property.name == name);
            property.and_then(|property| property.value.clone())
        };
        let is = |event: usize, name: &str, expected: &str| {
            assert_eq!(value(event, name).as_deref(), Some(expected), "{name}");
        };
        is(0, "DTSTAMP", "20261123T110000Z");
        is(0, "DTSTART", "20261231");
        is(0, "DTEND", "20270101");
        is(1, "DTSTART", "20280228");
        is(1, "DTEND", "20280229");
        is(0, "UID", "a/b@vejviseren");
        is(0, "SUMMARY", "Plakater\\, flyers\\; og\\\\mere\\npå to linjer");
        assert_eq!(value(1, "SUMMARY").unwrap().replace('\\', ""), long.trim());
        is(0, "STATUS", "CANCELLED");
        assert_eq!(value(1, "STATUS"), None);
        is(0, "SEQUENCE", &(now.unix_millis() / 60_000).to_string());
        assert!(reader.next().is_none());
    }
}
