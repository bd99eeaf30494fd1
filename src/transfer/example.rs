//! The example bysamfund: a file of the app's own, moved in time so that the
//! day it was made is today.

use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::part::NoFile;
use crate::domain::{Day, Fieldbook, Timestamp};

/// Fetches one of the app's own files from `url`; without net the service worker has it.
///
/// # Errors
/// When neither has it.
pub async fn fetch_text(url: &str) -> Result<String, NoFile> {
    let response = JsFuture::from(leptos::prelude::window().fetch_with_str(url)).await?;
    let response: web_sys::Response = response.unchecked_into();
    if !response.ok() {
        return Err(NoFile(response.status_text()));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or_else(|| NoFile(String::new()))
}

/// The fieldbook in the export `text`, with the day it was exported moved to
/// `today` and everything else moved with it. `None` for any other text.
pub fn example(text: &str, today: Day) -> Option<Fieldbook> {
    let mut file: Value = serde_json::from_str(text).ok()?;
    let exported: Timestamp = file.get("exported")?.as_str()?.parse().ok()?;
    moved(&mut file, today.days_since(exported.day()));
    let plan = super::plan(&file.to_string(), &Fieldbook::default()).ok()?;
    Some(plan.book)
}

/// Moves every day and moment in `value` by `days`.
fn moved(value: &mut Value, days: i64) {
    match value {
        Value::String(text) => {
            if let Ok(day) = text.parse::<Day>() {
                *text = day.plus(days).to_string();
            } else if let Ok(moment) = text.parse::<Timestamp>() {
                *text = moment.plus_days(days).to_string();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| moved(value, days)),
        Value::Object(map) => map.values_mut().for_each(|value| moved(value, days)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Contact, EXAMPLE, Kind, Route};
    use crate::guide;

    const FILE: &str = include_str!("../../public/example.json");

    const TIMES_OF_THE_YEAR: &str = "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts \
        april juni juli august september oktober november december sommer vinter efterår";

    fn texts(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
            Value::Object(map) => map.values().for_each(|value| texts(value, found)),
            _ => {}
        }
    }

    fn texts_of(file: &Value) -> Vec<String> {
        let mut found = Vec::new();
        texts(file, &mut found);
        found
    }

    #[test]
    fn the_example_is_whole_and_as_old_as_it_was() {
        let book = example(FILE, "2031-01-31".parse().unwrap()).unwrap();
        assert_eq!(book.villages()[0].id, EXAMPLE);
        assert_eq!(book.count(Kind::Note), 20);
        let visits = book.visits_in(EXAMPLE);
        assert_eq!(visits[0].started.day().to_string(), "2031-01-27");
        let late: Vec<&str> = book
            .follow_ups(EXAMPLE)
            .into_iter()
            .filter(|(on, _)| on.to_string().as_str() < "2031-01-31")
            .map(|(_, contact): (_, &crate::domain::Record<Contact>)| contact.name.as_str())
            .collect();
        assert_eq!(late.len(), 1);
    }

    #[test]
    fn its_prose_is_true_at_any_time_of_the_year() {
        for text in texts_of(&serde_json::from_str(FILE).unwrap()) {
            for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
                let dated = TIMES_OF_THE_YEAR.split(' ').any(|time| word.starts_with(time));
                assert!(!dated && !["maj", "forår", "foråret"].contains(&word), "{text}");
            }
        }
    }

    #[test]
    fn its_quotation_marks_point_inwards() {
        for text in texts_of(&serde_json::from_str(FILE).unwrap()) {
            let marks: String = text.chars().filter(|c| "«»“”„\"".contains(*c)).collect();
            assert_eq!(marks, "»«".repeat(marks.chars().count() / 2), "{text}");
        }
    }

    #[test]
    fn its_tiltag_takes_the_route_that_its_answers_lead_to() {
        let book = example(FILE, "2026-11-23".parse().unwrap()).unwrap();
        let tiltag = book.initiatives_in(EXAMPLE)[0];
        let scope = tiltag.id.into();
        let trail = guide::follow(|question| match book.answer(scope, question) {
            "ja" => Some(true),
            "nej" => Some(false),
            _ => None,
        });
        assert_eq!(tiltag.route, Some(Route::SelfHelp));
        assert_eq!(trail.suggested.unwrap().0, guide::step_of(Route::SelfHelp).id);
        let (done, all) = guide::progress(&book, EXAMPLE, 3);
        assert_eq!((done, all), (8, 9), "answers that the route doesn't ask for");
    }

    #[test]
    fn everything_in_it_belongs_to_it_and_goes_with_it() {
        let mut book = example(FILE, "2026-11-23".parse().unwrap()).unwrap();
        let keys = book.keys_of(EXAMPLE);
        assert_eq!(keys.len(), book.records().count());
        let now: Timestamp = "2026-11-23T12:00:00+01:00".parse().unwrap();
        let whole = book.clone();
        let gone = book.apply(crate::domain::Command::Purge(keys), now).unwrap();
        assert_eq!(book, Fieldbook::default());
        book.apply(crate::domain::Command::Undo(gone), now).unwrap();
        assert_eq!(book.records().count(), whole.records().count());
        assert!(book.live::<crate::domain::Village>(&EXAMPLE).is_some());
    }
}
