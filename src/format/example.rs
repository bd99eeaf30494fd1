//! The example village: a file shipped with the app, with its dates shifted so that it appears to have been written
//! within the last week, on the same weekday.

use serde_json::Value;

use crate::domain::{Day, Fieldbook, Month, Timestamp};

/// The fieldbook in the export `text`, with all dates shifted so that the export date becomes the latest same weekday
/// up to `today`. `None` for any other text.
pub fn example(text: &str, today: Day) -> Option<Fieldbook> {
    let file = file_by(text, today)?;
    let plan = super::plan(&file.to_string(), &Fieldbook::default()).ok()?;
    Some(plan.book)
}

fn file_by(text: &str, today: Day) -> Option<Value> {
    let mut file: Value = serde_json::from_str(text).ok()?;
    let exported: Timestamp = file.get("exported")?.as_str()?.parse().ok()?;
    let written = exported.day();
    let days = whole_weeks(today.days_since(written));
    let months = Month::of(written).until(Month::of(written.plus(days)));
    moved(&mut file, days, months);
    Some(file)
}

/// `days` rounded down to whole weeks, so that weekdays stay the same.
fn whole_weeks(days: i64) -> i64 {
    days.div_euclid(7) * 7
}

/// Shifts every day and moment in `value` by `days`, and every month by `months`.
fn moved(value: &mut Value, days: i64, months: u32) {
    match value {
        Value::String(text) => {
            if let Ok(day) = text.parse::<Day>() {
                *text = day.plus(days).to_string();
            } else if let Ok(moment) = text.parse::<Timestamp>() {
                *text = moment.plus_days(days).to_string();
            } else if let Some(month) = Month::from_code(text) {
                month.plus(months).code().clone_into(text);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| moved(value, days, months)),
        Value::Object(map) => map.values_mut().for_each(|value| moved(value, days, months)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Contact, EXAMPLE, Kind, Month, Route};
    use crate::guide;
    use proptest::prelude::*;

    const FILE: &str = include_str!("../../public/example.json");

    /// Properties that may be in the future: promises, and the dates of an initiative.
    const AHEAD: [&str; 4] = ["due", "follow_up.on", "starts", "library_until"];

    const TIMES_OF_THE_YEAR: &str = "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts \
        april juni juli august september oktober november december sommer vinter efterår";

    /// Every text in `value` with the name of its property.
    fn texts(value: &Value, under: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => found.push((under.to_owned(), text.clone())),
            Value::Array(values) => values.iter().for_each(|value| texts(value, under, found)),
            Value::Object(map) => map.iter().for_each(|(name, value)| {
                let is_promise = under == "follow_up" && name == "on";
                texts(value, if is_promise { AHEAD[1] } else { name }, found);
            }),
            _ => {}
        }
    }

    fn texts_of(file: &Value) -> Vec<(String, String)> {
        let mut found = Vec::new();
        texts(file, "", &mut found);
        found
    }

    fn day_of(text: &str) -> Option<Day> {
        let moment = text.parse::<Timestamp>().ok().map(Timestamp::day);
        moment.or_else(|| text.parse().ok())
    }

    #[test]
    fn the_example_is_whole_and_as_old_as_it_was() {
        let book = example(FILE, "2031-01-31".parse().unwrap()).unwrap();
        assert_eq!(book.villages()[0].id, EXAMPLE);
        assert_eq!(book.count(Kind::Note), 20);
        let visits = book.visits_in(EXAMPLE);
        assert_eq!(visits[0].started.day().to_string(), "2031-01-23");
        let late: Vec<&str> = book
            .follow_ups(EXAMPLE)
            .into_iter()
            .filter(|(on, _)| on.to_string().as_str() < "2031-01-31")
            .map(|(_, contact): (_, &crate::domain::Record<Contact>)| contact.name.as_str())
            .collect();
        assert_eq!(late.len(), 1);
        let months = |name: &str| {
            let resources = book.resources_in(EXAMPLE).into_iter();
            let mut named = resources.filter(|resource| resource.name == name);
            named.next().unwrap().months.clone()
        };
        assert_eq!(months("Åbent hus i idrætsforeningen"), [Month::January]);
        assert_eq!(months("Fællesspisningen").len(), 12);
    }

    #[test]
    fn its_prose_is_true_at_any_time_of_the_year() {
        let texts = texts_of(&serde_json::from_str(FILE).unwrap());
        for (_, text) in texts.into_iter().filter(|(name, _)| name != "months") {
            for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
                let dated = TIMES_OF_THE_YEAR.split(' ').any(|time| word.starts_with(time));
                assert!(!dated && !["maj", "forår", "foråret"].contains(&word), "{text}");
            }
        }
    }

    #[test]
    fn its_quotation_marks_point_inwards() {
        for (_, text) in texts_of(&serde_json::from_str(FILE).unwrap()) {
            let marks: String = text.chars().filter(|c| "«»“”„\"".contains(*c)).collect();
            assert_eq!(marks, "»«".repeat(marks.chars().count() / 2), "{text}");
        }
    }

    #[test]
    fn its_tiltag_takes_the_route_that_its_answers_lead_to() {
        let book = example(FILE, "2026-11-23".parse().unwrap()).unwrap();
        let initiative = book.initiatives_in(EXAMPLE)[0];
        let scope = initiative.id.into();
        let trail = guide::trail(&book, scope);
        assert_eq!(initiative.route, Some(Route::SelfHelp));
        assert_eq!(trail.suggested.unwrap().0, guide::step_of(Route::SelfHelp).id);
        let (done, all) = guide::progress(&book, EXAMPLE, 3);
        assert_eq!((done, all), (8, 9), "answers that the route doesn't ask for");
    }

    proptest! {
        #[test]
        fn it_moves_by_whole_weeks_and_what_was_stays_behind_today(later in -20_000i64..20_000) {
            let today = "2026-06-15".parse::<Day>().unwrap().plus(later);
            let moved = texts_of(&file_by(FILE, today).unwrap());
            let made = texts_of(&serde_json::from_str(FILE).unwrap());
            prop_assert_eq!(moved.len(), made.len());
            let month_of_export = |texts: &[(String, String)]| {
                let exported = texts.iter().find(|(name, _)| name == "exported");
                Month::of(exported.and_then(|(_, text)| day_of(text)).unwrap())
            };
            let months = month_of_export(&made).until(month_of_export(&moved));
            for ((name, moved), (_, made)) in moved.iter().zip(&made) {
                if name == "months" {
                    let month = Month::from_code(made).unwrap().plus(months);
                    prop_assert_eq!(Month::from_code(moved), Some(month));
                    continue;
                }
                let (Some(on), Some(was)) = (day_of(moved), day_of(made)) else {
                    prop_assert_eq!(moved, made);
                    continue;
                };
                let days = on.days_since(was);
                prop_assert_eq!(days % 7, 0);
                prop_assert!((later - 6..=later).contains(&days));
                prop_assert!(on <= today || AHEAD.contains(&name.as_str()), "{} {}", name, on);
            }
        }

        #[test]
        fn one_promise_is_late_on_whatever_weekday_it_is_tried(later in 0i64..700) {
            let today = "2026-06-15".parse::<Day>().unwrap().plus(later);
            let book = example(FILE, today).unwrap();
            let due = guide::due_in(&book, EXAMPLE);
            prop_assert_eq!(due.iter().filter(|due| due.on <= today).count(), 1);
        }
    }

    #[test]
    fn everything_in_it_belongs_to_it_and_goes_with_it() {
        let mut book = example(FILE, "2026-11-23".parse().unwrap()).unwrap();
        let keys = book.keys_of(EXAMPLE);
        assert_eq!(keys.len(), book.records().count());
        let now: Timestamp = "2026-11-23T12:00:00+01:00".parse().unwrap();
        let whole = book.clone();
        let gone = book.apply(crate::domain::Command::Purge(keys), now).unwrap();
        assert_eq!(book.records().count(), 0);
        book.apply(crate::domain::Command::Undo(gone), now).unwrap();
        assert_eq!(book.records().count(), whole.records().count());
        assert!(book.live::<crate::domain::Village>(&EXAMPLE).is_some());
    }

    #[test]
    fn it_can_be_tried_again_after_it_was_removed() {
        let whole = example(FILE, "2026-11-23".parse().unwrap()).unwrap();
        let now: Timestamp = "2026-11-23T12:00:00+01:00".parse().unwrap();
        let mut book = whole.clone();
        for _ in 0..2 {
            let purge = crate::domain::Command::Purge(book.keys_of(EXAMPLE));
            book.apply(purge, now).unwrap();
            assert_eq!(book.records().count(), 0);
            let records = whole.clone().into_records();
            let again = Fieldbook::from_records(records.map(|record| book.brought_back(record, now)));
            book.apply(crate::domain::Command::Merge(Box::new(again)), now)
                .unwrap();
            assert_eq!(book.records().count(), whole.records().count());
        }
    }
}
