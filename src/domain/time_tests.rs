//! Writing moments and days, and calculating with them.

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
        "-001-01-01",
        "2026- 1-01",
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

/// In Denmark the clocks go forward an hour on the last Sunday of March and back on the last of October, at night:
/// those days have 23 and 25 hours.
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
    // In Santiago de Chile the clocks went from 0 to 1 in the night before 6 September 2026.
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
