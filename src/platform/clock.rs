//! Time and random ids, which the domain gets from outside.

use chrono::{Local, NaiveDateTime, TimeDelta, TimeZone};
use leptos::prelude::window;
use uuid::{NoContext, Uuid};

use crate::domain::{Day, Id, Timestamp};

/// The current time, by the device's clock and time zone. A clock outside the years 0–9999 counts as the
/// epoch.
pub fn now() -> Timestamp {
    Timestamp::of(Local::now().fixed_offset()).unwrap_or_else(Timestamp::epoch)
}

/// The same moment in the device's time zone. Times are shown in it, whichever time zone they were recorded
/// in.
pub fn local(at: Timestamp) -> Timestamp {
    let here = Local.timestamp_millis_opt(at.unix_millis()).single();
    here.and_then(|here| Timestamp::of(here.fixed_offset()))
        .unwrap_or(at)
}

/// The current day.
pub fn today() -> Day {
    now().day()
}

/// The end of `day`, in the device's time zone.
pub fn end_of(day: Day) -> Timestamp {
    day.end(&Local).unwrap_or_else(now)
}

/// A new id: UUID version 7, so ids sort by creation time (RFC 9562).
pub fn new_uuid() -> Uuid {
    let millis = u64::try_from(now().unix_millis()).unwrap_or_default();
    let nanos = u32::try_from(millis % 1_000).unwrap_or_default() * 1_000_000;
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, millis / 1_000, nanos))
}

/// An id that tells nothing, not even when it was made: UUID version 4. `None` where the browser has no random numbers.
pub fn random_uuid() -> Option<Uuid> {
    let mut bytes = [0; 16];
    window()
        .crypto()
        .ok()?
        .get_random_values_with_u8_array(&mut bytes)
        .ok()?;
    Some(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// A new typed id.
pub fn new_id<B>() -> Id<B> {
    Id::new(new_uuid())
}

/// The moment that the value of a `datetime-local` field means (HTML: `2026-11-23T14:30`, in the device's
/// time zone). In the hour that occurs twice in autumn, the first of the two; in the hour that is skipped in
/// spring, the hour after it.
pub fn from_local_input(text: &str) -> Option<Timestamp> {
    let seconds = if text.len() == 16 { ":00" } else { "" };
    let local: NaiveDateTime = format!("{text}{seconds}").parse().ok()?;
    let at = |local| Local.from_local_datetime(&local).earliest();
    let found = at(local).or_else(|| at(local + TimeDelta::hours(1)))?;
    Timestamp::of(found.fixed_offset())
}

/// A moment as the value of a `datetime-local` field.
pub fn to_local_input(moment: Timestamp) -> String {
    let moment = local(moment);
    let (hour, minute) = moment.clock();
    format!("{}T{hour:02}:{minute:02}", moment.day())
}
