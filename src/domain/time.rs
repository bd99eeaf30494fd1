//! Moments and days, in the only two formats that are ever stored.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike, FixedOffset, Months, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, TimeZone,
    Timelike,
};

use super::beginning::beginning;
use super::macros::as_text;

/// A moment with the UTC offset of the clock that recorded it, to the millisecond. Written as RFC 3339, e.g.
/// `2026-11-23T14:30:00.000+01:00`.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Timestamp(DateTime<FixedOffset>);

/// A calendar day without a time zone, written as RFC 3339 `full-date`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// The earliest year that is plausible in a date field.
pub const EARLIEST_YEAR: i32 = 1900;

/// The latest year that is plausible today.
pub fn latest_year(today: Day) -> i32 {
    today.parts().0 + 100
}

/// A text that is neither a moment nor a day in the years 0–9999.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of RFC 3339: {0}")]
pub struct NotADate(pub String);

impl Timestamp {
    /// The start of 1970, UTC.
    pub fn epoch() -> Self {
        Self(DateTime::UNIX_EPOCH.fixed_offset())
    }

    /// The moment `millis` milliseconds after the Unix epoch, on a clock `offset_minutes` east of UTC. `None` outside
    /// the years 0–9999.
    pub fn from_unix(millis: i64, offset_minutes: i32) -> Option<Self> {
        let offset = FixedOffset::east_opt(offset_minutes * 60)?;
        let moment = DateTime::from_timestamp_millis(millis)?.with_timezone(&offset);
        (0..=9999).contains(&moment.year()).then_some(Self(moment))
    }

    /// `moment` to the millisecond. `None` outside the years 0–9999.
    pub fn of(moment: DateTime<FixedOffset>) -> Option<Self> {
        Self::from_unix(moment.timestamp_millis(), moment.offset().local_minus_utc() / 60)
    }

    /// Milliseconds since the Unix epoch.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The local date, by its own offset.
    pub fn day(self) -> Day {
        Day(self.0.date_naive())
    }

    /// The start of its local day, by its own offset.
    #[must_use]
    pub fn midnight(self) -> Self {
        let start = self.0.with_time(NaiveTime::MIN).single();
        start.and_then(Self::of).unwrap_or(self)
    }

    /// The same time of day, `days` days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let later = TimeDelta::try_days(days).and_then(|days| self.0.checked_add_signed(days));
        later.and_then(Self::of).unwrap_or(self)
    }

    /// The local hour and minute, by its own offset.
    pub fn clock(self) -> (u32, u32) {
        (self.0.hour(), self.0.minute())
    }

    /// The offset from UTC, in minutes.
    pub fn offset_minutes(self) -> i32 {
        self.0.offset().local_minus_utc() / 60
    }

    /// `now`, or one millisecond after `self` if the clock has gone back: a later edit always has the later time.
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
    /// The day `year`-`month`-`day`, if it exists.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::of)
    }

    fn of(date: NaiveDate) -> Option<Self> {
        (0..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// Year, month (1–12) and day of the month.
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// Whether it is plausible as a date typed today. Stored dates are not checked.
    pub fn is_plausible(self, today: Self) -> bool {
        (EARLIEST_YEAR..=latest_year(today)).contains(&self.0.year())
    }

    /// Days since 1 January of year 1: a later day has a greater number.
    pub fn number(self) -> i64 {
        i64::from(self.0.num_days_from_ce())
    }

    /// Days since Monday: 0–6.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The moment the day ends in `zone`: midnight, or if the clocks skip midnight, the first moment after it. `None`
    /// at the end of the calendar.
    pub fn end<Z: TimeZone>(self, zone: &Z) -> Option<Timestamp> {
        let midnight = self.0.succ_opt()?.and_time(NaiveTime::MIN);
        // No zone has ever skipped more than a day.
        let mut quarters = (0..=96).map(|quarter| midnight + TimeDelta::minutes(15 * quarter));
        let moment = quarters.find_map(|local| zone.from_local_datetime(&local).earliest())?;
        Timestamp::of(moment.fixed_offset())
    }

    /// The day `days` days later.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let later = TimeDelta::try_days(days).and_then(|days| self.0.checked_add_signed(days));
        later.and_then(Self::of).unwrap_or(self)
    }

    /// The same date `months` months later, or the last day of that month.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let later = self.0.checked_add_months(Months::new(months));
        later.filter(|later| later.year() <= 9999).map_or(self, Self)
    }

    /// Whole days from `earlier` to `self`; negative if `self` is before it.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }
}

// Written by hand: chrono treats one moment with two offsets as equal, but values that are written differently must
// be distinguishable, or merging depends on the order.
impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        let by = |time: &Self| (time.0, time.0.offset().local_minus_utc());
        by(self).cmp(&by(other))
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
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
        let refuse = || NotADate(beginning(text, 40).to_owned());
        let moment = DateTime::parse_from_rfc3339(text).map_err(|_| refuse())?;
        // Anything finer than a millisecond would be lost when written; and the year in the clock's own offset must
        // still have four digits.
        Self::of(moment).ok_or_else(refuse)
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
        let day = text.parse().ok().and_then(Self::of);
        // Chrono also reads other spellings.
        day.filter(|day| day.to_string() == text)
            .ok_or_else(|| NotADate(beginning(text, 40).to_owned()))
    }
}

as_text!(Timestamp, Day);

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
