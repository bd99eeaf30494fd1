//! The export file: everything one device knows, by the contract in
//! `public/schema/export-v1.schema.json`.

use serde::Serialize;

use crate::domain::{Day, Fieldbook, Timestamp};

/// The whole file.
#[derive(Serialize)]
pub struct Export<'a> {
    format: &'static str,
    version: u32,
    exported: Timestamp,
    app: &'static str,
    #[serde(flatten)]
    book: &'a Fieldbook,
}

impl<'a> Export<'a> {
    /// An export of `book` made at `now`.
    pub fn new(book: &'a Fieldbook, now: Timestamp) -> Self {
        Self {
            format: super::import::FORMAT,
            version: super::import::VERSION,
            exported: now,
            app: env!("CARGO_PKG_VERSION"),
            book,
        }
    }

    /// The file's text.
    pub fn json(&self) -> String {
        // Writing our own types to memory has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// `vejviseren-<village>-<day>.json`, with letters every file system knows.
pub fn file_name(village: &str, day: Day) -> String {
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
    format!("vejviseren-{name}-{day}.json")
}
