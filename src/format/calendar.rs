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
    /// What else a reader of the calendar needs to know; may be empty.
    pub details: String,
    /// Whether it is no longer expected. A calendar event can't be marked as done, and an event left out of the file
    /// would remain in calendars that imported it before.
    pub cancelled: bool,
    /// When each of the records it is based on was last written.
    pub changed: Vec<Timestamp>,
}

/// A calendar called `name` with a whole-day event for each deadline, written
/// at `now`.
///
/// It is published (RFC 5546), so that an event can be cancelled and replaced by a later file. The organizer that the
/// RFC asks for is left out: programs take an event with an organizer for an invitation, and nobody is invited.
pub fn calendar(name: &str, deadlines: &[Deadline], now: Timestamp) -> String {
    let mut lines = ContentLines::default();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Vejviseren//Vejviseren//DA");
    lines.line("CALSCALE", "GREGORIAN");
    lines.line("METHOD", "PUBLISH");
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
    let status = if deadline.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    lines.line("BEGIN", "VEVENT");
    lines.text("UID", &format!("{}@vejviseren", deadline.uid));
    lines.line("DTSTAMP", &moment(now));
    lines.line("DTSTART;VALUE=DATE", &date(deadline.on));
    // The end is exclusive: the day after.
    lines.line("DTEND;VALUE=DATE", &date(deadline.on.plus(1)));
    lines.text("SUMMARY", &deadline.what);
    lines.text("DESCRIPTION", &deadline.details);
    lines.line("STATUS", status);
    // A deadline doesn't make anybody busy for a whole day.
    lines.line("TRANSP", "TRANSPARENT");
    lines.line("SEQUENCE", &sequence(&deadline.changed).to_string());
    if let Some(changed) = deadline.changed.iter().max() {
        lines.line("LAST-MODIFIED", &moment(*changed));
    }
    lines.line("END", "VEVENT");
}

/// 1 January 2025 in seconds since the Unix epoch: before the app's first release, so every sequence number is greater
/// than those of its first files, which counted minutes since 1970.
const FIRST_SECOND: i64 = 1_735_689_600;

/// Grows with every change: of two events with the same UID, a calendar takes the one with the greater sequence number.
/// It is a sum because the latest moment may stay the same: what a colleague wrote earlier may arrive later. A sequence
/// number has 31 bits, enough for four records until 2042.
fn sequence(changed: &[Timestamp]) -> i64 {
    let seconds = changed
        .iter()
        .map(|at| (at.unix_millis() / 1000 - FIRST_SECOND).max(0));
    seconds.sum::<i64>().min(i32::MAX.into())
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
        let earlier = at("2025-01-01T00:01:00Z");
        let deadline = |uid: &str, on: &str, what: &str, cancelled: bool| Deadline {
            uid: uid.to_owned(),
            on: on.parse().unwrap(),
            what: what.to_owned(),
            details: if cancelled { "" } else { "Mette; Læseaften" }.to_owned(),
            cancelled,
            changed: vec![earlier, now],
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
        is(1, "STATUS", "CONFIRMED");
        assert_eq!(value(0, "DESCRIPTION"), None);
        is(1, "DESCRIPTION", "Mette\\; Læseaften");
        is(0, "TRANSP", "TRANSPARENT");
        is(0, "LAST-MODIFIED", "20261123T110000Z");
        is(
            0,
            "SEQUENCE",
            &(now.unix_millis() / 1000 - FIRST_SECOND + 60).to_string(),
        );
        let calendar = |name: &str| read.properties.iter().find(|property| property.name == name);
        assert_eq!(calendar("METHOD").unwrap().value.as_deref(), Some("PUBLISH"));
        assert!(reader.next().is_none());
    }

    #[test]
    fn a_sequence_number_follows_every_record_and_is_never_too_great() {
        let [old, new] = ["2026-11-23T12:00:00+01:00", "2026-11-24T12:00:00+01:00"].map(at);
        assert!(
            sequence(&[new, new]) > sequence(&[old, new]),
            "the earlier one changed"
        );
        assert!(sequence(&[at("2026-01-01T00:00:00Z")]) > new.unix_millis() / 60_000);
        assert_eq!(sequence(&[Timestamp::epoch()]), 0);
        assert_eq!(sequence(&[at("2400-01-01T00:00:00Z")]), i64::from(i32::MAX));
    }
}
