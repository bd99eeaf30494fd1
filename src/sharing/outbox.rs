//! What the server may not have yet, and what follows from what it says.

use std::collections::BTreeSet;

use super::Said;
use crate::domain::{AnyRecord, Change, Changes, Command, Fieldbook, Horizons, RecordKey, Timestamp};

/// The keys of the records whose state here may not be the server's. Of a record that was deleted for good, the server is
/// to have the horizon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outbox {
    waiting: BTreeSet<RecordKey>,
    /// The keys of what began to wait, or ended.
    touched: BTreeSet<RecordKey>,
    /// Whether what the team has counts, even if it was deleted for good here: while a device joins. It may have got files
    /// from a colleague and deleted what it had no use for.
    pub is_joining: bool,
}

impl Outbox {
    /// An outbox as it was stored.
    pub fn of(waiting: impl IntoIterator<Item = RecordKey>) -> Self {
        Self {
            waiting: waiting.into_iter().collect(),
            touched: BTreeSet::new(),
            is_joining: false,
        }
    }

    /// Whether the server has everything.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// How many documents wait to be sent.
    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Whether `key` waits to be sent.
    pub fn has(&self, key: &RecordKey) -> bool {
        self.waiting.contains(key)
    }

    /// The keys of everything that waits.
    pub fn keys(&self) -> impl Iterator<Item = &RecordKey> {
        self.waiting.iter()
    }

    /// The keys of what began to wait, or ended, since this was called last.
    pub fn take_touched(&mut self) -> BTreeSet<RecordKey> {
        std::mem::take(&mut self.touched)
    }

    /// Notes that `key` was changed on this device.
    pub fn add(&mut self, key: RecordKey) {
        if self.waiting.insert(key.clone()) {
            self.touched.insert(key);
        }
    }

    /// Notes that the server has the state of `key`, or that there is nothing to send of it.
    pub fn remove(&mut self, key: &RecordKey) {
        if self.waiting.remove(key) {
            self.touched.insert(key.clone());
        }
    }

    /// The keys of at most `most` documents to send and not in `except`, what was deleted for good first.
    pub fn some(&self, book: &Fieldbook, most: usize, except: &BTreeSet<RecordKey>) -> Vec<RecordKey> {
        let is_gone = |key: &&RecordKey| book.record(key).is_none();
        let waiting = || self.waiting.iter().filter(|key| !except.contains(key));
        let rest = waiting().filter(|key| !is_gone(key));
        waiting()
            .filter(is_gone)
            .chain(rest)
            .take(most)
            .cloned()
            .collect()
    }

    /// What to send of `key`; `None` if there is nothing.
    pub fn content(&self, book: &Fieldbook, key: &RecordKey) -> Option<Said> {
        if !self.has(key) {
            return None;
        }
        let record = book.record(key).cloned().map(Said::Record);
        record.or_else(|| Some(Said::Erased(key.clone(), book.horizon(key)?)))
    }

    /// Notes that the server has `sent`, unless something else is to be sent by now.
    pub fn note_sent(&mut self, book: &Fieldbook, sent: &Said) {
        let key = sent.key();
        if self.content(book, &key).as_ref() == Some(sent) {
            self.remove(&key);
        }
    }

    /// Forgets `key` if there is nothing to send of it.
    pub fn drop_if_empty(&mut self, book: &Fieldbook, key: &RecordKey) {
        if self.content(book, key).is_none() {
            self.remove(key);
        }
    }

    /// Takes in what the server says, and returns what that changed; also where only a horizon is new.
    pub fn take(&mut self, book: &mut Fieldbook, said: Said, now: Timestamp) -> Changes {
        match said {
            Said::Record(record) => self.take_record(book, record, now),
            Said::Erased(key, until) => self.take_erasure(book, key, until, now),
        }
    }

    fn take_record(&mut self, book: &mut Fieldbook, record: AnyRecord, now: Timestamp) -> Changes {
        let key = record.key();
        let sent = record.clone();
        let record = if self.is_joining {
            book.brought_back(record, now)
        } else {
            record
        };
        if book.is_forgotten(&record) {
            // Somebody has sent what is gone.
            let changes = if book.record(&key).is_none() {
                forget(book, key.clone(), record.updated(), now)
            } else {
                Changes::default()
            };
            self.add(key);
            return changes;
        }
        let merge = Command::Merge(Box::new(Fieldbook::from_records([record])));
        // A merge is never refused.
        let changes = book.apply(merge, now).unwrap_or_default();
        self.note_beside(&changes, &key);
        if book.record(&key) == Some(&sent) {
            self.remove(&key);
        } else {
            self.add(key);
        }
        changes
    }

    /// Words that nobody else has seen go to the trash instead of vanishing.
    fn take_erasure(
        &mut self,
        book: &mut Fieldbook,
        key: RecordKey,
        until: Timestamp,
        now: Timestamp,
    ) -> Changes {
        let mut changes = forget(book, key.clone(), until, now);
        let unsent = changes.0.iter().filter(|change| self.has(&change.key));
        let unsent: Vec<_> = unsent.filter_map(|change| change.before.clone()).collect();
        // A version that went along has a document of its own.
        self.note_beside(&changes, &key);
        for record in unsent {
            let rescued = Fieldbook::from_records([book.rescued(record, now)]);
            let more = book
                .apply(Command::Merge(Box::new(rescued)), now)
                .unwrap_or_default();
            self.note_beside(&more, &key);
            changes.0.extend(more.0);
        }
        if book.record(&key).is_some() || book.horizon(&key) > Some(until) {
            self.add(key);
        } else {
            self.remove(&key);
        }
        changes
    }

    /// Notes what was changed beside `key`.
    fn note_beside(&mut self, changes: &Changes, key: &RecordKey) {
        for change in changes.0.iter().filter(|change| change.key != *key) {
            self.add(change.key.clone());
        }
    }
}

/// Deletes for good what was written of `key` until `horizon`.
fn forget(book: &mut Fieldbook, key: RecordKey, horizon: Timestamp, now: Timestamp) -> Changes {
    let is_new = book.horizon(&key).is_none_or(|here| here < horizon);
    let forget = Command::Forget(Horizons::from([(key.clone(), horizon)]));
    // Never refused.
    let mut changes = book.apply(forget, now).unwrap_or_default();
    if is_new && changes.0.iter().all(|change| change.key != key) {
        changes.0.push(Change { key, before: None });
    }
    changes
}
