//! Before a file is taken in, what it changes is set aside as it was: the
//! import can be taken back later, also after a restart.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::keep::{Deep, Order};
use super::{App, clock};
use crate::domain::{Change, Changes, Command, Refusal, Timestamp};
use crate::storage::{self, ReadBack, keys};

/// Kept on the second shelf only, in the batch that writes the import.
const SNAPSHOT: &str = "snapshot/import";
/// When, and how many: this much is read at every start.
const TAKEN: &str = "setting/import";

/// The import that can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastImport {
    /// When it was.
    pub at: Timestamp,
    /// How many records it changed.
    pub records: usize,
}

impl App {
    /// Merges what a file says, after setting aside what that changes.
    ///
    /// # Errors
    /// When the fieldbook refuses; then nothing has changed.
    pub fn take_in(self, command: Command) -> Result<Changes, Refusal> {
        let changes = self.dispatch(command)?;
        let can_keep = self.with_keeper(|keeper| !matches!(keeper.deep, Deep::Absent));
        if !changes.is_empty() && can_keep == Some(true) {
            let rows = self.read_once(|book| {
                let rows = changes.0.iter().map(|change| {
                    let after = book
                        .record(&change.key)
                        .map(|record| record.updated().to_string());
                    let before = change.before.as_ref().map(storage::encode);
                    json!([keys::record(&change.key), before, after])
                });
                Value::Array(rows.collect())
            });
            let taken = format!("{} {}", clock::now(), changes.0.len());
            self.keep_apart(
                keys::aside(SNAPSHOT),
                None,
                Some(rows.to_string()),
                Order::DeepOnly,
            );
            self.keep_aside(TAKEN, Some(taken));
            self.backups.update(|count| *count += 1);
        }
        Ok(changes)
    }

    /// The import that can still be taken back.
    pub fn last_import(self) -> Option<LastImport> {
        self.backups.track();
        let taken = self.aside(TAKEN)?;
        let (at, records) = taken.split_once(' ')?;
        Some(LastImport {
            at: at.parse().ok()?,
            records: records.parse().ok()?,
        })
    }

    /// Takes the last import back, but for records that have been written
    /// since: what it brought goes to the trash, what it changed is as it was.
    /// Gives how many records it left alone, or `None` where the snapshot is gone.
    pub async fn undo_import(self) -> Option<usize> {
        let deep = self.with_keeper(|keeper| match &keeper.deep {
            Deep::Open(deep) => Some(deep.clone()),
            _ => None,
        });
        let asides = deep.flatten()?.asides().await.ok()?;
        let (_, text) = asides
            .into_iter()
            .find(|(key, _)| *key == keys::aside(SNAPSHOT))?;
        let rows: Vec<(String, Option<String>, Option<String>)> = serde_json::from_str(&text).ok()?;
        let all = rows.len();
        let changes: Vec<Change> = self.read_once(|book| {
            let undone = rows.into_iter().filter_map(|(key, before, after)| {
                let name = keys::record_key(&key)?;
                let unchanged = book.record(&name).map(|record| record.updated().to_string()) == after;
                let before = match before.map(|raw| storage::read(&key, &raw)) {
                    Some(ReadBack::Record(record)) => Some(*record),
                    Some(_) => return None,
                    None => None,
                };
                unchanged.then_some(Change { key: name, before })
            });
            undone.collect()
        });
        let left = all - changes.len();
        self.dispatch(Command::Undo(Changes(changes))).ok()?;
        self.keep_apart(keys::aside(SNAPSHOT), None, None, Order::DeepOnly);
        self.keep_aside(TAKEN, None);
        self.backups.update(|count| *count += 1);
        Some(left)
    }
}
