//! Texts outside the fieldbook that name a person: drafts, and what couldn't be read.

use leptos::prelude::untrack;
use serde_json::Value;

use super::App;
use crate::domain::{Person, Why};
use crate::persistence::{Quarantined, keys};

/// A text outside the fieldbook that names a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// A draft.
    Draft {
        /// Its name.
        name: String,
        /// What in it names the person.
        text: String,
        /// How certain it is that it is this person.
        why: Why,
    },
    /// A record that couldn't be read.
    Quarantined(Quarantined, Why),
}

impl Unfinished {
    /// What names the person.
    pub fn text(&self) -> &str {
        match self {
            Self::Draft { text, .. } => text,
            Self::Quarantined(record, _) => &record.raw,
        }
    }

    /// How certain it is that it is this person.
    pub fn why(&self) -> Why {
        match self {
            Self::Draft { why, .. } | Self::Quarantined(_, why) => *why,
        }
    }
}

impl App {
    /// The drafts and the unreadable records that name `person`.
    pub fn unfinished_naming(self, person: &Person) -> Vec<Unfinished> {
        let prefix = keys::draft_or_setting("draft/");
        let names = self
            .saving
            .with_persister(|persister| persister.notepad.drafts(&prefix));
        let drafts = names.into_iter().filter_map(|name| {
            let raw = self.draft_or_setting(&name)?;
            let (why, text) = named_in(&serde_json::from_str(&raw).ok()?, person)?;
            Some(Unfinished::Draft { name, text, why })
        });
        let quarantined = untrack(|| self.store.quarantined()).into_iter();
        let quarantined = quarantined.filter_map(|record| {
            let why = person.named_in(&record.raw)?;
            Some(Unfinished::Quarantined(record, why))
        });
        drafts.chain(quarantined).collect()
    }

    pub(super) fn delete_unfinished(self, text: &Unfinished) {
        match text {
            Unfinished::Draft { name, .. } => self.persist_draft_or_setting(name, None),
            Unfinished::Quarantined(record, _) => self.remove_quarantined(record),
        }
    }
}

/// The text in `value` that names the person most certainly.
fn named_in(value: &Value, person: &Person) -> Option<(Why, String)> {
    match value {
        Value::String(text) => Some((person.named_in(text)?, text.clone())),
        Value::Array(values) => most_certain(values.iter(), person),
        Value::Object(inner) => most_certain(inner.values(), person),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn most_certain<'a>(values: impl Iterator<Item = &'a Value>, person: &Person) -> Option<(Why, String)> {
    values
        .filter_map(|value| named_in(value, person))
        .min_by_key(|(why, _)| *why)
}
