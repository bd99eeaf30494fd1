//! A command being carried out. It remembers what it has changed, so that all of it can be rolled back or undone.

use super::{AnyRecord, Change, Changes, Command, CommandError, Fieldbook, Kind, RecordKey, Timestamp};

/// The changes that a command makes to a book at one moment.
pub(super) struct Edit<'book> {
    pub book: &'book mut Fieldbook,
    pub now: Timestamp,
    pub changes: Changes,
    /// The horizons that were raised, as they were before.
    pub horizons: Vec<(RecordKey, Option<Timestamp>)>,
}

impl<'book> Edit<'book> {
    pub fn new(book: &'book mut Fieldbook, now: Timestamp) -> Self {
        Self {
            book,
            now,
            changes: Changes::default(),
            horizons: Vec::new(),
        }
    }

    pub fn carry_out(&mut self, command: Command) -> Result<(), CommandError> {
        match command {
            Command::Put(record) => self.put(record)?,
            Command::All(commands) => commands
                .into_iter()
                .try_for_each(|command| self.carry_out(command))?,
            Command::Trash(key) => self.set_trash(key, Some(self.now))?,
            Command::Restore(key) => self.restore(key)?,
            Command::Undo(done) => self.undo(done)?,
            Command::Join { keep, other } => self.join(keep, other)?,
            Command::JoinVillages { keep, other } => self.join_villages(keep, other)?,
            Command::CarryOver { village, initiative } => self.carry_over(village, initiative)?,
            Command::Purge(keys) => keys.iter().for_each(|key| self.purge(key)),
            Command::Forget(horizons) => horizons
                .iter()
                .for_each(|(key, horizon)| self.forget(key, *horizon)),
            Command::Merge(other) => other.into_records().for_each(|record| self.take_in(record)),
            Command::FastForward(other) => other.into_records().for_each(|record| self.take_newer(record)),
        }
        Ok(())
    }

    /// Writes `record`, keeping what the existing record with the same key has and the caller doesn't know: when it
    /// was created, and unknown properties.
    pub fn put(&mut self, mut record: AnyRecord) -> Result<(), CommandError> {
        record.check()?;
        if let Some(old) = self.book.record(&record.key()) {
            let signed = record.initials().cloned();
            record.inherit(old);
            record.set_initials(old.initials().cloned());
            record.set_updated(old.updated());
            if *old == record {
                return Ok(());
            }
            // A note is whose it was; anything else is signed by whoever wrote it last.
            if record.kind() != Kind::Note || old.initials().is_none() {
                record.set_initials(signed.or_else(|| old.initials().cloned()));
            }
            record.set_updated(old.updated().advance(self.now));
        } else {
            record.set_created(self.now);
            record.set_updated(self.book.after_horizon(&record, self.now));
        }
        self.replace(record);
        Ok(())
    }

    /// Moves the record to the trash, or with `None` out of it.
    pub fn set_trash(&mut self, key: RecordKey, deleted: Option<Timestamp>) -> Result<(), CommandError> {
        let Some(mut record) = self.book.record(&key).cloned() else {
            return Err(CommandError::Missing(key));
        };
        record.set_deleted(deleted);
        record.set_updated(record.updated().advance(self.now));
        self.replace(record);
        Ok(())
    }

    fn undo(&mut self, done: Changes) -> Result<(), CommandError> {
        for Change { key, before } in done.0.into_iter().rev() {
            match before {
                None => self.set_trash(key, Some(self.now))?,
                Some(mut record) => {
                    let current = self.book.record(&key).unwrap_or(&record);
                    let updated = current.updated().advance(self.now);
                    record.set_updated(updated);
                    self.replace(record);
                }
            }
        }
        Ok(())
    }

    /// Puts `record` in the book and remembers what it replaced.
    pub fn replace(&mut self, record: AnyRecord) {
        let key = record.key();
        let before = self.book.insert(record);
        self.changes.0.push(Change { key, before });
    }

    pub fn roll_back(self) {
        for (key, before) in self.horizons.into_iter().rev() {
            match before {
                Some(horizon) => drop(self.book.horizons.insert(key, horizon)),
                None => drop(self.book.horizons.remove(&key)),
            }
        }
        for Change { key, before } in self.changes.0.into_iter().rev() {
            match before {
                Some(record) => drop(self.book.insert(record)),
                None => drop(self.book.remove(&key)),
            }
        }
    }
}
