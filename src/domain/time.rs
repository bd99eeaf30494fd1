//! Moments and days, in the only two formats that are ever stored.

use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, TimeZone, Timelike,
};

use super::fields::as_text;

/// A moment with the offset of the clock that saw it, to the millisecond.
/// Written as RFC 3339, e.g. `2026-11-23T14:30:00.000+01:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<FixedOffset>);

/// A calendar day without a time zone, written as RFC 3339 `full-date`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A text that is neither a moment nor a day of the years 0–9999.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of RFC 3339: {0}")]
pub struct NotADate(pub String);

impl Timestamp {
    /// The start of 1970, UTC.
    pub fn epoch() -> Self {
        Self(DateTime::UNIX_EPOCH.fixed_offset())
    }

    /// The moment `millis` milliseconds after the Unix epoch, seen by a clock
    /// `offset_minutes` east of UTC. `None` outside the years 0–9999.
    pub fn from_unix(millis: i64, offset_minutes: i32) -> Option<Self> {
        let offset = FixedOffset::east_opt(offset_minutes * 60)?;
        let moment = DateTime::from_timestamp_millis(millis)?.with_timezone(&offset);
        (0..=9999).contains(&moment.year()).then_some(Self(moment))
    }

    /// Milliseconds since the Unix epoch.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The day as it was called where the clock hung.
    pub fn day(self) -> Day {
        Day(self.0.date_naive())
    }

    /// The same time of day, so many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let later = TimeDelta::try_days(days).and_then(|days| self.0.checked_add_signed(days));
        later
            .filter(|later| (0..=9999).contains(&later.year()))
            .map_or(self, Self)
    }

    /// Hour and minute where the clock hung.
    pub fn clock(self) -> (u32, u32) {
        (self.0.hour(), self.0.minute())
    }

    /// The clock's offset from UTC, in minutes.
    pub fn offset_minutes(self) -> i32 {
        self.0.offset().local_minus_utc() / 60
    }

    /// `now`, or one millisecond after `self` when the clock has gone back:
    /// what was written later is always the newer.
    #[must_use]
    pub fn advance(self, now: Self) -> Self {
        let after = self.0.checked_add_signed(TimeDelta::milliseconds(1));
        match after {
            Some(after) if after > now.0 && after.year() <= 9999 => Self(after),
            _ => now.max(self),
        }
    }
}

impl Day {
    /// The day `year`-`month`-`day`, if there is one.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|date| (0..=9999).contains(&date.year()))
            .map(Self)
    }

    /// Year, month (1–12) and day of the month.
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Days since the first of January of year 1: later days have greater ones.
    pub fn number(self) -> i64 {
        i64::from(self.0.num_days_from_ce())
    }

    /// Days since Monday: 0–6.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The moment the day is over in `zone`: midnight, or where the clocks skip
    /// it the first moment after. `None` at the end of the calendar.
    pub fn end<Z: TimeZone>(self, zone: &Z) -> Option<Timestamp> {
        let midnight = self.0.succ_opt()?.and_time(NaiveTime::MIN);
        // No zone has ever skipped more than a day.
        let mut quarters = (0..=96).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
        let moment = quarters
            .find_map(|local| zone.from_local_datetime(&local).earliest())?
            .fixed_offset();
        Timestamp::from_unix(moment.timestamp_millis(), moment.offset().local_minus_utc() / 60)
    }

    /// So many days later.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let later = TimeDelta::try_days(days).and_then(|days| self.0.checked_add_signed(days));
        later
            .filter(|later| (0..=9999).contains(&later.year()))
            .map_or(self, Self)
    }

    /// Whole days from `earlier` to `self`; negative when `self` is first.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl FromStr for Timestamp {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let refuse = || NotADate(text.chars().take(40).collect());
        let moment = DateTime::parse_from_rfc3339(text).map_err(|_| refuse())?;
        // Finer than a millisecond would be lost when written; and the year in
        // the clock's own offset must still have four digits.
        Self::from_unix(moment.timestamp_millis(), moment.offset().local_minus_utc() / 60).ok_or_else(refuse)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let digits = |from, to| -> Option<u32> {
            let part: &str = text.get(from..to)?;
            part.bytes().all(|b| b.is_ascii_digit()).then_some(())?;
            part.parse().ok()
        };
        let well_formed = text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, b)| (b == b'-') == (at == 4 || at == 7));
        well_formed
            .then(|| Self::new(i32::try_from(digits(0, 4)?).ok()?, digits(5, 7)?, digits(8, 10)?))
            .flatten()
            .ok_or_else(|| NotADate(text.chars().take(40).collect()))
    }
}

as_text!(Timestamp, Day);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_moment_is_written_with_offset_and_milliseconds() {
        let moment: Timestamp = "2026-11-23T14:30:00+01:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-11-23T14:30:00.000+01:00");
        assert_eq!(moment.clock(), (14, 30));
        assert_eq!(moment.day().to_string(), "2026-11-23");
        assert_eq!(moment.day().weekday(), 0);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2026-13-01",
            "2026-02-30",
            "+026-01-01",
            "2026-1-1",
            "12026-01-01",
            "æøå6-01-01",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_last_moment_there_is_stays_put() {
        let last: Timestamp = "9999-12-31T23:59:59.999Z".parse().unwrap();
        assert_eq!(last.advance("2026-01-01T00:00:00Z".parse().unwrap()), last);
    }

    /// In Denmark the clocks go an hour ahead on the last Sunday of March and
    /// back on that of October, at night: such days have 23 and 25 hours.
    #[test]
    fn a_day_ends_at_midnight_whatever_the_clocks_did_that_night() {
        for (day, end, hours) in [
            ("2026-03-29", "2026-03-30T00:00:00.000+02:00", 23),
            ("2026-06-06", "2026-06-07T00:00:00.000+02:00", 24),
            ("2026-10-25", "2026-10-26T00:00:00.000+01:00", 25),
        ] {
            let day: Day = day.parse().unwrap();
            let over = day.end(&chrono_tz::Europe::Copenhagen).unwrap();
            assert_eq!(over.to_string(), end);
            let before = Day(day.0.pred_opt().unwrap())
                .end(&chrono_tz::Europe::Copenhagen)
                .unwrap();
            assert_eq!(over.unix_millis() - before.unix_millis(), hours * 3_600_000);
        }
    }

    #[test]
    fn where_midnight_is_skipped_the_day_ends_at_the_first_moment_after() {
        // Santiago de Chile's clocks went from 0 to 1 in the night to 6 September 2026.
        let over = Day::new(2026, 9, 5)
            .unwrap()
            .end(&chrono_tz::America::Santiago)
            .unwrap();
        assert_eq!(over.to_string(), "2026-09-06T01:00:00.000-03:00");
    }

    proptest! {
        #[test]
        fn a_day_is_over_right_after_its_last_moment(millis in 0i64..4_000_000_000_000) {
            let zone = chrono_tz::Europe::Copenhagen;
            let seen = |millis: i64| {
                let moment = DateTime::from_timestamp_millis(millis).unwrap().with_timezone(&zone).fixed_offset();
                Timestamp::from_unix(millis, moment.offset().local_minus_utc() / 60).unwrap()
            };
            let day = seen(millis).day();
            let over = day.end(&zone).unwrap();
            prop_assert!(over.unix_millis() > millis);
            prop_assert!(over.unix_millis() - millis <= 25 * 3_600_000);
            prop_assert_eq!(seen(over.unix_millis() - 1).day(), day);
            prop_assert_eq!(seen(over.unix_millis()).day().days_since(day), 1);
        }

        #[test]
        fn moments_survive_being_written(millis in -60_000_000_000_000i64..250_000_000_000_000, offset in -840i32..=840) {
            let moment = Timestamp::from_unix(millis, offset).unwrap();
            let again: Timestamp = moment.to_string().parse().unwrap();
            prop_assert_eq!(again, moment);
            prop_assert_eq!(again.offset_minutes(), offset);
        }

        #[test]
        fn later_is_newer_whatever_the_clock_says(old in 0i64..4_000_000_000_000, now in 0i64..4_000_000_000_000) {
            let (old, now) = (Timestamp::from_unix(old, 60).unwrap(), Timestamp::from_unix(now, 120).unwrap());
            prop_assert!(old.advance(now) > old);
            prop_assert!(old.advance(now) >= now);
        }
    }
}
