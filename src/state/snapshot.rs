//! Before an import, the records it changes are saved as they were, so that it can be undone later, also
//! after a restart.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};

use super::App;
use super::tabs::Origin;
use crate::domain::{AnyRecord, Change, Changes, Command, Fieldbook, Timestamp};
use crate::persistence::{self, Persister, ReadBack, keys};
use crate::platform::clock;
use crate::platform::yield_now;

/// Stored only in the database, in the batch that writes the import.
const SNAPSHOT: &str = "snapshot/import";
/// When the import was, and how many records it changed: only this is read at every start.
const TAKEN: &str = "setting/import";
/// How many records are merged before the browser can do other work.
const AT_A_TIME: usize = 500;

/// The import that can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastImport {
    /// When it was.
    pub at: Timestamp,
    /// How many records it changed.
    pub records: usize,
}

impl App {
    /// Merges `records`, what a person has chosen of a file, a few at a time, and saves the previous state of what
    /// it changes. Screens see the result all at once, and the stores get all of it or nothing, whatever
    /// happens in the meantime. Calls `progress` with how many records have been merged. Returns what
    /// changed.
    pub async fn take_in(
        self,
        records: impl Iterator<Item = AnyRecord>,
        progress: impl Fn(usize),
    ) -> Changes {
        let mut changes = Changes::default();
        let mut rows = Vec::new();
        let mut records = records.peekable();
        let mut done = 0;
        self.saving.with_persister(Persister::begin_batch);
        while records.peek().is_some() {
            let some = records.by_ref().take(AT_A_TIME);
            let some: Vec<AnyRecord> = self.with_untracked(|here| {
                some.map(|record| here.brought_back(record, clock::now()))
                    .collect()
            });
            done += some.len();
            let mut merged = self.store.merge_unseen(Fieldbook::from_records(some));
            for change in &merged.0 {
                let (key, text) = self.store.as_it_is(&change.key);
                self.persist(key, text);
                self.note_waiting(&change.key);
            }
            self.with_untracked(|book| rows.extend(merged.0.iter().map(|change| row(book, change))));
            changes.0.append(&mut merged.0);
            progress(done);
            yield_now().await;
        }
        if !changes.is_empty() {
            // Before the screens are notified, because they count what is only on this device.
            self.note_brought(&changes);
            yield_now().await;
            let rows = Value::Array(rows).to_string();
            yield_now().await;
            self.store.book.notify();
            self.settle_village();
            self.note_written();
            // The screens are drawn in their own task.
            yield_now().await;
            let written = changes.0.iter();
            let written: Vec<_> = written
                .map(|change| (change.key.clone(), change.base_version()))
                .collect();
            self.when_persisted(move || spawn_local(self.broadcast_many(written, Origin::Device)));
            if !self.saving.with_persister(|persister| persister.is_local()) {
                self.persist(keys::draft_or_setting(SNAPSHOT), Some(rows));
                let taken = format!("{} {}", clock::now(), changes.0.len());
                self.persist_draft_or_setting(TAKEN, Some(taken));
                self.backups.made.update(|count| *count += 1);
            }
        }
        // Writing takes time of its own.
        yield_now().await;
        self.saving.with_persister(Persister::end_batch);
        self.flush();
        self.run_then();
        changes
    }

    /// The import that can still be undone.
    pub fn last_import(self) -> Option<LastImport> {
        self.backups.made.track();
        let taken = self.draft_or_setting(TAKEN)?;
        let (at, records) = taken.split_once(' ')?;
        Some(LastImport {
            at: clock::local(at.parse().ok()?),
            records: records.parse().ok()?,
        })
    }

    /// Undoes the last import, except for records that have been written since: what it added goes to the
    /// trash, and what it changed is restored. Returns how many records it left alone, or `None` if the
    /// snapshot is gone.
    pub async fn undo_import(self) -> Option<usize> {
        let snapshots = self.saving.indexed_db.get_value()?.snapshots().await.ok()?;
        let (_, text) = snapshots
            .into_iter()
            .find(|(key, _)| *key == keys::draft_or_setting(SNAPSHOT))?;
        let rows: Vec<(String, Option<String>, Option<String>)> = serde_json::from_str(&text).ok()?;
        let all = rows.len();
        let changes: Vec<Change> = self.with_untracked(|book| {
            let undone = rows.into_iter().filter_map(|(key, before, after)| {
                let name = keys::record_key(&key)?;
                let unchanged = book.record(&name).map(|record| record.updated().to_string()) == after;
                let before = match before.map(|raw| persistence::read(&key, &raw)) {
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
        self.forget_last_import();
        Some(left)
    }

    /// The last import can't be undone any more.
    pub(super) fn forget_last_import(self) {
        self.persist(keys::draft_or_setting(SNAPSHOT), None);
        self.persist_draft_or_setting(TAKEN, None);
        self.backups.made.update(|count| *count += 1);
    }
}

/// A row of the snapshot: the key, the text before, and when the current text was written.
fn row(book: &Fieldbook, change: &Change) -> Value {
    let after = book
        .record(&change.key)
        .map(|record| record.updated().to_string());
    let before = change.before.as_ref().map(persistence::encode);
    json!([keys::record(&change.key), before, after])
}
