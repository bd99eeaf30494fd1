//! The export file: everything one device knows, by the contract in
//! `public/schema/export-v1.schema.json`.

use serde_json::Value;

use super::import::{FORMAT, VERSION};
use crate::domain::{Day, Fieldbook, Kind, Timestamp};

/// The text of an export of `book` made at `now`, a record a line.
pub fn export(book: &Fieldbook, now: Timestamp) -> String {
    let now = Value::from(now.to_string());
    let app = Value::from(env!("CARGO_PKG_VERSION"));
    let mut text =
        format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"exported\":{now},\"app\":{app}");
    for kind in Kind::ALL {
        let lines: Vec<String> = book
            .of_kind(*kind)
            .map(|record| record.to_value().to_string())
            .collect();
        if !lines.is_empty() {
            text.extend([",\n\"", kind.plural(), "\":[\n", &lines.join(",\n"), "\n]"]);
        }
    }
    text.push_str("}\n");
    text
}

/// `vejviseren-<village>-<day>.<ending>`, with letters every file system knows.
pub fn file_name(village: &str, day: Day, ending: &str) -> String {
    let mut slug = String::new();
    for letter in village.to_lowercase().chars() {
        match letter {
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            'é' | 'è' => slug.push('e'),
            'ü' => slug.push('u'),
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug: String = slug.chars().take(60).collect();
    let slug = slug.trim_end_matches('-');
    let name = if slug.is_empty() { "bysamfund" } else { slug };
    format!("vejviseren-{name}-{day}.{ending}")
}
