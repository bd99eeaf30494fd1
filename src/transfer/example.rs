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
    use crate::domain::{Contact, EXAMPLE, Kind};

    const FILE: &str = include_str!("../../public/example.json");

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
